import { register } from "tsx/esm/api";

// A thread does not inherit the loader of TypeScript that the program was started with.
register();
await import("./worker.ts");
