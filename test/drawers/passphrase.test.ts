import { chmod, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  checkNewPassphrase,
  normalisePassphrase,
  readCredential,
  readPassphraseFile,
  runPassphraseCommand,
} from "../../src/drawers/passphrase.ts";
import { faultOf } from "./register-files.ts";

const GOOD = "sumuinen aamu kulkee hiljaa 47";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seloste-passphrase-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(content: string | Uint8Array, mode = 0o600): Promise<string> {
  const path = join(folder, `passphrase-${Math.random()}`);
  await writeFile(path, content);
  await chmod(path, mode);
  return path;
}

const weak = async (passphrase: string, known: readonly string[] = []) =>
  (await faultOf(checkNewPassphrase(passphrase, known))).facts;

describe("a new passphrase", () => {
  test("of 15 characters or more that is not easily guessed is taken", async () => {
    await expect(checkNewPassphrase(GOOD, [])).resolves.toBeUndefined();
    await expect(checkNewPassphrase("kwz7 ropqe unvx", [])).resolves.toBeUndefined();
  });

  test("needs no digit, capital or sign", async () => {
    await expect(checkNewPassphrase("purjo hattu kide naava", [])).resolves.toBeUndefined();
  });

  test("of 14 characters is too short", async () => {
    expect(await weak("kwz7 ropqe unv")).toEqual({ because: "short" });
  });

  test("counts characters, not UTF-16 units: 14 signs of two units are 14", async () => {
    expect(await weak("𝄞𐍈😀🜁𝄢𐌰🂡🃁𝕬𐤀😺🜂𝄫𐎀")).toEqual({ because: "short" });
  });

  test("of 1,024 bytes is taken, of 1,025 not", async () => {
    const words = Array.from({ length: 300 }, (_, nr) => `q${nr * 7919}z`).join(" ");

    await expect(checkNewPassphrase(words.slice(0, 1024), [])).resolves.toBeUndefined();
    expect(await weak(words.slice(0, 1025))).toEqual({ because: "long" });
  });

  test("is measured in bytes of UTF-8", async () => {
    expect(await weak("ä".repeat(513))).toEqual({ because: "long" });
  });

  test.each(["passwordpassword", "aaaaaaaaaaaaaaaaaaaa", "qwertyuiop12345", "123456789012345"])(
    "that everybody would guess is refused: %s",
    async (passphrase) => {
      expect(await weak(passphrase)).toEqual({ because: "guessable" });
    },
  );

  test("may not be the controller's name with a little added", async () => {
    const name = "Oy Kuvitelma Apteekki Ab";

    await expect(checkNewPassphrase("Oy Kuvitelma Apteekki Ab", [])).resolves.toBeUndefined();
    expect(await weak("Oy Kuvitelma Apteekki Ab", [name])).toEqual({ because: "guessable" });
  });
});

describe("the form of a passphrase", () => {
  // Written by code point: an editor may not keep the two forms apart.
  test.each([
    ["a with dots", "\u0061\u0308", "\u00E4"],
    ["o with dots", "\u006F\u0308", "\u00F6"],
    ["a with a ring", "\u0061\u030A", "\u00E5"],
    ["e with an acute", "\u0065\u0301", "\u00E9"],
    ["n with a tilde", "\u006E\u0303", "\u00F1"],
  ])("makes %s of two code points the one of one", (_, decomposed, composed) => {
    expect(normalisePassphrase(`hyv${decomposed}`)).toBe(`hyv${composed}`);
  });

  test("keeps spaces and capitals as typed", () => {
    expect(normalisePassphrase("  Kaksi  SANAA ")).toBe("  Kaksi  SANAA ");
  });
});

