/** What the notice lets in, and the sentence that anything else would break. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  type BrokenBy,
  conditionalFields,
  demandEntering,
  type Entering,
  judgeEntering,
  keysOnly,
  wantsGroup,
} from "../../../src/domain/notice/door.ts";
import { findSource } from "../../../src/domain/notice/lookup.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { declaringSentences, sentenceOf } from "../../../src/domain/notice/sentence.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../calendar/law.ts";
import { refusalOf } from "../refusal.ts";

function read(path: string): Notice {
  return loadNotice(readFileSync(path, "utf8"), path);
}

const CLUB = read(join(DATA, "notices/club.yaml"));
const CLINIC = read(join(DATA, "notices/clinic.yaml"));
const AGENCY = read(fileURLToPath(new URL("../../notices/agency.yaml", import.meta.url)));

function source(notice: Notice, id: string) {
  const found = findSource(notice, id);
  if (found === undefined) throw new Error("the notice names it");
  return found;
}

function entering(notice: Notice, from: string, more: Partial<Entering>): Entering {
  return { fields: [], source: source(notice, from), groups: [], met: [], ...more };
}

function broken(notice: Notice, from: string, more: Partial<Entering>) {
  const all = judgeEntering(notice, entering(notice, from, more));
  return all.map(({ because, fields, sentence }) => [because, fields.join(" "), sentence.id]);
}

describe("sources", () => {
  test("one that brings anything lets in anything", () => {
    expect(broken(CLUB, "member", { fields: ["email", "payments"] })).toEqual([]);
  });

  test("one that brings some data brings no other, and the refusal is its sentence", () => {
    expect(broken(CLUB, "payment-service", { fields: ["payments", "phone", "email"] })).toEqual([
      ["source", "email phone", "s6.payment-service"],
    ]);
  });

  test("a category that it brings stands for all its fields", () => {
    expect(broken(CLUB, "board-import", { fields: ["phone", "memberFrom"] })).toEqual([]);
    expect(broken(CLUB, "board-import", { fields: ["homeMunicipality"] })).toEqual([
      ["source", "homeMunicipality", "s6.board-import"],
    ]);
  });

  test("by what a source does not bring people may be known, and nothing more", () => {
    expect(keysOnly(CLUB, source(CLUB, "payment-service"))).toEqual(["memberNumber", "email"]);
    expect(keysOnly(CLUB, source(CLUB, "board-import"))).toEqual([]);
    expect(keysOnly(CLUB, source(CLUB, "member"))).toEqual([]);
  });
});

describe("groups of data subjects", () => {
  const [application] = AGENCY.categories.filter(({ groups }) => groups.join() === "applicants");
  const field = AGENCY.fields.find(({ category }) => category === application?.id);
  if (application === undefined || field === undefined) throw new Error("the agency has them");
  const [from] = AGENCY.sources.filter(({ brings }) => brings.length === 0);
  const id = from?.id ?? "";

  test("what is held of one group is held of no other, nor of nobody in particular", () => {
    const fields = [field.id];
    expect(broken(AGENCY, id, { fields, groups: ["applicants"] })).toEqual([]);
    expect(broken(AGENCY, id, { fields, groups: ["customers", "applicants"] })).toEqual([]);
    const said = ["group", field.id, application.clause];
    expect(broken(AGENCY, id, { fields, groups: ["customers"] })).toEqual([said]);
    expect(broken(AGENCY, id, { fields })).toEqual([said]);
    expect(judgeEntering(AGENCY, entering(AGENCY, id, { fields }))).toMatchObject([
      { allowed: ["applicants"] },
    ]);
  });

  test("a field's own groups go before those of its category", () => {
    const fields = AGENCY.fields.map((one) =>
      one.id === field.id ? { ...one, groups: ["bookers"] } : one,
    );
    const own = { ...AGENCY, fields };
    const only = [field.id];
    expect(broken(own, id, { fields: only, groups: ["bookers"] })).toEqual([]);
    expect(broken(own, id, { fields: only, groups: ["applicants"] })).toEqual([
      ["group", field.id, field.clause],
    ]);
  });

  test("of a group of which nothing is held nothing enters", () => {
    const [group, ...others] = AGENCY.groups;
    if (group === undefined) throw new Error("the agency has groups");
    const groups = [{ ...group, holdsNothing: true }, ...others];
    expect(broken({ ...AGENCY, groups }, id, { groups: [group.id] })).toEqual([
      ["nobody", group.id, group.clause],
    ]);
  });

  test("need only be named where some data is not held of everybody", () => {
    expect(wantsGroup(AGENCY, [field.id])).toBe(true);
    expect(wantsGroup(CLUB, ["email"])).toBe(false);
    const lone = { ...CLUB, categories: [] };
    expect(wantsGroup(lone, ["email"])).toBe(false);
  });
});

describe("conditions", () => {
  const [field] = CLINIC.fields.filter(({ condition }) => condition !== undefined);
  if (field?.condition === undefined) throw new Error("the clinic has one");

  test("what is held under a condition needs a person's word that it is met", () => {
    const fields = [field.id];
    expect(broken(CLINIC, "customer", { fields, met: [field.id] })).toEqual([]);
    expect(judgeEntering(CLINIC, entering(CLINIC, "customer", { fields }))).toEqual([
      {
        because: "condition" satisfies BrokenBy,
        fields,
        sentence: sentenceOf(CLINIC, field.clause),
        allowed: [],
        condition: field.condition,
      },
    ]);
  });

  test("are told by field; a field without one, or that is not declared, has none", () => {
    expect(conditionalFields(CLINIC, [field.id, "email", "nothing"])).toEqual([field]);
  });
});

test("every sentence is told at once", () => {
  const fields = ["email", "homeMunicipality"];
  const closed = () => demandEntering(CLUB, entering(CLUB, "payment-service", { fields }));
  expect(refusalOf(closed)).toMatchObject({
    code: "door.closed",
    facts: { broken: [{ because: "source", fields, sentence: { id: "s6.payment-service" } }] },
  });
  expect(() => demandEntering(CLUB, entering(CLUB, "member", { fields }))).not.toThrow();
});

describe("sentences", () => {
  test("that say what is held are the promises of the categories", () => {
    expect(declaringSentences(CLUB).map(({ id }) => id)).toEqual([
      "s5.basics",
      "s5.statistics",
      "s5.membership",
      "s5.consents",
      "s5.technical",
    ]);
  });

  test("where the notice promises none of it, what it says is told", () => {
    const clauses = CLUB.clauses.map((clause) => ({ ...clause, promise: false }));
    expect(declaringSentences({ ...CLUB, clauses })).toContainEqual(
      sentenceOf(CLUB, "s5.member-number"),
    );
  });

  test("of a clause that is not there there is none: the loader would have refused it", () => {
    expect(() => sentenceOf(CLUB, "s99.nothing")).toThrow("not there");
  });
});
