/** The copy of everything held (Art. 15), through the front door. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { instant } from "../../instant.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import {
  auditLines,
  CHECKED,
  documentOf,
  idOf,
  importCustomers,
  newWorldWithSamples,
  linesOf,
  expectRefused,
  expectExit,
} from "../acts.ts";

let world: TestWorld;
let copy: string;

beforeEach(async () => {
  world = await newWorldWithSamples();
  copy = join(world.folder, "copy");
});

/** All that our notice is silent on, and free text that was looked through. */
const SETTLED = [
  "--fill",
  "storagePeriod=Six years after the last order.",
  "--fill",
  "automatedDecisions=None are made.",
  "--third-persons-checked",
  "read through by anna",
] as const;

const exported = z.strictObject({
  id: z.string(),
  path: z.string(),
  formats: z.array(z.string()),
  hygiene: z.array(z.unknown()),
  draft: z.array(
    z.strictObject({
      code: z.string(),
      gap: z.string().nullable(),
      fields: z.array(z.string()),
      columns: z.array(z.string()),
    }),
  ),
});

async function given(...flags: readonly string[]) {
  await expectExit(
    world,
    0,
    "subject",
    "export",
    "1001",
    "-o",
    copy,
    "--json",
    ...CHECKED,
    ...flags,
  );
  expect(world.err).toBe("");
  const { kind, data } = documentOf(world);
  expect(kind).toBe("subject.export");
  return exported.parse(data);
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

async function textIn(folder: string, ending: string): Promise<string> {
  const name = (await readdir(folder)).find((one) => one.endsWith(ending)) ?? "";
  return readFile(join(folder, name), "utf8");
}

async function changeEmail(at: string): Promise<void> {
  world.now = instant(at);
  const file = await world.file("new.csv", "Asiakasnumero;Sähköposti\n1001;uusi@example.fi\n");
  await expectExit(world, 0, "import", file, "--source", "customership");
}

describe("without flags", () => {
  test("a folder with a page and the data, for the account alone, named as a draft", async () => {
    const id = await idOf(world, "1001");
    const target = join(world.folder, "named");
    await expectExit(world, 0, "subject", "export", "1001", "-o", target, ...CHECKED);
    const names = (await readdir(target)).toSorted();
    expect(names).toEqual([`DRAFT-copy-${id}.html`, `DRAFT-copy-${id}.json`]);
    expect(await modeOf(target)).toBe("700");
    for (const name of names) expect(await modeOf(join(target, name))).toBe("600");
  });

  test.each([
    ["fi", "LUONNOS"],
    ["sv", "UTKAST"],
    ["en", "DRAFT"],
  ])("the draft is marked in the name and on the page (%s)", async (language, mark) => {
    await given("--copy-lang", language);
    const [name = ""] = await readdir(copy);
    expect(name.startsWith(`${mark}-`)).toBe(true);
    expect(await textIn(copy, ".html")).toContain(mark);
    expect(await textIn(copy, ".html")).toContain(`lang="${language}`);
  });

  test("the reasons of a draft are said, and what settles them", async () => {
    await expectExit(world, 0, "subject", "export", "1001", "-o", copy, ...CHECKED);
    expect(world.err).toContain("clear text");
    expect(world.err).toContain("draft");
    expect(world.err).toContain("--fill storagePeriod=…");
    expect(world.err).toContain("--fill automatedDecisions=…");
    expect(world.err).toContain("--third-persons-checked …");
    const { draft } = await given("--force");
    expect(draft).toEqual([
      { code: "gap", gap: "storagePeriod", fields: [], columns: [] },
      { code: "gap", gap: "automatedDecisions", fields: [], columns: [] },
      {
        code: "third-persons",
        gap: null,
        fields: expect.arrayContaining(["other", "personalNotes", "testResults"]),
        columns: [],
      },
    ]);
  });
});

describe("when everything is settled", () => {
  test("it is a copy and no draft", async () => {
    const { draft, id } = await given(...SETTLED);
    expect(draft).toEqual([]);
    expect((await readdir(copy)).toSorted()).toEqual([`copy-${id}.html`, `copy-${id}.json`]);
    const html = await textIn(copy, ".html");
    expect(html).not.toContain("DRAFT");
    expect(html).toContain("Six years after the last order.");
    expect(documentOf(world).warnings.map(({ code }) => code)).toEqual([
      "copy.clear-text",
      "notice.paper",
    ]);
  });

  test.each([
    ["a gap is left", SETTLED.slice(2)],
    ["third persons are undecided", SETTLED.slice(0, 4)],
  ])("but a draft while %s", async (_, flags) => {
    expect((await given(...flags)).draft).toHaveLength(1);
  });
});

describe("everything held is in it", () => {
  const HELD = [
    "Aino",
    "Mäkinen",
    "aino.makinen@example.fi",
    "040 0123 401",
    "Mäntykatu 4 B 12",
    "Haluaa, että yhteydenotto sovitaan aina etukäteen sähköpostilla.",
    "Alkutesti 12/20, lopputesti 17/20",
    "Öljykynttilä, pieni",
    "Verkkokurssi: jaksaminen arjessa",
    "#2012",
  ];

  test.each([["html"], ["json"], ["csv"]])("as %s", async (format) => {
    await given("--format", format, ...SETTLED);
    const place = await stat(copy);
    const files = place.isDirectory()
      ? await Promise.all((await readdir(copy)).map((name) => readFile(join(copy, name), "utf8")))
      : [await readFile(copy, "utf8")];
    const text = files.join("\n");
    expect(HELD.filter((value) => !text.includes(value))).toEqual([]);
    expect(text).not.toContain("Åström");
  });

  test("JSON alone is one file, which reads as JSON", async () => {
    await given("--format", "json");
    expect(await modeOf(copy)).toBe("600");
    const text: unknown = JSON.parse(await readFile(copy, "utf8"));
    expect(text).toMatchObject({});
  });

  test("all formats together stand in one folder", async () => {
    await given("--format", "json,csv,html");
    const endings = new Set((await readdir(copy)).map((name) => name.split(".").at(-1)));
    expect(endings).toEqual(new Set(["json", "csv", "html"]));
  });

  test("a page is whole in itself: no script, nothing from elsewhere", async () => {
    await given();
    const html = await textIn(copy, ".html");
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/iu);
  });

  test("when and for what purpose the data was looked at, without names of operators", async () => {
    world.now = instant("2026-11-20T09:00:00.000Z");
    await expectExit(world, 0, "subject", "find", "1001");
    await expectExit(world, 0, "subject", "show", "1001", "--purpose", "enquiries");
    await given(...SETTLED);
    const json = await textIn(copy, ".json");
    expect(json).toContain("2026-11-20T09:00:00.000Z");
    expect(json).toContain("opened");
    expect(json).toContain("listed");
    expect(json).toContain("enquiries");
    expect(json).not.toContain('anna"');
    expect(await textIn(copy, ".html")).not.toMatch(/\boperator anna\b/u);
  });

  test("that copies were given before", async () => {
    await expectExit(
      world,
      0,
      "subject",
      "export",
      "1001",
      "-o",
      join(world.folder, "first"),
      ...CHECKED,
    );
    await given(...SETTLED);
    expect(await textIn(copy, ".json")).toContain("wrote from the address we hold");
  });
});

