import { expect, it } from "vitest";
import { classifyLabels } from "./label-lengths";

it("a question’s labels are as long as the longest of them, the words “status quo” included", () => {
  const option = (label: string, statusQuo = false) => ({ label, statusQuo });
  expect(classifyLabels([option("North"), option("South")], [])).toBe("labels-16 marks-14");
  expect(classifyLabels([option("North", true), option("South")], [])).toBe("labels-24 marks-14");
  expect(classifyLabels([option("x".repeat(42), true)], [])).toBe("labels-56 marks-14");
});
