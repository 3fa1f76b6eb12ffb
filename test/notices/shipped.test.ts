/** The notices to start from: each loads, and each tells plainly what is still missing in it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { levelOf, lintNotice } from "../../src/domain/notice/lint/index.ts";
import { asDay } from "../../src/domain/time.ts";
import { loadLintLists } from "../../src/law-file/lint-lists.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { DATA } from "../domain/calendar/law.ts";

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

  test("says every sentence in each of its languages", async () => {
    const { clauses, languages } = await shipped(name);
    expect(languages).toEqual(["fi", "sv", "en"]);
    const unsaid = clauses.filter(({ text }) => languages.some((lang) => !text[lang]?.trim()));
    expect(unsaid).toEqual([]);
  });

  test("keeps every field in a purpose, and sends none outside the EEA", async () => {
    const notice = await shipped(name);
    const rules = lintNotice({ notice, lists, today }).map(({ rule }) => rule);
    expect(rules).not.toContain("field-unneeded");
    expect(rules).not.toContain("outside-eea");
  });
});
