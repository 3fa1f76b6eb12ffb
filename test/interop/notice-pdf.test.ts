/** What a reader of PDF makes of a notice: Poppler, run as the bundle is run. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/notice/language.ts";
import type { Notice } from "../../src/domain/notice/notice.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { run } from "./programs.ts";

const OURS = fileURLToPath(new URL("../../data/notices/omaparantola.yaml", import.meta.url));

let world: TestWorld;
let notice: Notice;

beforeAll(async () => {
  world = await newWorld({ empty: true });
  notice = loadNotice(await readFile(OURS, "utf8"), OURS);
});

async function pdf(name: string, ...argv: readonly string[]): Promise<string> {
  const path = join(world.folder, `${name}.pdf`);
  const format = ["--format", "pdf", "--output", path];
  const { code, err } = await world.runReal(["notice", "render", OURS, ...argv, ...format]);
  expect({ code, err }).toMatchObject({ code: 0 });
  return path;
}

/** The text in the order of the file, without its page numbers and where its lines end. */
async function textOf(path: string): Promise<string> {
  const { code, out } = await run("pdftotext", path, "-");
  expect(code).toBe(0);
  return words(out.replaceAll(/^\d+ \/ \d+$/gmu, ""));
}

function words(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

async function told(path: string, ...more: readonly string[]): Promise<string> {
  const { code, out } = await run("pdfinfo", ...more, path);
  expect(code).toBe(0);
  return out;
}

describe.each(LANGUAGES)("the notice published in %s", (language) => {
  test("has every heading and every sentence, in order", async () => {
    const text = await textOf(await pdf(`text-${language}`, "--in", language));
    const wanted = notice.sections.flatMap(({ number, heading }) => [
      ...(heading === undefined ? [] : [`${number}. ${heading[language]}`]),
      ...notice.clauses
        .filter(({ section }) => section === number)
        .map((clause) => clause.text[language]),
    ]);
    let at = 0;
    for (const each of wanted.map(words)) {
      const found = text.indexOf(each, at);
      expect({ each, found: found >= at }).toEqual({ each, found: true });
      at = found + each.length;
    }
  });

  test("has its title, its day and a structure with headings", async () => {
    const path = await pdf(`told-${language}`, "--in", language);
    const info = await told(path, "-isodates");
    expect(info).toContain(`${notice.title[language]}: ${notice.name[language]}`);
    expect(info).toMatch(/^CreationDate: +2018-01-10T00:00:00Z$/mu);
    expect(info).toMatch(/^Tagged: +yes$/mu);
    const structure = await told(path, "-struct-text");
    expect(structure).toContain("H1");
    expect(structure.match(/^ +H2/gmu)).toHaveLength(12);
    // Page numbers are no content.
    expect(structure).not.toMatch(/"1 \/ \d"/u);
  });
});

test("the record of processing activities names its gaps", async () => {
  const text = await textOf(await pdf("record", "--as", "art30", "--in", "fi"));
  expect(text).toContain("Seloste käsittelytoimista");
  expect(text).toContain("Aukko selosteessa: poistamisen määräajasta ei kerrota mitään");
});
