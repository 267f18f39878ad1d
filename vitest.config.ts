import { defineConfig } from "vitest/config";

/** Unit tests run in parallel in Node; emulator and browser tests are their own projects. */
export default defineConfig({
  test: {
    // One worker fewer than cores, the default, leaves half of a machine with two idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: ["test/support/english.ts"],
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/emulator/**", "test/e2e/**", "test/excel/**"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "emulator",
          setupFiles: ["test/support/english.ts"],
          include: ["test/emulator/**/*.test.ts", "test/excel/**/*.test.ts"],
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          pool: "forks",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
