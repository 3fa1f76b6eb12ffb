/** Every exit code through the front door: said in three lines, in JSON too, and nothing is changed. */
import { chmod, cp, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../world.ts";
import { closeRegister } from "../../src/store/register.ts";
import {
  CHECKED,
  failureOf,
  fingerprint,
  idOf,
  importCustomers,
  expectExit,
  sample,
  withRegister,
} from "./acts.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

/** The refusal on a pipe and in JSON, with the same words; the register stays as it was. */
async function expectRefusal(
  code: number,
  name: string,
  argv: readonly string[],
  said: string | RegExp,
): Promise<void> {
  const before = await fingerprint(world.register);

  await expectExit(world, code, ...argv);
  expect(world.out).toBe("");
  const lines = world.err.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines[0]).toMatch(/^seloste: \S/u);
  expect(lines.at(-2)).toMatch(/^ {2}\S/u);
  expect(lines.at(-1)).toBe(`  (exit ${code}; seloste help exit-codes)`);
  expect(world.err).toMatch(said);
  expect(world.err).not.toMatch(/^\s+at .*[:(]/mu);

  const text = world.err;
  await expectExit(world, code, ...argv, "--json");
  expect(world.out).toBe("");
  const failure = failureOf(world.err);
  expect(failure).toMatchObject({ exit: code, name, retry: code === 11 });
  expect(text).toContain(failure.hint);

  expect(await fingerprint(world.register)).toEqual(before);
}

describe("2, the command line", () => {
  test.each([
    ["an unknown command", ["xyzzy"], "seloste --help"],
    ["an unknown flag", ["status", "--xyzzy"], "--xyzzy"],
    ["a source that is none", ["import", "a.csv", "--source", "x"], "a.csv"],
    ["an operator that is none", ["status", "--operator", "nobody"], "anna"],
    ["a topic that is none", ["help", "xyzzy"], "exit-codes"],
  ])("%s", async (_, argv, said) => {
    await expectRefusal(2, "usage", argv, said);
  });

  test("a passphrase in the environment", async () => {
    world.env["SELOSTE_PASSPHRASE"] = "sumuinen aamu kulkee hiljaa 47";
    await expectRefusal(2, "usage", ["status"], "SELOSTE_PASSPHRASE_FILE");
    expect(world.err).not.toContain("sumuinen");
  });
});

describe("4, not found", () => {
  test.each([["nobody@example.fi"], ["s-00000000"], ["99999"], ["Mäkinen"]])(
    "subject show and export of %s",
    async (reference) => {
      await importCustomers(world);
      await expectRefusal(4, "notFound", ["subject", "show", reference], "seloste subject find");
      const copy = join(world.folder, "copy");
      await expectExit(world, 4, "subject", "export", reference, "-o", copy, ...CHECKED);
      expect(Object.keys(await fingerprint(world.folder)).join()).not.toContain("copy");
    },
  );
});

describe("5, several data subjects match", () => {
  test("the ids are named, and nothing is opened", async () => {
    await importCustomers(world);
    const shared = ["--set", "email=aino.makinen@example.fi", "--source", "customership"];
    await expectExit(world, 0, "subject", "add", "--set", "firstName=Aini", ...shared, "--anyway");
    const ids = [await idOf(world, "1001"), await idOf(world, "aini")];
    for (const id of ids) {
      const show = ["subject", "show", "aino.makinen@example.fi"];
      await expectRefusal(5, "ambiguous", show, id);
    }
    const copy = ["subject", "export", "aino.makinen@example.fi", ...CHECKED];
    await expectRefusal(5, "ambiguous", copy, "s-");
    await expectExit(world, 0, "subject", "show", ids[0] ?? "");
  });
});

describe("6, refused by a rule", () => {
  test.each([
    ["subject find", ["subject", "find", "aino"], "personal"],
    ["subject show", ["subject", "show", "1001"], "personal"],
    ["subject add", ["subject", "add", "--set", "lastName=X", "--source", "consent"], "personal"],
    ["subject export", ["subject", "export", "1001", ...CHECKED], "personal"],
    ["import", ["import", sample("postituslista.csv"), "--source", "registration"], "personal"],
  ])("%s with the watch key names the drawer and the role", async (_, argv, drawer) => {
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
    await expectRefusal(6, "refused", argv, new RegExp(`${drawer}[\\s\\S]*role`, "u"));
  });

  test("init over a register", async () => {
    const recovery = join(world.folder, "recovery-2");
    const argv = ["init", "--operator", "berit", "--recovery-out", recovery];
    await expectRefusal(6, "refused", argv, "--register");
  });
});

describe("10, no register", () => {
  test("nothing stands there", async () => {
    world.env["SELOSTE_REGISTER"] = join(world.folder, "nowhere");
    await expectRefusal(10, "noRegister", ["status"], "seloste init");
  });

  test("a folder that is no register", async () => {
    world.env["SELOSTE_REGISTER"] = join(world.folder, "tmp");
    await expectRefusal(10, "noRegister", ["status"], "seloste init");
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
    await expectRefusal(10, "noRegister", ["status"], "seloste init");
  });

  test("without any setting it is looked for in the account's own place", async () => {
    delete world.env["SELOSTE_REGISTER"];
    await expectRefusal(10, "noRegister", ["status"], join(world.folder, "home", ".local/share"));
  });
});

test("11, another process holds it", async () => {
  await importCustomers(world);
  const register = await world.open();
  try {
    register.connection.exec("BEGIN IMMEDIATE");
    const { code, out, err } = await world.runReal(
      ["subject", "find", "aino", "--wait", "300ms", "--json"],
      { env: { SELOSTE_IDENTITY_FILE: join(world.folder, "anna") } },
    );
    expect({ code, out }).toEqual({ code: 11, out: "" });
    expect(failureOf(err)).toMatchObject({ name: "locked", retry: true });
    register.connection.exec("ROLLBACK");
  } finally {
    closeRegister(register);
  }
});

describe("12, a passphrase or identity that opens nothing", () => {
  test("a wrong passphrase", async () => {
    await writeFile(world.passphraseFile, "toinen aamu kulkee hiljaa 48\n");
    await expectRefusal(12, "wrongPassphrase", ["status"], "Caps Lock");
    expect(world.err).not.toContain("toinen");
  });

  test("the identity of another register", async () => {
    const stranger = await newWorld({ empty: true });
    const watch = join(stranger.folder, "watch");
    const flags = ["--recovery-out", join(stranger.folder, "rec"), "--watch-identity", watch];
    await expectExit(stranger, 0, "init", "--operator", "anna", ...flags);
    world.env["SELOSTE_IDENTITY_FILE"] = watch;
    await expectRefusal(12, "wrongPassphrase", ["status"], "identity");
  });

  test("a file that holds no identity, or is not there", async () => {
    for (const file of [world.passphraseFile, join(world.folder, "nowhere")]) {
      await expectRefusal(12, "wrongPassphrase", ["status", "--identity", file], "identity");
    }
  });

  test("the recovery key, which is nobody's", async () => {
    world.env["SELOSTE_IDENTITY_FILE"] = world.recoveryIdentity;
    await expectRefusal(12, "wrongPassphrase", ["status"], /recovery key/iu);
  });
});

describe("13, no passphrase", () => {
  test("none is given", async () => {
    delete world.env["SELOSTE_PASSPHRASE_FILE"];
    await expectRefusal(13, "noPassphrase", ["status"], "SELOSTE_PASSPHRASE_FILE");
  });

  test.each([
    ["a file that is not there", "--passphrase-file", "/nowhere/at/all"],
    ["a command that is not there", "--passphrase-command", '["/nowhere/at/all"]'],
    ["a command that fails", "--passphrase-command", '["false"]'],
    ["a command that prints nothing", "--passphrase-command", '["true"]'],
  ])("%s", async (_, flag, value) => {
    await expectRefusal(13, "noPassphrase", ["status", flag, value], "passphrase");
  });

  test("a file whose first line is empty", async () => {
    await writeFile(world.passphraseFile, "\nsumuinen aamu kulkee hiljaa 47\n");
    await expectRefusal(13, "noPassphrase", ["status"], "first line");
  });
});

describe("14, damaged", () => {
  test.each([
    ["casework.db", 5000],
    ["personal.db", 100],
    ["special.db", 100],
    ["keys/personal.age", 200],
    ["operators/anna.age", 250],
  ])("one bit of %s", async (file, at) => {
    await importCustomers(world);
    const path = join(world.register, file);
    const bytes = await readFile(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const show = ["subject", "show", "1001", "--include-special", "--purpose", "customer-care"];
    await expectRefusal(14, "damaged", show, file.split("/").at(-1) ?? "");
  });

  test.each([["personal.db"], ["casework.db"], ["keys/casework.age"], ["operators/anna.age"]])(
    "%s is empty",
    async (file) => {
      await writeFile(join(world.register, file), "");
      await expectRefusal(14, "damaged", ["subject", "find", "a"], file.split("/").at(-1) ?? "");
    },
  );

  test("a drawer is cut off", async () => {
    const file = await open(join(world.register, "personal.db"), "r+");
    await file.truncate(4096 * 2);
    await file.close();
    await expectRefusal(14, "damaged", ["subject", "find", "a"], "personal.db");
  });

  test("a drawer is gone", async () => {
    await rm(join(world.register, "personal.db"));
    await expectRefusal(14, "damaged", ["subject", "find", "a"], "personal.db");
  });
});

describe("15, not the register this machine knows", () => {
  test("a drawer that belongs to another register", async () => {
    await withRegister(world, ({ connection }) => {
      connection.exec("update personal.personal_meta set register = 'another'");
    });
    await expectRefusal(15, "rolledBack", ["status"], "personal.db");
  });

  test("a casework under another key than the one seen here before", async () => {
    await expectExit(world, 0, "status");
    const seen = Object.keys(await fingerprint(world.state));
    const name = seen.find((one) => one.endsWith("casework-key")) ?? "";
    await writeFile(join(world.state, name), `${"0".repeat(64)}\n`);
    await expectRefusal(15, "rolledBack", ["status"], "--accept-older");
  });

  test("an older copy than the one last used here", async () => {
    await cp(world.register, `${world.register}.older`, { recursive: true });
    await expectExit(world, 0, "subject", "find", "aino");
    await rm(world.register, { recursive: true });
    await cp(`${world.register}.older`, world.register, { recursive: true });
    await expectRefusal(15, "rolledBack", ["status"], "older than the one last used");
  });
});

test("16, a newer format", async () => {
  await withRegister(world, ({ connection }) => {
    connection.pragma("main.user_version=99");
  });
  await expectRefusal(16, "newerFormat", ["status"], "format 99");
});

describe("17, unsafe permissions", () => {
  test.each([
    ["the register folder", "", 0o755],
    ["the register folder, for the group", "", 0o710],
    ["a key file", "keys/casework.age", 0o644],
    ["an operator's file", "operators/anna.age", 0o640],
  ])("%s", async (_, place, mode) => {
    await chmod(join(world.register, place), mode);
    await expectRefusal(17, "unsafePermissions", ["status"], mode.toString(8));
  });

  test("the passphrase file", async () => {
    await chmod(world.passphraseFile, 0o644);
    await expectRefusal(17, "unsafePermissions", ["status"], "0644");
  });

  test("an identity file", async () => {
    await chmod(world.watchIdentity, 0o604);
    await expectRefusal(
      17,
      "unsafePermissions",
      ["status", "--identity", world.watchIdentity],
      "0604",
    );
  });
});

describe("18, the result cannot be written", () => {
  test("a file that is there is not written over", async () => {
    await importCustomers(world);
    const copy = await world.file("copy.json", "precious");
    const argv = ["subject", "export", "1001", "--format", "json", "-o", copy, ...CHECKED];
    await expectRefusal(18, "output", argv, "--force");
    expect(await readFile(copy, "utf8")).toBe("precious");
  });

  test("a folder that is not there", async () => {
    await importCustomers(world);
    const copy = join(world.folder, "nowhere", "copy.json");
    const argv = ["subject", "export", "1001", "--format", "json", "-o", copy, ...CHECKED];
    await expectRefusal(18, "output", argv, "copy.json");
  });
});

describe("SELOSTE_DEBUG", () => {
  test("is the only way to a stack", async () => {
    await expectExit(world, 4, "subject", "show", "nobody");
    expect(world.err).not.toContain("at ");
    world.env["SELOSTE_DEBUG"] = "1";
    await expectExit(world, 4, "subject", "show", "nobody");
    expect(world.err).toMatch(/^ {4}at /mu);
    expect(world.err).not.toContain("nobody");
  });
});
