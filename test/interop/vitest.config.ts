import { defineConfig } from "vitest/config";

// Tests against real programs; `test/interop/install` brings them. They fail where one is missing.
// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/interop/**/*.test.ts"],
    env: { TZ: "Europe/Helsinki" },
    globalSetup: "test/global-setup.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
