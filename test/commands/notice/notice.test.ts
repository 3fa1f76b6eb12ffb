/** Notices at the front door: shown, written as published, judged. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { LANGUAGES } from "../../../src/domain/notice/language.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../../domain/calendar/law.ts";
import { club } from "../../notice-file/club.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { auditLines, documentOf, expectExit, expectRefused } from "../acts.ts";

const OURS = join(DATA, "notices/omaparantola.yaml");

/** In a register, and with a notice in a file that is in none. */
let world: TestWorld;
let file: string;

beforeAll(async () => {
  world = await newWorld();
  file = await world.file("club.yaml", club());
});

const FINDINGS = z.array(
  z.looseObject({
    rule: z.string(),
    level: z.enum(["must", "should", "note"]),
    line: z.number(),
    clause: z.string().nullable(),
  }),
);

describe("notice show", () => {
  test("tells of every promise what keeps it, and of what no rule covers it", async () => {
    await expectExit(world, 0, "notice", "show", "--json");
    const { data } = documentOf(world);
    const { promises, version } = z
      .looseObject({
        version: z.number(),
        promises: z.array(z.looseObject({ id: z.string(), coverage: z.string() })),
      })
      .parse(data);
    const by = new Map(promises.map(({ id, coverage }) => [id, coverage]));
    expect(version).toBe(1);
    expect(by.get("s9.breach-72h")).toBe("clock");
    expect(by.get("s4.marketing-ban")).toBe("ban");
    expect(by.get("s10.access")).toBe("right");
    expect(by.get("s5.user-data")).toBe("door");
    expect(by.get("s9.firewall")).toBe("attested");
    expect(by.get("s9.encryption")).toBe("measured");
    expect(by.get("s7.processor-fields")).toBe("gate");
    expect(by.get("s7.processor-extent")).toBe("none");
    expect(by.get("s7.no-other-disclosures")).toBe("gate");
    expect(by.get("s8.no-transfer")).toBe("gate");
  });

  test("tells a program what it tells a person: who, for what, from where, to whom", async () => {
    await expectExit(world, 0, "notice", "show", "--json");
    expect(documentOf(world)).toMatchObject({
      data: {
        contacts: [{ role: "contact", placeholder: true }],
        sources: ["registration", "customership", "consent"],
        recipients: [{ id: "subcontractors", processor: true }],
      },
    });
    expect(documentOf(world).data).toHaveProperty("purposes.0", {
      id: "customer-care",
      marketing: false,
    });
  });

  test.each(LANGUAGES)("says so in %s", async (language) => {
    await expectExit(world, 0, "notice", "show", "--lang", language);
    expect(world.out).toContain("s9.breach-72h");
    expect(world.out).not.toContain("undefined");
  });

  test("reads a file without any register, and leaves no line where there is one", async () => {
    const empty = await newWorld({ empty: true });
    await expectExit(empty, 0, "notice", "show", await empty.file("club.yaml", club()));
    expect(empty.out).toContain("club.yaml");
    const before = await auditLines(world);
    await expectExit(world, 0, "notice", "show");
    expect(await auditLines(world)).toEqual(before);
  });

  test("is open to the watch, who opens casework alone", async () => {
    await expectExit(world, 0, "notice", "show", "--identity", world.watchIdentity);
  });

  test("refuses a version that is not there, and a file that is none", async () => {
    await expectRefused(world, 4, "notice", "show", "7");
    await expectRefused(world, 2, "notice", "show", "/nowhere/notice.yaml");
    expect(world.err).toContain("There is no file /nowhere/notice.yaml");
    await expectRefused(world, 2, "notice", "show", world.folder);
    expect(world.err).toContain("could not be read as text");
    const broken = await world.file("broken.yaml", club({ 5: "validFrom: tomorrow" }));
    await expectRefused(world, 6, "notice", "show", broken);
    expect(world.err).toContain("line 5");
  });
});

