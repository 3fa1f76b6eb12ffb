/** What a new version of a notice does to what is held, decided before anything is touched. */
import { describe, expect, test } from "vitest";
import type { Field } from "../../../src/domain/notice/field.ts";
import {
  demandInForce,
  entryRereader,
  type HeldInField,
  planVersion,
  valueRereader,
} from "../../../src/domain/notice/new-version.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { asDay } from "../../../src/domain/time.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { club } from "../../notice-file/club.ts";
import { refusalOf } from "../refusal.ts";

const CLUB = loadNotice(club({ 6: "" }), "club.yaml");

/** The club's notice with one field declared otherwise. */
function withField(id: string, change: Partial<Field>, more: Partial<Notice> = {}): Notice {
  const fields = CLUB.fields.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...CLUB, fields, ...more };
}

function without(id: string): Notice {
  return { ...CLUB, fields: CLUB.fields.filter((one) => one.id !== id) };
}

function field(id: string): Field {
  const found = CLUB.fields.find((one) => one.id === id);
  if (found === undefined) throw new Error("the club declares it");
  return found;
}

function held(id: string): HeldInField {
  return { field: id, subjects: 3, values: 4, past: 1 };
}

describe("when it is in force", () => {
  const from = (validFrom: string, validUntil?: string): Notice => ({
    ...CLUB,
    validFrom: asDay(validFrom),
    ...(validUntil === undefined ? {} : { validUntil: asDay(validUntil) }),
  });
  const judge = (after: Notice, today: string) => () => demandInForce(CLUB, after, asDay(today));

  test("from its first day on, and on its last", () => {
    expect(judge(from("2026-11-27"), "2026-11-27")).not.toThrow();
    expect(judge(from("2026-01-01", "2026-11-27"), "2026-11-27")).not.toThrow();
  });

  test("not before its first day and not after its last", () => {
    expect(refusalOf(judge(from("2026-11-28"), "2026-11-27"))).toEqual({
      code: "notice.not-yet",
      facts: { validFrom: "2026-11-28" },
    });
    expect(refusalOf(judge(from("2026-01-01", "2026-11-26"), "2026-11-27"))).toEqual({
      code: "notice.ended",
      facts: { validUntil: "2026-11-26" },
    });
  });

  test("never from an earlier day than the version before it", () => {
    expect(refusalOf(judge(from("2025-02-28"), "2026-11-27"))).toEqual({
      code: "notice.older",
      facts: { validFrom: "2025-02-28", inForce: "2025-03-01" },
    });
    expect(judge(from("2025-03-01"), "2026-11-27")).not.toThrow();
  });
});

describe("fields", () => {
  test("a notice and itself: nothing to do", () => {
    expect(planVersion(CLUB, CLUB, [held("email")])).toEqual({
      appear: [],
      disappear: [],
      moves: [],
      rereadings: [],
      lookups: [],
      retired: [],
    });
  });

  test("one that is new", () => {
    expect(planVersion(without("boat"), CLUB, []).appear).toEqual([field("boat")]);
  });

  test("one that is declared no more is listed with what is held, and kept as retired", () => {
    const plan = planVersion(CLUB, without("boat"), [held("boat")]);
    expect(plan.disappear).toEqual([{ field: field("boat"), held: held("boat") }]);
    expect(plan.retired).toEqual([field("boat")]);
    expect(planVersion(CLUB, without("boat"), []).disappear).toEqual([{ field: field("boat") }]);
  });

  test("one that was retired stays retired, until it is declared again", () => {
    const second = { ...without("boat"), retired: [field("boat")] };
    expect(planVersion(second, second, [held("boat")])).toMatchObject({
      disappear: [],
      retired: [field("boat")],
    });
    const again = planVersion(second, CLUB, [held("boat")]);
    expect(again).toMatchObject({ appear: [field("boat")], rereadings: [], retired: [] });
  });

  test("one that comes back in another drawer moves what was held all the while", () => {
    const second = { ...without("boat"), retired: [field("boat")] };
    const { moves } = planVersion(second, withField("boat", { drawer: "special" }), [held("boat")]);
    expect(moves).toMatchObject([{ field: "boat", from: "personal", to: "special" }]);
  });
});

