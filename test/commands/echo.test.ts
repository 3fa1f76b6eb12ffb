/** What was typed, or stands in a cell, is never repeated on standard error. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { GLOBAL_FLAGS } from "../../src/global-flags.ts";
import { flagName } from "../../src/flag.ts";
import { COMMANDS } from "../../src/command-list.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { CHECKED, importCustomers, expectRefused } from "./acts.ts";

/** The path of a file may be repeated; so may a program that was to print the passphrase. */
const PATH_FLAGS = new Set([
  "register",
  "identity",
  "passphraseFile",
  "passphraseCommand",
  "notice",
  "recoveryOut",
  "checkpoint",
  "watchIdentity",
  "mapping",
  "saveMapping",
  "rejects",
  "output",
  "out",
  "from",
  "identityOut",
  "newPassphraseFile",
  "newPassphraseCommand",
  "recoveryFile",
]);

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
  await importCustomers(world);
});

/** A word that stands nowhere in the program. */
const marker = fc
  .stringMatching(/^[A-Za-zÅÄÖåäö]{8}$/u)
  .map((letters) => `Zq${letters}`)
  .filter((word) => !/[a-z]{10}/u.test(word));
const FEW = { numRuns: 2 };

async function expectSilence(secret: string, ...argv: readonly string[]): Promise<void> {
  await world.seloste(...argv);
  expect({ argv, tells: world.err.includes(secret) }).toEqual({ argv, tells: false });
  await world.seloste(...argv, "--json");
  expect({ argv, tells: world.err.includes(secret) }).toEqual({ argv, tells: false });
}

const ENOUGH: Readonly<Record<string, readonly string[]>> = {
  // Refused before the passphrase is judged, which takes its time.
  init: ["--register", "/nowhere/at/all", "--operator", "Not A Name"],
  import: ["/nowhere/list.csv", "--source", "registration"],
  "subject find": ["aino"],
  "subject show": ["1001"],
  "subject add": ["--set", "lastName=X", "--source", "customership"],
  "subject correct": ["1001", "--set", "lastName=X", "--ground", "x", "--yes"],
  "subject history": ["1001"],
  "subject export": ["1001", "-o", "/nowhere/copy", ...CHECKED],
  "ban set": ["1001"],
  "ban lift": ["1001", "--wish", "x"],
  "ban check": ["1001"],
  "ban scrub": ["/nowhere/list.csv"],
  "ban import": ["/nowhere/list.csv", "--source", "x"],
  "ban export": ["--for", "generic", "--own", "--out", "/nowhere/bans.csv", "--yes"],
  "disclosure make": ["--to", "mailer", "--purpose", "customer-care", "--subjects", "1001"],
  "disclosure record": ["--named", "x", "--country", "FI", "--subject", "1001", "--why", "x"],
  "disclosure check": ["/nowhere/list.csv", "--to", "mailer", "--purpose", "customer-care"],
  "consent record": ["1001", "--to", "mailer", "--evidence", "x"],
  "consent withdraw": ["1001", "--to", "mailer"],
  "breach log": ["--title", "x", "--detected-at", "2026-11-20T08:00+02:00"],
};

/** How many arguments of a command are paths of files. */
const READS_FILES: Readonly<Record<string, number>> = {
  import: 1,
  "ban scrub": 1,
  "ban import": 1,
  "disclosure check": 1,
  "notice show": 1,
  "notice render": 1,
  "notice lint": 1,
  "notice diff": 2,
  "notice import": 1,
};

describe.each(COMMANDS.map(({ path, load }) => ({ path, load })))(
  "seloste $path",
  ({ path, load }) => {
    test("the values of its flags", async () => {
      const flags = { ...GLOBAL_FLAGS, ...(await load()).flags };
      const names = Object.entries(flags)
        .filter(([key, { takes }]) => takes !== undefined && !PATH_FLAGS.has(key))
        .map(([key]) => flagName(key));
      await fc.assert(
        fc.asyncProperty(marker, fc.constantFrom(...names), async (secret, name) => {
          const argv = [...path.split(" "), ...(ENOUGH[path] ?? [])];
          for (const value of [secret, `${secret}=x`, `x=${secret}`, `email=${secret}`]) {
            await expectSilence(secret, ...argv, name, value);
            await expectSilence(secret, ...argv, `${name}=${value}`);
          }
        }),
        FEW,
      );
    });

    test("its arguments, too many and too few", async () => {
      await fc.assert(
        fc.asyncProperty(marker, async (secret) => {
          const words = path.split(" ");
          const files = Array.from({ length: READS_FILES[path] ?? 0 }, () => "/nowhere");
          await expectSilence(secret, ...words, ...files, secret);
          await expectSilence(secret, ...words, "/nowhere", ...files, secret);
          await expectSilence(secret, ...words, "--", ...files, secret, secret);
          await expectSilence(secret, ...words.slice(0, -1), secret, secret);
        }),
        FEW,
      );
    });
  },
);