describe("it writes over nothing", () => {
  test.each([["a file"], ["a folder"]])(
    "%s that is there is refused (18) and left as it is",
    async (kind) => {
      const target = kind === "a file" ? await world.file("there", "precious") : world.register;
      const before = await auditLines(world);
      await expectRefused(world, 18, "subject", "export", "1001", "-o", target, ...CHECKED);
      expect(await auditLines(world)).toEqual(before);
    },
  );

  test("--force replaces an earlier copy", async () => {
    await given();
    await given("--force");
    expect(await readdir(copy)).toHaveLength(2);
  });

  test("--force does not replace a folder of anything else", async () => {
    await expectRefused(
      world,
      18,
      "subject",
      "export",
      "1001",
      "-o",
      world.register,
      "--force",
      ...CHECKED,
    );
  });

  test("no half copy is left when it fails", async () => {
    await expectRefused(world, 18, "subject", "export", "1001", "-o", world.state, ...CHECKED);
    expect((await readdir(world.folder)).filter((name) => name.includes(".part"))).toEqual([]);
  });
});

describe("how it was checked who is asking", () => {
  test.each([
    ["nothing", []],
    ["an empty text", ["--identity-checked", ""]],
  ])("%s is 2", async (_, flags) => {
    await expectRefused(world, 2, "subject", "export", "1001", "-o", copy, ...flags);
    expect(world.err).toContain("--identity-checked");
  });

  test.each([
    ["the identity code alone", "henkilötunnus"],
    ["the code and the name", "kysyttiin nimi ja hetu"],
    ["the same in Swedish", "namn och personbeteckning"],
    ["the same in English", "asked for the name and the personal identity code"],
    ["the code itself", "sanoi tunnuksekseen 131052-308T ja kotiosoitteen"],
    ["a word that tells nothing", "ok"],
  ])("%s is refused (6), with the law", async (_, ground) => {
    const before = await auditLines(world);
    const flags = ["-o", copy, "--identity-checked", ground];
    await expectRefused(world, 6, "subject", "export", "1001", ...flags);
    expect(world.err).not.toContain("131052");
    expect(await auditLines(world)).toEqual(before);
  });

  test("it is recorded", async () => {
    await given();
    await expectExit(world, 0, "subject", "export", "1001", "-o", `${copy}-2`, ...CHECKED);
    expect(await textIn(`${copy}-2`, ".json")).toContain("wrote from the address we hold");
  });
});