describe("notice render", () => {
  test.each(["md", "html", "txt"])("as %s holds every sentence and heading", async (format) => {
    const notice = loadNotice(await readFile(OURS, "utf8"), OURS);
    await expectExit(world, 0, "notice", "render", "--format", format, "--in", "fi");
    const words = (text: string) => text.replaceAll(/[\\\s]+/gu, " ");
    const shown = words(world.out);
    for (const { text } of notice.clauses) expect(shown).toContain(words(text.fi));
    const headings = notice.sections.flatMap(({ number, heading }) =>
      heading === undefined ? [] : [`${number}. ${heading.fi}`],
    );
    for (const heading of headings) expect(shown).toContain(heading);
  });

  test("is the notice's own language where none is asked for", async () => {
    await expectExit(world, 0, "notice", "render", file);
    expect(world.out).toContain("# Seloste");
    await expectExit(world, 0, "notice", "render", file, "--in", "sv");
    expect(world.out).toContain("# Beskrivning");
  });

  test("never invents a translation", async () => {
    const finnish = club()
      .replaceAll(/\{ fi: ([^,}]+), sv: [^}]*\}/gu, "{ fi: $1 }")
      .replace("id: rowing-club", "id: rowing-club\nlanguages: [fi]")
      .replace(/^ {10}sv: .*\n^ {10}en: .*\n/mu, "");
    const path = await world.file("finnish.yaml", finnish);
    await expectExit(world, 0, "notice", "render", path);
    await expectRefused(world, 6, "notice", "render", path, "--in", "sv");
    expect(world.err).toContain("Languages: fi");
  });

  test("writes a file for everybody, and none over another", async () => {
    const path = join(world.folder, "seloste.html");
    await expectExit(world, 0, "notice", "render", "--format", "html", "-o", path);
    expect((await stat(path)).mode & 0o777).toBe(0o644);
    const page = await readFile(path, "utf8");
    expect(page).toMatch(/^<!doctype html>\n<html lang="fi">/u);
    expect(page).toContain('<p id="s9.breach-72h">');
    expect(page).not.toMatch(/<script|http:|https:/u);
    await expectRefused(world, 18, "notice", "render", "--format", "html", "-o", path);
    await expectExit(world, 0, "notice", "render", "--format", "html", "-o", path, "--force");
  });

  test("reminds that a printed copy is manual material, where there is to be none", async () => {
    await expectExit(world, 0, "notice", "render");
    expect(world.err).toContain("manual material");
    await expectExit(world, 0, "notice", "render", file);
    expect(world.err).not.toContain("manual material");
  });

  test("lets no sentence become markup", async () => {
    const hostile = club({ 14: '        text: { fi: "<b>*x* [y](z)", sv: "1. a", en: "# b" }' });
    const path = await world.file("hostile.yaml", hostile);
    await expectExit(world, 0, "notice", "render", path, "--format", "html");
    expect(world.out).toContain("&lt;b&gt;*x* [y](z)");
    await expectExit(world, 0, "notice", "render", path, "--format", "md");
    expect(world.out).toContain("\\<b\\>\\*x\\* \\[y\\](z)");
    await expectExit(world, 0, "notice", "render", path, "--format", "md", "--in", "sv");
    expect(world.out).toContain("1\\. a");
  });
});

