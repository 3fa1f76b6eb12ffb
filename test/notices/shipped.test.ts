/** The notices to start from: each loads, and each tells plainly what is still missing in it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { levelOf, lintNotice } from "../../src/domain/notice/lint/index.ts";
import { asDay } from "../../src/domain/time.ts";
import { loadLintLists } from "../../src/law-file/lint-lists.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { DATA } from "../domain/calendar/law.ts";
import { ids, textsIn } from "./reading.ts";

async function shipped(name: string) {
  const path = join(DATA, `notices/${name}.yaml`);
  return loadNotice(await readFile(path, "utf8"), path);
}

const lists = await loadLintLists(DATA);
const today = asDay("2026-11-27");

describe.each([
  // An invented person answers in both, and each is silent on what only its company can know.
  ["clinic", ["contact-placeholder", "transfers-silent"]],
  ["club", ["contact-placeholder", "automated-silent"]],
])("%s", (name, gaps) => {
  test("lacks what only the company knows, and nothing else that must be there", async () => {
    const notice = await shipped(name);
    const must = lintNotice({ notice, lists, today }).filter((found) => levelOf(found) === "must");
    expect(must.map(({ rule }) => rule)).toEqual(gaps);
  });

  test("has a sentence in each of three languages, none like another", async () => {
    const { clauses, languages } = await shipped(name);
    expect(languages).toEqual(["fi", "sv", "en"]);
    const odd = clauses.filter(({ text }) => {
      const sentences = languages.map((language) => text[language]);
      return new Set(sentences).size < 3 || !sentences.every((each) => /^\p{Lu}.*\.$/u.test(each));
    });
    expect(ids(odd)).toEqual([]);
  });

  test("has a fact on every clause, in the section whose number its id has", async () => {
    const { clauses, sections: _sections, ...facts } = await shipped(name);
    // Its days and its name are facts of the notice as a whole.
    const cited = new Set([...textsIn(facts), "s0.validity", "s3.register-name"]);
    expect(ids(clauses).filter((id) => !cited.has(id))).toEqual([]);
    expect(ids(clauses.filter(({ id, section }) => !id.startsWith(`s${section}.`)))).toEqual([]);
  });

  test("keeps every field in a purpose, and sends none outside the EEA", async () => {
    const notice = await shipped(name);
    const rules = lintNotice({ notice, lists, today }).map(({ rule }) => rule);
    expect(rules).not.toContain("field-unneeded");
    expect(rules).not.toContain("outside-eea");
  });
});
