/** Any valid notice survives the way from YAML to the model and back. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Notice } from "../../src/domain/notice/notice.ts";
import { LANGUAGES, type Language } from "../../src/domain/notice/language.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { noticeFile } from "../../src/notice-file/schema.ts";
import { anyNotice } from "./any-notice.ts";
import type { Content } from "./put-right.ts";

/** The file from which the model would have been read. */
function toFile(notice: Notice): Content {
  const { clauses, fields, retired: _retired, sections, categories, ...same } = notice;
  return textsOf(
    {
      format: 1,
      ...same,
      sections: sections.map((section) => ({
        ...section,
        clauses: clauses
          .filter((clause) => clause.section === section.number)
          .map(({ section: _section, ...clause }) => clause),
      })),
      categories: categories.map((category) => ({
        ...category,
        fields: fields
          .filter((field) => field.category === category.id)
          .map(({ category: _category, drawer: _drawer, matches: _matches, ...field }) => field),
      })),
    },
    notice.languages,
  );
}

/** Texts stand in the languages of the notice; the model repeats the first one for the others. */
function textsOf(content: Content, languages: readonly Language[]): Content {
  return Object.fromEntries(
    Object.entries(content).map(([key, one]) => [key, published(one, languages)]),
  );
}

function published(value: unknown, languages: readonly Language[]): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => published(one, languages));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const texts = entries.length === LANGUAGES.length && entries.every(([key]) => isLanguage(key));
  const kept = texts ? entries.filter(([key]) => languages.some((one) => one === key)) : entries;
  return Object.fromEntries(kept.map(([key, one]) => [key, published(one, languages)]));
}

function isLanguage(key: string): boolean {
  return LANGUAGES.some((language) => language === key);
}

/** Anchors are not used in a notice: what stands twice is written twice. */
function yamlOf(content: Content): string {
  return stringify(content, { aliasDuplicateObjects: false });
}

test("YAML to model to YAML to model", () => {
  fc.assert(
    fc.property(anyNotice(), (content) => {
      const notice = loadNotice(yamlOf(content), "any.yaml");
      const back = toFile(notice);
      expect(loadNotice(yamlOf(back), "back.yaml")).toEqual(notice);
      expect(noticeFile.parse(back)).toEqual(noticeFile.parse(content));
    }),
    { numRuns: 150 },
  );
});
