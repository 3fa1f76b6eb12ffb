/** Every question once, at a terminal; and what happens where nobody sits. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, PASSPHRASE, type TestWorld } from "../world.ts";
import {
  auditLines,
  expectExit,
  fingerprint,
  found,
  holdingsOf,
  importCustomers,
  linesOf,
} from "./acts.ts";
import { atDesk, CTRL_C, DOWN, ENTER, recoveryKeyOn } from "./desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

describe("the passphrase", () => {
  beforeEach(() => {
    delete world.env["SELOSTE_PASSPHRASE_FILE"];
  });

  test("is asked for, and what is typed is not shown", async () => {
    const sat = await atDesk(world, ["status"], [["Passphrase of anna", PASSPHRASE + ENTER]]);
    expect(sat.code).toBe(0);
    expect(sat.screen).not.toContain("sumuinen");
  });

  test("is that of the operator who is chosen, where there are several", async () => {
    const fresh = await world.file("new", "toinen aamu nousee kirkkaana 53\n");
    const add = ["operator", "add", "sari", "--role", "support", "--new-passphrase-file", fresh];
    await expectExit(world, 0, ...add, "--passphrase-file", world.passphraseFile);
    const sat = await atDesk(
      world,
      ["status", "--lang", "fi"],
      [
        ["Kuka olet?", DOWN + ENTER],
        ["Tunnuslause (sari)", `toinen aamu nousee kirkkaana 53${ENTER}`],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 2 });
    expect(sat.out).toContain("sari (support)");
    expect(sat.screen).toContain("Ctrl+T näyttää kirjoitetun");
  });

  test("of nobody is asked for where several could be meant and nobody sits there", async () => {
    const fresh = await world.file("new", "toinen aamu nousee kirkkaana 53\n");
    const add = ["operator", "add", "sari", "--role", "support", "--new-passphrase-file", fresh];
    await expectExit(world, 0, ...add, "--passphrase-file", world.passphraseFile);
    await expectExit(world, 2, "status", "--passphrase-file", world.passphraseFile);
    expect(world.err).toContain("{anna | sari}");
  });

  test("may be wrong twice", async () => {
    const sat = await atDesk(
      world,
      ["status"],
      [
        ["Passphrase of anna", `wrong${ENTER}`],
        ["Passphrase of anna", `wrong${ENTER}`],
        ["Passphrase of anna", PASSPHRASE + ENTER],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 3 });
  });

  test("is refused after three tries", async () => {
    const sat = await atDesk(
      world,
      ["status", "--lang", "fi"],
      [
        ["Tunnuslause (anna)", `väärä${ENTER}`],
        ["Tunnuslause (anna)", `väärä${ENTER}`],
        ["Tunnuslause (anna)", `väärä${ENTER}`],
        ["Tunnuslause (anna)", PASSPHRASE + ENTER],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 12, answered: 3 });
    expect(sat.screen).toContain("Tunnuslause ei avaa avainta (anna)");
  });

  test("is not asked for where prompts are off", async () => {
    world.env["SELOSTE_NO_INPUT"] = "1";
    expect((await atDesk(world, ["status"], [])).code).toBe(13);
  });
});

describe("yes and no", () => {
  const argv = ["subject", "correct", "1001", "--set", "paymentMethod=lasku", "--ground", "pyyntö"];
  beforeEach(() => importCustomers(world));

  test("are answered in the person's own language", async () => {
    const sat = await atDesk(world, [...argv, "--lang", "fi"], [["(k/E)", `k${ENTER}`]]);
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 1 });
    expect(sat.screen).toContain("Kyllä");
  });

  test("are told in it when the answer is neither", async () => {
    const sat = await atDesk(
      world,
      [...argv, "--lang", "fi"],
      [["(k/E)", `ehkä${ENTER}${CTRL_C}`]],
    );
    expect(sat.screen).toContain("Vastaa ”Kyllä” tai ”Ei”.");
    expect(sat.code).toBe(130);
  });

  test("and the keys of a list are named in it", async () => {
    const sat = await atDesk(
      world,
      ["subject", "correct", "1001", "--lang", "sv"],
      [["fel", CTRL_C]],
    );
    expect(sat.screen).toContain("flyttar, Enter väljer");
    expect(sat.screen).not.toContain("navigate");
  });
});

describe("Ctrl-C at a prompt", () => {
  test.each([
    ["en", "Name, e-mail, phone", "Stopped. Nothing was changed."],
    ["fi", "Nimi, sähköposti, puhelin", "Keskeytetty. Mitään ei muutettu."],
    ["sv", "Namn, e-post, telefon", "Avbrutet. Ingenting ändrades."],
  ])("ends with 130 and changes nothing (%s)", async (language, asked, said) => {
    await world.seloste("status");
    const before = await fingerprint(world.folder);
    const sat = await atDesk(world, ["subject", "find", "--lang", language], [[asked, CTRL_C]]);
    expect(sat.code).toBe(130);
    expect(sat.screen).toContain(said);
    expect(await fingerprint(world.folder)).toEqual(before);
  });
});

test("subject find without words asks for them", async () => {
  await importCustomers(world);
  const sat = await atDesk(world, ["subject", "find"], [["Name, e-mail", `åström${ENTER}`]]);
  expect(sat.code).toBe(0);
  expect(sat.out).toContain("Åsa Åström");
});

test("subject add asks every field of the notice, then the source", async () => {
  const lines = await linesOf(world, async () => {
    const sat = await atDesk(
      world,
      ["subject", "add"],
      [
        ["First name", `Veera${ENTER}`],
        ["Last name", `Koivuranta${ENTER}`],
        ["E-mail address", `veera@example.fi${ENTER}`],
        ["Skype", ENTER],
        ["Phone number", ENTER],
        ["Postal address", ENTER],
        ["Date of birth", ENTER],
        ["Language", ENTER],
        ["Customer number", ENTER],
        ["Customer status", ENTER],
        ["Payment method", ENTER],
        ["Where does this data come from", DOWN + ENTER],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 12 });
  });
  expect(lines).toMatchObject([{ act: "added", fields: ["firstName", "lastName", "email"] }]);
  const { fields } = await holdingsOf(world, "veera@example.fi");
  expect(fields).toMatchObject({ firstName: "Veera", lastName: "Koivuranta" });
});

test("subject add asks again at once for what is no value", async () => {
  const sat = await atDesk(
    world,
    ["subject", "add", "--lang", "fi"],
    [
      ["Etunimi", `Veera${ENTER}`],
      ["Sukunimi", ENTER],
      ["Sähköpostiosoite", `ei-osoite${ENTER}`],
      ["Sähköpostiosoite", `veera@example.fi${ENTER}`],
      ["Skype", CTRL_C],
    ],
  );
  expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 130, answered: 5 });
  expect(sat.screen).toContain("ei ole sähköpostiosoite");
});

describe("import", () => {
  const HEADER = "Sähköposti;Kanta-asiakastaso\n";

  test("asks what an unknown column is, shows the columns and asks once", async () => {
    const file = await world.file("oma.csv", `${HEADER}lumi@example.com;kulta\n`);
    const sat = await atDesk(
      world,
      ["import", file, "--source", "registration"],
      [
        ['What is the column "Kanta-asiakastaso"', ENTER],
        ["Take the columns in this way", `y${ENTER}`],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 2 });
    expect(await found(world, "lumi@example.com")).toHaveLength(1);
  });

  test("what was answered can be saved and used without asking", async () => {
    const file = await world.file("oma.csv", `${HEADER}lumi@example.com;kulta\n`);
    const saved = join(world.folder, "oma.yaml");
    const argv = ["import", file, "--source", "registration", "--save-mapping", saved];
    const sat = await atDesk(world, argv, [
      ['What is the column "Kanta-asiakastaso"', ENTER],
      ["Take the columns in this way", `y${ENTER}`],
    ]);
    expect(sat.code).toBe(0);
    expect(await readFile(saved, "utf8")).toContain("Kanta-asiakastaso");
    const again = ["import", file, "--source", "registration", "--mapping", saved];
    expect(await world.seloste(...again)).toBe(0);
  });

  test("columns that are not accepted are not taken", async () => {
    const file = await world.file("oma.csv", "Sähköposti\nlumi@example.com\n");
    const before = await auditLines(world);
    const sat = await atDesk(
      world,
      ["import", file, "--source", "registration"],
      [["Take the columns in this way", ENTER]],
    );
    expect(sat.code).toBe(130);
    expect(await auditLines(world)).toEqual(before);
  });

  test("asks on which ground special categories are held", async () => {
    const file = await world.file("muistio.csv", "Asiakasnumero;Päihteiden käyttö\n77;Ei\n");
    const sat = await atDesk(
      world,
      ["import", file, "--source", "customership", "--yes"],
      [["On which ground of Art. 9(2)", ENTER]],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 1 });
  });
});

test("subject export asks how it was checked who is asking", async () => {
  await importCustomers(world);
  const copy = join(world.folder, "copy");
  const sat = await atDesk(
    world,
    ["subject", "export", "1001", "-o", copy, "--lang", "fi"],
    [
      [
        "Miten tarkistit pyytäjän henkilöllisyyden",
        `Kirjoitti meillä olevasta osoitteesta${ENTER}`,
      ],
    ],
  );
  expect(sat.code).toBe(0);
  expect(sat.out).toContain("Jäljennös kirjoitettu");
});

describe("init", () => {
  beforeEach(async () => {
    world = await newWorld({ empty: true });
    delete world.env["SELOSTE_PASSPHRASE_FILE"];
  });

  test("asks for the name, twice for the passphrase, and for the end of the recovery key", async () => {
    const sat = await atDesk(
      world,
      ["init"],
      [
        ["Your name as an operator", `anna${ENTER}`],
        ["A new passphrase", PASSPHRASE + ENTER],
        ["once more", PASSPHRASE + ENTER],
        ["its last 8 characters", (screen) => recoveryKeyOn(screen).slice(-8) + ENTER],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 4 });
    expect(sat.out).toContain(`Register made: ${world.register}`);
    expect(sat.out).not.toContain("AGE-SECRET-KEY");
    expect(sat.screen).not.toContain("sumuinen");
  });

  test.each([
    ["two passphrases that differ", "toinen aamu kulkee hiljaa 48", "", 6],
    ["an end of the recovery key that is not its end", PASSPHRASE, "AAAAAAAA", 6],
    ["Ctrl-C at the recovery key", PASSPHRASE, CTRL_C, 130],
  ])("%s: no register is made", async (_, again, end, code) => {
    const sat = await atDesk(
      world,
      ["init", "--operator", "anna"],
      [
        ["A new passphrase", PASSPHRASE + ENTER],
        ["once more", again + ENTER],
        ["its last 8 characters", end + ENTER],
      ],
    );
    expect(sat.code).toBe(code);
    expect(Object.keys(await fingerprint(world.folder))).toEqual(["/passphrase"]);
  });

  test("a weak passphrase is refused before it is asked for again", async () => {
    const sat = await atDesk(
      world,
      ["init", "--operator", "anna"],
      [
        ["A new passphrase", `salasana${ENTER}`],
        ["once more", `salasana${ENTER}`],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 6, answered: 1 });
  });
});
