import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    exclude: ["test/interop/**", "node_modules/**"],
    env: { TZ: "Europe/Helsinki" },
    globalSetup: "test/global-setup.ts",
    testTimeout: 30_000,
    // Most tests wait for a child process or the disk now and then; vitest would leave a core idle.
    maxWorkers: "100%",
    coverage: {
      provider: "v8",
      include: ["src/**"],
      reporter: ["text-summary"],
      thresholds: { lines: 85, branches: 75, "src/domain/**": { 100: true } },
    },
  },
});