describe("leaving out, on a ground of the law", () => {
  test("a field is left out, and the copy says so and why", async () => {
    await given(...SETTLED, "--withhold", "personalNotes=34 §");
    const html = await textIn(copy, ".html");
    expect(html).not.toContain("yhteydenotto sovitaan");
    expect(html).toContain("34");
    expect(html).toContain("Personal notes");
  });

  test.each([
    ["another ground", "personalNotes=because"],
    ["a field the notice does not have", "shoeSize=34 §"],
    ["no ground", "personalNotes"],
    ["a field under which nothing is held", "skype=34 §"],
  ])("%s is 2", async (_, flag) => {
    await expectRefused(
      world,
      2,
      "subject",
      "export",
      "1001",
      "-o",
      copy,
      ...CHECKED,
      "--withhold",
      flag,
    );
    expect(world.err).toContain("34 §");
  });

  test.each([
    ["a gap there is not", "shoeSize=44"],
    ["no text", "storagePeriod="],
    ["no gap", "Six years"],
  ])("--fill of %s is 2", async (_, flag) => {
    await expectRefused(
      world,
      2,
      "subject",
      "export",
      "1001",
      "-o",
      copy,
      ...CHECKED,
      "--fill",
      flag,
    );
    expect(world.err).toContain("storagePeriod=");
  });
});

describe("an address that was changed lately", () => {
  test.each([
    ["three days ago", "2026-11-23T08:00:00.000Z", 3],
    ["30 days ago", "2026-12-20T08:00:00.000Z", 30],
  ])("%s is warned of: somebody may have taken it over", async (_, now, days) => {
    await changeEmail("2026-11-20T08:00:00.000Z");
    world.now = instant(now);
    await given();
    const { warnings } = documentOf(world);
    expect(warnings).toContainEqual({
      code: "subject.recent-change",
      message: expect.stringContaining(`${days} days ago`),
    });
  });

  test("31 days ago is not", async () => {
    await changeEmail("2026-11-20T08:00:00.000Z");
    world.now = instant("2026-12-21T08:00:00.000Z");
    await given();
    expect(documentOf(world).warnings.map(({ code }) => code)).not.toContain(
      "subject.recent-change",
    );
  });

  test("a first address is no change", async () => {
    await given();
    expect(documentOf(world).warnings.map(({ code }) => code)).not.toContain(
      "subject.recent-change",
    );
  });
});

describe("what it leaves", () => {
  test("one line that says 'copied', for access unless another purpose is given", async () => {
    const id = await idOf(world, "1001");
    const lines = await linesOf(world, () => given());
    expect(lines).toMatchObject([
      { command: "subject export", act: "copied", purpose: "access", subjects: [id] },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/mäkinen|address|example/iu);
    const others = await linesOf(world, () => given("--force", "--purpose", "enquiries"));
    expect(others).toMatchObject([{ purpose: "enquiries" }]);
  });

  test("an unknown purpose is 2, with access among those that are known", async () => {
    await expectRefused(
      world,
      2,
      "subject",
      "export",
      "1001",
      "-o",
      copy,
      ...CHECKED,
      "--purpose",
      "x",
    );
    expect(world.err).toContain("access, customer-care");
  });
});

test("a key that does not open special categories makes no copy (6)", async () => {
  const desk = await newWorld();
  await importCustomers(desk);
  desk.env["SELOSTE_IDENTITY_FILE"] = desk.watchIdentity;
  await expectRefused(
    desk,
    6,
    "subject",
    "export",
    "1001",
    "-o",
    join(desk.folder, "c"),
    ...CHECKED,
  );
  expect(desk.err).toMatch(/role/u);
});
