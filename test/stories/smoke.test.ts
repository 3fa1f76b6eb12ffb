import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let shelf = "";

beforeAll(() => {
  shelf = mkdtempSync(join(tmpdir(), "seloste-path-"));
  const shim = join(shelf, "seloste");
  writeFileSync(
    shim,
    `#!/bin/sh\nexec "${process.execPath}" "${at("../../bin/seloste.js")}" "$@"\n`,
  );
  chmodSync(shim, 0o755);
});

afterAll(() => rmSync(shelf, { recursive: true, force: true }));

test("the smoke script runs in a plain shell without a terminal", () => {
  const { PATH = "", HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(
    "sh",
    [at("smoke.sh"), at("../../data/samples/mycashflow-asiakkaat.csv")],
    { encoding: "utf8", env: { PATH: `${shelf}${delimiter}${PATH}`, HOME } },
  );
  expect(`${stdout}${stderr}`).toContain("ok: no passphrase, no prompt, no waiting");
  expect(status).toBe(0);
}, 180_000);