describe("a passphrase file", () => {
  test.each([
    ["with a line end", `${GOOD}\n`],
    ["without a line end", GOOD],
    ["with a line end of Windows", `${GOOD}\r\n`],
    ["with more lines", `${GOOD}\nmuuta\n`],
    ["with the mark that some editors put first", `\uFEFF${GOOD}\n`],
  ])("%s gives its first line", async (_, content) => {
    expect(await readPassphraseFile(await file(content))).toBe(GOOD);
  });

  test("keeps spaces at both ends", async () => {
    expect(await readPassphraseFile(await file("  kaksi sanaa \n"))).toBe("  kaksi sanaa ");
  });

  test("in NFD gives NFC", async () => {
    expect(await readPassphraseFile(await file("pa\u0308iva\u0308"))).toBe("p\u00E4iv\u00E4");
  });

  test.each([
    ["that is not there", () => join(folder, "ei-ole")],
    ["that is empty", () => file("")],
    ["whose first line is empty", () => file(`\n${GOOD}\n`)],
    ["that is a folder", () => folder],
    // "pä" in Windows-1252: read as UTF-8 it would be a passphrase that nobody can type.
    ["in another encoding", () => file(new Uint8Array([0x70, 0xe4, 0x69, 0x76, 0xe4]))],
  ])("%s is refused", async (_, path) => {
    expect((await faultOf(readPassphraseFile(await path()))).code).toBe("passphrase.unreadable");
  });

  test.each([0o644, 0o640, 0o604, 0o620, 0o601])("of mode %o is refused", async (mode) => {
    const path = await file(GOOD, mode);

    expect(await faultOf(readPassphraseFile(path))).toEqual({
      code: "register.permissions",
      facts: { path, found: `0${mode.toString(8)}` },
    });
  });

  test("may be a read-only one", async () => {
    expect(await readPassphraseFile(await file(GOOD, 0o400))).toBe(GOOD);
  });

  test("that is a link is refused", async () => {
    const path = join(folder, "link");
    await symlink(await file(GOOD), path);

    expect(await faultOf(readPassphraseFile(path))).toMatchObject({ facts: { found: "link" } });
  });
});

const command = (...argv: string[]) => runPassphraseCommand(JSON.stringify(argv));
const node = (script: string) => command(process.execPath, "-e", script);

describe("a passphrase command", () => {
  test("gives the first line it prints", async () => {
    expect(await node(`console.log(${JSON.stringify(`${GOOD}\nmuuta`)})`)).toBe(GOOD);
  });

  test("is run without a shell: an argument is one argument, whatever is in it", async () => {
    const nasty = "$(echo x) `id`; echo > y | * ~ 'q' \"w\"";

    expect(await command(process.execPath, "-p", "process.argv[1]", nasty)).toBe(nasty);
  });

  test.each([
    ["fails", () => node("process.exit(1)")],
    ["prints and then fails", () => node("console.log('salasana'); process.exitCode = 1")],
    ["prints nothing", () => node("")],
    ["is not there", () => command("/ei/ole/ohjelmaa")],
    ["has no name", () => command()],
    ["prints another encoding", () => node("process.stdout.write(Buffer.from([0x70, 0xe4]))")],
  ])("that %s is refused", async (_, run) => {
    expect((await faultOf(run())).code).toBe("passphrase.unreadable");
  });

  test.each(["pass show seloste", '"pass"', '{"0":"pass"}', '["pass", 1]', "[", "null"])(
    "must be a JSON array of texts: %s",
    async (argv) => {
      expect(await faultOf(runPassphraseCommand(argv))).toMatchObject({
        code: "usage.bad-value",
        facts: { flag: "--passphrase-command" },
      });
    },
  );
});

describe("the credential of a systemd unit", () => {
  test("is the file seloste-passphrase of its folder", async () => {
    await writeFile(join(folder, "seloste-passphrase"), `${GOOD}\n`, { mode: 0o400 });

    expect(await readCredential(folder)).toBe(GOOD);
  });

  test("is none without a folder or without the file", async () => {
    expect(await readCredential(undefined)).toBeUndefined();
    expect(await readCredential(join(folder, "muualla"))).toBeUndefined();
  });
});
