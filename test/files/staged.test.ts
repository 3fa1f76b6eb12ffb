import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { beforeEach, describe, expect, test } from "vitest";
import { discardAllStaged, stageFile, stageFolder } from "../../src/files/staged.ts";
import { faultOf, newFolder } from "./folder.ts";

const root = newFolder();
let folder = root;
let count = 0;

beforeEach(() => {
  folder = join(root, `case-${(count += 1)}`);
  mkdirSync(folder);
});

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe("a staged file", () => {
  test("stands hidden beside its target, 0600, and takes the name on commit", async () => {
    const target = join(folder, "copy.json");
    const staged = await stageFile(target);
    const [hidden = ""] = readdirSync(folder);
    expect(hidden).toMatch(/^\.copy\.json\.[0-9a-f]{12}\.part$/u);
    expect(modeOf(join(folder, hidden))).toBe(0o600);

    await staged.write("ä".repeat(40_000));
    await staged.write(Buffer.from("end"));
    const hash = await staged.seal();
    expect(existsSync(target)).toBe(false);
    expect(readFileSync(join(folder, hidden), "utf8")).toBe(`${"ä".repeat(40_000)}end`);
    await staged.commit();

    expect(hash).toBe(sha256(`${"ä".repeat(40_000)}end`));
    expect(readdirSync(folder)).toEqual(["copy.json"]);
    expect(readFileSync(target, "utf8")).toBe(`${"ä".repeat(40_000)}end`);
    expect(modeOf(target)).toBe(0o600);
    await staged.discard();
    expect(existsSync(target)).toBe(true);
  });

  test("a piece may be overwritten by its owner once it was written", async () => {
    const staged = await stageFile(join(folder, "a"));
    const piece = Buffer.from("first");
    await staged.write(piece);
    piece.fill("x");
    await staged.commit();
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("first");
  });

  test("has the permissions asked for, whatever the umask", async () => {
    const before = process.umask(0o077);
    try {
      await (await stageFile(join(folder, "list.csv"), 0o644)).commit();
    } finally {
      process.umask(before);
    }
    expect(modeOf(join(folder, "list.csv"))).toBe(0o644);
  });

  test("discarded leaves nothing", async () => {
    const staged = await stageFile(join(folder, "a"));
    await staged.write("x");
    await staged.discard();
    await staged.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("an existing target is refused and untouched; force replaces it whole", async () => {
    const target = join(folder, "a");
    writeFileSync(target, "old and longer", { mode: 0o644 });
    expect(await faultOf(() => stageFile(target))).toEqual({ code: "output.exists" });
    expect(readdirSync(folder)).toEqual(["a"]);

    const staged = await stageFile(target, 0o600, { force: true });
    await staged.write("new");
    expect(readFileSync(target, "utf8")).toBe("old and longer");
    await staged.commit();
    expect(readFileSync(target, "utf8")).toBe("new");
    expect(modeOf(target)).toBe(0o600);
  });

  test("a link is not written through: refused, or with force replaced itself", async () => {
    writeFileSync(join(folder, "elsewhere"), "kept");
    symlinkSync("elsewhere", join(folder, "link"));
    symlinkSync("nowhere", join(folder, "dangling"));
    expect(await faultOf(() => stageFile(join(folder, "dangling")))).toEqual({
      code: "output.exists",
    });
    const staged = await stageFile(join(folder, "link"), 0o600, { force: true });
    await staged.write("new");
    await staged.commit();
    expect(readFileSync(join(folder, "elsewhere"), "utf8")).toBe("kept");
    expect(readFileSync(join(folder, "link"), "utf8")).toBe("new");
  });

  test("a name taken while it was written is not overwritten", async () => {
    const target = join(folder, "a");
    const staged = await stageFile(target);
    await staged.write("new");
    writeFileSync(target, "someone else's");
    expect(await faultOf(() => staged.commit())).toEqual({ code: "output.exists" });
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(readFileSync(target, "utf8")).toBe("someone else's");
  });

  test.each([
    ["a folder that is not there", () => join(folder, "none", "a"), "ENOENT"],
    ["a folder", () => folder, "EISDIR"],
    ["a device", () => "/dev/null", "EINVAL"],
  ])("%s as target fails with the reason, force or not", async (_, target, reason) => {
    expect(await faultOf(() => stageFile(target(), 0o600, { force: true }))).toEqual({
      code: "output.failed",
      reason,
    });
  });

  test("names of 255 bytes are possible", async () => {
    const target = join(folder, `${"ä".repeat(125)}.csv`);
    await (await stageFile(target)).commit();
    expect(existsSync(target)).toBe(true);
  });

  test("a disk that takes no more discards it and says why", () => {
    const script = join(folder, "script.mjs");
    buildSync({
      stdin: {
        contents: `
          import { stageFile } from "./src/files/staged.ts";
          process.on("SIGXFSZ", () => {});
          const staged = await stageFile(process.argv[2]);
          try { for (let at = 0; at < 99; at += 1) await staged.write("x".repeat(10_000)); }
          catch (error) { console.log(JSON.stringify(error.fault)); }`,
        resolveDir: process.cwd(),
        loader: "ts",
      },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: script,
    });
    const out = join(folder, "out");
    mkdirSync(out);
    const limited = `ulimit -f 256; exec "${process.execPath}" "${script}" "${join(out, "a")}"`;
    const { stdout } = spawnSync("sh", ["-c", limited], { encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual({
      code: "output.failed",
      facts: { path: join(out, "a"), reason: "EFBIG" },
    });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe("a staged folder", () => {
  test("gets its name with all its files: 0700, files 0600", async () => {
    const target = join(folder, "copy");
    const staged = await stageFolder(target);
    await staged.write("b.csv", "b");
    await staged.write("a.json", "a1");
    await staged.write("a.json", "a2");
    const [hidden = ""] = readdirSync(folder);
    expect(hidden).toMatch(/^\.copy\.[0-9a-f]{12}\.part$/u);

    expect(await staged.seal()).toBe(sha256(`${sha256("a1a2")}  a.json\n${sha256("b")}  b.csv\n`));
    await staged.commit();

    expect(readdirSync(folder)).toEqual(["copy"]);
    expect(readdirSync(target)).toEqual(["a.json", "b.csv"]);
    expect(readFileSync(join(target, "a.json"), "utf8")).toBe("a1a2");
    expect([modeOf(target), modeOf(join(target, "a.json"))]).toEqual([0o700, 0o600]);
  });

  test("an existing one is refused, also when it comes later", async () => {
    const target = join(folder, "copy");
    const staged = await stageFolder(target);
    await staged.write("a", "new");
    mkdirSync(target);
    expect(await faultOf(() => staged.commit())).toEqual({ code: "output.exists" });
    expect(await faultOf(() => stageFolder(target))).toEqual({ code: "output.exists" });
    expect(readdirSync(folder)).toEqual(["copy"]);
    expect(readdirSync(target)).toEqual([]);
  });

  test("force replaces an earlier result, never a folder that holds anything else", async () => {
    const target = join(folder, "copy");
    mkdirSync(target);
    writeFileSync(join(target, "a"), "old");
    writeFileSync(join(target, "b"), "old");
    const staged = await stageFolder(target, { force: true });
    await staged.write("a", "new");
    expect(await faultOf(() => staged.seal())).toEqual({ code: "output.exists" });
    expect(readdirSync(folder)).toEqual(["copy"]);
    expect(readFileSync(join(target, "b"), "utf8")).toBe("old");

    const again = await stageFolder(target, { force: true });
    await again.write("a", "new");
    await again.write("b", "new");
    await again.write("c", "new");
    await again.commit();
    expect(readdirSync(folder)).toEqual(["copy"]);
    expect(readdirSync(target)).toEqual(["a", "b", "c"]);
    expect(readFileSync(join(target, "a"), "utf8")).toBe("new");
  });

  test("a name that leads out of it is a defect", async () => {
    const staged = await stageFolder(join(folder, "copy"));
    await expect(staged.write("../x", "y")).rejects.toThrow("plain name");
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("a signal discards everything that is not committed, and only that", async () => {
  const done = await stageFile(join(folder, "done"));
  await done.commit();
  await (await stageFile(join(folder, "open"))).write("x");
  await (await stageFolder(join(folder, "copy"))).write("a", "x");
  discardAllStaged();
  expect(readdirSync(folder)).toEqual(["done"]);
});
