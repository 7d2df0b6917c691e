import { mergeConfig } from "vitest/config";
import base from "./vitest.config";

/** Mutation testing asks whether the tests of `lib` notice; those of components and scripts would only slow it down. */
const config = mergeConfig(base, {});
config.test = { ...config.test, include: ["lib/**/*.test.ts"] };
export default config;