describe("drawers", () => {
  test("what becomes special moves, on the ground that the notice gives", () => {
    const art9 = { ground: "health-care", clause: "s2.members" } as const;
    const categories = CLUB.categories.map((one) => ({ ...one, specialCategory: true, art9 }));
    const after = withField("boat", { drawer: "special" }, { categories });
    expect(planVersion(CLUB, after, [held("boat")]).moves).toEqual([
      { field: "boat", from: "personal", to: "special", basis: "health-care", held: held("boat") },
    ]);
  });

  test("where it gives none, nobody knows the ground", () => {
    const after = withField("boat", { drawer: "special" });
    expect(planVersion(CLUB, after, [held("boat")]).moves).toMatchObject([{ basis: "unknown" }]);
    const elsewhere = withField("boat", { drawer: "special", category: "gone" });
    expect(planVersion(CLUB, elsewhere, [held("boat")]).moves).toMatchObject([
      { basis: "unknown" },
    ]);
  });

  test("of what is not held nothing moves", () => {
    const after = withField("boat", { drawer: "special" });
    expect(planVersion(CLUB, after, [])).toMatchObject({ moves: [], lookups: [] });
  });
});

describe("forms", () => {
  test("values are read anew where the kind is another, or what a choice allows", () => {
    const after = withField("boat", { kind: "text" });
    const { rereadings } = planVersion(CLUB, after, [held("boat")]);
    expect(rereadings).toEqual([
      { before: field("boat"), after: { ...field("boat"), kind: "text" }, held: held("boat") },
    ]);
    const fewer = withField("boat", { values: [] });
    expect(planVersion(CLUB, fewer, [held("boat")]).rereadings).toHaveLength(1);
  });

  test("a part that takes another kind, too", () => {
    const parts = (field("fees").parts ?? []).map((part) => ({ ...part, kind: "text" as const }));
    expect(planVersion(CLUB, withField("fees", { parts }), [held("fees")])).toMatchObject({
      rereadings: [{ after: { id: "fees" } }],
    });
  });

  test("a label or a clause alone changes nothing", () => {
    const label = { fi: "Paatti", sv: "Båt", en: "Vessel" };
    const plan = planVersion(CLUB, withField("boat", { label }), [held("boat")]);
    expect(plan).toMatchObject({ rereadings: [], moves: [], lookups: [] });
  });

  test("by what is matched or found anew, the search is made anew", () => {
    const { lookups } = planVersion(CLUB, withField("name", { identifier: "account" }), []);
    expect(lookups).toEqual(["name"]);
    expect(planVersion(CLUB, withField("email", { matches: false }), []).lookups).toEqual([
      "email",
    ]);
  });

  test.each([
    ["an entry as a value", withField("fees", { kind: "text" }), "fees"],
    ["a value as an entry", withField("boat", { kind: "records", key: "year" }), "boat"],
    ["a value under labels", withField("boat", { kind: "labelled" }), "boat"],
    ["a value as a ban", withField("boat", { kind: "ban" }), "boat"],
    ["entries told apart by another part", withField("fees", { key: "paidOn" }), "fees"],
  ])("refuses %s, as long as data is held", (_, after, id) => {
    expect(refusalOf(() => planVersion(CLUB, after, [held(id)]))).toEqual({
      code: "notice.shape",
      facts: { fields: [id] },
    });
    expect(() => planVersion(CLUB, after, [])).not.toThrow();
  });
});

describe("reading anew", () => {
  test("a value is what it would be if it were given now", () => {
    const read = valueRereader(field("boat"));
    expect(read("Kaksikko")).toBe("double");
    expect(read("kanootti")).toBeUndefined();
  });

  test("an entry keeps its parts, those that are declared no more as they are", () => {
    const read = entryRereader(field("fees"));
    expect(read({ year: "2025", paidOn: "27.3.2026", note: "käteinen" })).toEqual({
      year: "2025",
      paidOn: "2026-03-27",
      note: "käteinen",
    });
    expect(read({ year: "2025", paidOn: "keväällä" })).toBeUndefined();
    expect(entryRereader({ ...field("boat"), kind: "records" })({ year: "x" })).toEqual({
      year: "x",
    });
  });
});
