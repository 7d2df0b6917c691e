// Preloaded into a server: its clock shows another year, but runs at normal speed.
const shift = Date.parse(process.env.FAULT_DATE ?? "1999-12-31T23:59:00Z") - Date.now();
const Right = Date;
globalThis.Date = class extends Right {
  constructor(...args) {
    super(...(args.length > 0 ? args : [Right.now() + shift]));
  }
  static now() {
    return Right.now() + shift;
  }
  // Next copies what a Date has of its own, and not what it inherits.
  static parse(text) {
    return Right.parse(text);
  }
  static UTC(...parts) {
    return Right.UTC(...parts);
  }
};