describe("notice lint", () => {
  test("ends with 3 where the law asks for more, and points at the line of the sentence", async () => {
    await expectExit(world, 3, "notice", "lint", OURS, "--json");
    const found = FINDINGS.parse(documentOf(world).data);
    const repealed = found.find(({ rule }) => rule === "repealed-act");
    const lines = (await readFile(OURS, "utf8")).split("\n");
    expect(lines[(repealed?.line ?? 0) - 1]).toContain("id: s4.marketing-act");
    const special = found.find(({ rule }) => rule === "art9-ground");
    expect(lines[(special?.line ?? 0) - 1]).toContain("id: special");
    const silent = found.find(({ rule }) => rule === "complaint-silent");
    expect(lines[(silent?.line ?? 0) - 1]).toContain("statements:");
  });

  test.each(LANGUAGES)("says in %s what, by which law, why and what to write", async (language) => {
    await expectExit(world, 3, "notice", "lint", "--lang", language);
    expect(world.out).toContain("s4.marketing-act");
    expect(world.out).toContain("523/1999");
    expect(world.out).not.toMatch(/undefined|2019-01-01/u);
  });

  test("the version in force is judged as its file is", async () => {
    await expectExit(world, 3, "notice", "lint", "--json");
    const own = documentOf(world).data;
    await expectExit(world, 3, "notice", "lint", OURS, "--json");
    expect(documentOf(world).data).toEqual(own);
  });

  test("as SARIF has a result for each finding, on its line", async () => {
    await expectExit(world, 3, "notice", "lint", OURS, "--json");
    const found = FINDINGS.parse(documentOf(world).data);
    await expectExit(world, 3, "notice", "lint", OURS, "--format", "sarif");
    const sarif = z
      .looseObject({
        version: z.literal("2.1.0"),
        runs: z.tuple([
          z.looseObject({
            results: z.array(
              z.looseObject({
                ruleId: z.string(),
                level: z.enum(["error", "warning", "note"]),
                locations: z.tuple([
                  z.looseObject({
                    physicalLocation: z.looseObject({
                      region: z.object({ startLine: z.number().min(1) }),
                    }),
                  }),
                ]),
              }),
            ),
          }),
        ]),
      })
      .parse(JSON.parse(world.out));
    const [{ results }] = sarif.runs;
    expect(
      results.map(({ ruleId, locations: [{ physicalLocation }] }) => [
        ruleId,
        physicalLocation.region.startLine,
      ]),
    ).toEqual(found.map(({ rule, line }) => [rule, line]));
  });

  test("as JUnit fails what the law asks for and nothing else", async () => {
    await expectExit(world, 3, "notice", "lint", OURS, "--json");
    const must = FINDINGS.parse(documentOf(world).data).filter(({ level }) => level === "must");
    await expectExit(world, 3, "notice", "lint", OURS, "--format", "junit");
    expect(world.out.match(/<failure /gu)).toHaveLength(must.length);
    expect(world.out).toContain(`failures="${must.length}"`);
    expect(world.out.trimEnd()).toMatch(/<\/testsuites>$/u);
  });
});

describe("notice diff", () => {
  test("sets a file beside the version in force, and asks for no passphrase", async () => {
    const text = await readFile(OURS, "utf8");
    const next = await world.file("next.yaml", text.replace("72 tunnin", "48 tunnin"));
    await expectExit(world, 0, "notice", "diff", next, "--lang", "fi");
    expect(world.out).toContain("muuttuu s9.breach-72h");
    expect(world.out).toContain("5 artiklan 1 kohdan a alakohta");
    await expectExit(world, 0, "notice", "diff", "1", next, "--json");
    expect(documentOf(world)).toMatchObject({
      kind: "notice.diff",
      data: {
        before: { id: "omaparantola", version: 1 },
        after: { id: "omaparantola", version: null },
        clauses: [{ id: "s9.breach-72h", change: "changed", in: ["fi"] }],
        fields: [],
        tellings: [{ of: "promise", clauses: ["s9.breach-72h"] }],
      },
    });
  });

  test("of two files needs no register", async () => {
    const empty = await newWorld({ empty: true });
    const first = await empty.file("first.yaml", club());
    await expectRefused(empty, 10, "notice", "diff", first);
    await expectExit(empty, 0, "notice", "diff", first, first);
    expect(empty.out).toContain("Nothing changes.");
  });

  test.each(["en", "fi", "sv"])("tells in %s all that can be told", async (language) => {
    const files = ["club", "clinic"].map((name) => join(DATA, `notices/${name}.yaml`));
    for (const pair of [files, files.toReversed()]) {
      await expectExit(world, 0, "notice", "diff", ...pair, "--lang", language);
      expect(world.out).not.toContain("undefined");
    }
  });

  test("of none and of three is refused", async () => {
    await expectRefused(world, 2, "notice", "diff");
    await expectRefused(world, 2, "notice", "diff", file, file, file);
  });
});