test("words in the place of a command", async () => {
  await fc.assert(
    fc.asyncProperty(marker, async (secret) => {
      await expectSilence(secret, secret);
      await expectSilence(secret, "subject", secret);
      await expectSilence(secret, `--${secret}=${secret}`.replace(`--${secret}`, "--name"));
      await expectSilence(secret, "--", secret);
    }),
    FEW,
  );
});

describe("values of one data subject", () => {
  const FIELDS = [
    "firstName",
    "email",
    "phone",
    "birthDate",
    "language",
    "other",
    "other.Label",
    "customerId",
    "substanceUse",
    "marketingBan",
    "orders",
    "nothing",
  ];

  test("given with --set, --from and standard input", async () => {
    await fc.assert(
      fc.asyncProperty(marker, fc.constantFrom(...FIELDS), async (secret, field) => {
        const add = ["subject", "add", "--source", "customership"];
        // Control characters make every field refuse it.
        const value = `${secret}\u0007`;
        await expectSilence(secret, ...add, "--set", `${field}=${value}`);
        const json = JSON.stringify({ [field]: value });
        const file = await world.file("one.json", json);
        await expectSilence(secret, ...add, "--from", file);
        world.stdin(json);
        await world.seloste(...add, "--from", "-");
        expect(world.err).not.toContain(secret);
        world.stdin(`{"${secret}": [1, `);
        await world.seloste(...add, "--from", "-");
        expect(world.err).not.toContain(secret);
      }),
      { numRuns: 8 },
    );
  });
});

describe("cells of a file", () => {
  const HEADER =
    "Asiakasnumero;Sähköposti;Puhelin;Syntymäaika;Kieli;Markkinointikielto;Tilausnumero;Tilauspäivä\n";
  const PLACES = HEADER.split(";").length;

  test("refused rows name their line and column only, everywhere", async () => {
    await fc.assert(
      fc.asyncProperty(marker, fc.nat(PLACES - 1), async (secret, place) => {
        const cells = Array.from({ length: PLACES }, (_, at) =>
          at === place ? `${secret}\u0007` : "",
        );
        const good = ["5000", ...Array.from({ length: PLACES - 1 }, () => "")];
        const text = [HEADER.trimEnd(), cells.join(";"), good.join(";"), secret, ""].join("\n");
        const file = await world.file("cells.csv", text);
        for (const flags of [[], ["--dry-run"], ["--json"], ["--dry-run", "--json"]]) {
          await world.seloste("import", file, "--source", "registration", ...flags);
          expect({ flags, out: world.out.includes(secret) }).toEqual({ flags, out: false });
          expect({ flags, err: world.err.includes(secret) }).toEqual({ flags, err: false });
        }
      }),
      { numRuns: 8 },
    );
  });

  test("files that are no table", async () => {
    await fc.assert(
      fc.asyncProperty(marker, async (secret) => {
        const files: readonly (readonly [string, string | Uint8Array])[] = [
          ["a.json", `{"${secret}": `],
          ["b.json", `"${secret}"`],
          ["c.ndjson", `{"email":"a@example.fi"}\n{"${secret}`],
          ["d.csv", Buffer.from(`Sähköposti\n\0\0${secret}\0`)],
          ["e.csv", `"Sähköposti\n${secret}\n`],
          ["f.csv", `<html>${secret}</html>`],
        ];
        for (const [name, content] of files) {
          const file = await world.file(name, content);
          await expectSilence(secret, "import", file, "--source", "registration");
        }
      }),
      FEW,
    );
  });

  test("a list without a header does not have its first row read out", async () => {
    const folder = join(world.folder, "lists");
    await mkdir(folder, { recursive: true });
    const file = join(folder, "headless.csv");
    await writeFile(file, "aino@example.fi;Aino;040 0123 401\nonni@example.fi;Onni;040 0123 402\n");
    await expectRefused(world, 6, "import", file, "--source", "registration");
    expect(world.err).toContain("cannot be read as column names");
    expect(world.err).not.toContain("aino@example.fi");
    expect(world.err).not.toContain("040 0123 401");
  });
});

describe("mapping files and notices", () => {
  test("name the place, not what stands there", async () => {
    await fc.assert(
      fc.asyncProperty(marker, async (secret) => {
        const list = await world.file("list.csv", "Sähköposti;Nimimerkki\na@example.fi;x\n");
        const mappings = [
          `map: { ${secret}: Nimimerkki }`,
          `map: { email: ${secret} }`,
          `bans: { ${secret}: { channel: email } }`,
          `bans: { Nimimerkki: { channel: ${secret} } }`,
          `form: ${secret}`,
          `${secret}: 1`,
          `${secret}: [`,
          `delimiter: ${secret}`,
          `encoding: ${secret}`,
        ];
        for (const text of mappings) {
          const mapping = await world.file("mapping.yaml", text);
          const argv = ["import", list, "--source", "registration", "--mapping", mapping];
          await expectSilence(secret, ...argv);
        }
      }),
      FEW,
    );
  });
});
