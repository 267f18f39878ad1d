/** Says whether an unknown value has a shape. */
export type Test = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isText: Test = (value) => typeof value === "string";
export const isFlag: Test = (value) => typeof value === "boolean";
export const isNumber: Test = (value) => typeof value === "number" && Number.isFinite(value);
/** A whole number of at least 0. */
export const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const oneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);

export const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);

export const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);

export const either =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));

export const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

/** An object whose members with these names pass their tests; it may have others. */
export const shape =
  (members: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, test]) => test(value[name]));

/** An object all of whose members pass. */
export const recordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
