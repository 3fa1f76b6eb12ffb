/** What changes from one version of a notice to the next, and what Art. 13(3) then asks for. */
import { describe, expect, test } from "vitest";
import { compareNotices, type NoticeChanges } from "../../../src/domain/notice/compare.ts";
import type { Field } from "../../../src/domain/notice/field.ts";
import type { Clause, Notice } from "../../../src/domain/notice/notice.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { club } from "../../notice-file/club.ts";

const CLUB = loadNotice(club(), "club.yaml");

/** From the club's notice to one with another sentence of that id. */
function changes(id: string, change: Partial<Clause>): NoticeChanges {
  const clauses = CLUB.clauses.map((one) => (one.id === id ? { ...one, ...change } : one));
  return compareNotices(CLUB, { ...CLUB, clauses });
}

function told(after: Partial<Notice>, before: Partial<Notice> = {}) {
  return compareNotices({ ...CLUB, ...before }, { ...CLUB, ...after }).tellings;
}

const [membership] = CLUB.purposes;
const [federation] = CLUB.recipients;
if (membership === undefined || federation === undefined) throw new Error("the club has both");

test("a notice and itself", () => {
  expect(compareNotices(CLUB, CLUB)).toEqual({ clauses: [], fields: [], tellings: [] });
});

describe("sentences", () => {
  test("a reworded one, in the languages in which it is another", () => {
    const { clauses } = changes("s1.controller", {
      text: { fi: "Kerho.", sv: "Föreningen.", en: "A club." },
    });
    expect(clauses).toMatchObject([{ in: ["fi", "en"], after: { id: "s1.controller" } }]);
  });

  test("a new one and one that is gone", () => {
    const back = compareNotices({ ...CLUB, clauses: CLUB.clauses.slice(0, 1) }, CLUB);
    expect(back.clauses).toMatchObject([{ change: "new", after: { id: "s2.members" } }]);
    const gone = compareNotices(CLUB, { ...CLUB, clauses: CLUB.clauses.slice(0, 1) });
    expect(gone.clauses).toMatchObject([{ change: "gone", before: { id: "s2.members" } }]);
  });

  test("a language that only one of them has is no rewording", () => {
    const finnish = { ...CLUB, languages: ["fi"] as const };
    const clauses = CLUB.clauses.map((one) => ({ ...one, text: { ...one.text, sv: one.text.fi } }));
    expect(compareNotices(finnish, { ...CLUB, clauses }).clauses).toEqual([]);
  });

  test("one that becomes a promise takes nothing from anybody", () => {
    const { clauses, tellings } = changes("s1.controller", { promise: true });
    expect(clauses).toMatchObject([{ change: "changed", in: ["promise"] }]);
    expect(tellings).toEqual([]);
  });

  test("one that is a promise no more does", () => {
    const { clauses, tellings } = changes("s2.members", { promise: false });
    expect(clauses).toMatchObject([{ change: "changed", in: ["promise"] }]);
    expect(tellings).toEqual([{ of: "promise", clauses: ["s2.members"] }]);
  });

  test("the same words with other facts under them", () => {
    const recipients = [{ ...federation, processor: true }];
    const { clauses, tellings } = compareNotices(CLUB, { ...CLUB, recipients });
    expect(clauses).toMatchObject([{ change: "changed", in: ["facts"] }]);
    expect(tellings).toEqual([]);
  });
});

function fieldOf(id: string): Field {
  const field = CLUB.fields.find((one) => one.id === id);
  if (field === undefined) throw new Error(`the club has no ${id}`);
  return field;
}

describe("fields", () => {
  test("come and go", () => {
    const fields = CLUB.fields.map((one) => (one.id === "boat" ? { ...one, id: "shell" } : one));
    expect(compareNotices(CLUB, { ...CLUB, fields }).fields).toMatchObject([
      { change: "new", after: { id: "shell" } },
      { change: "gone", before: { id: "boat" } },
    ]);
  });

  const { values = [] } = fieldOf("boat");
  const { parts = [] } = fieldOf("fees");

  test.each<[string, Partial<Field>, string]>([
    ["boat", { drawer: "special" }, "drawer"],
    ["boat", { category: "rest" }, "category"],
    ["boat", { kind: "text" }, "kind"],
    ["boat", { catchAll: true }, "catchAll"],
    ["name", { identifier: "givenName" }, "identifier"],
    ["boat", { values: values.slice(1) }, "values"],
    ["boat", { values: values.map((one) => ({ ...one, id: `${one.id}-2` })) }, "values"],
    ["fees", { parts: parts.slice(1) }, "parts"],
  ])("%s: %o", (id, change, detail) => {
    const fields = CLUB.fields.map((one) => (one.id === id ? { ...one, ...change } : one));
    expect(compareNotices(CLUB, { ...CLUB, fields }).fields).toMatchObject([
      { change: "changed", before: { id }, in: [detail] },
    ]);
  });
});

describe("data subjects are told", () => {
  test("of a new purpose, with the fields held already", () => {
    const news = { ...membership, id: "news", needs: ["email", "name"] };
    expect(told({ purposes: [membership, news] })).toEqual([
      { of: "purpose", purpose: news, fields: ["email", "name"] },
    ]);
  });

  test("of a purpose that comes to need more, with what it did not need before", () => {
    const narrow = { ...membership, needs: ["name"] };
    const wide = { ...membership, needs: ["name", "email"] };
    expect(told({ purposes: [wide] }, { purposes: [narrow] })).toMatchObject([
      { of: "purpose", fields: ["email"] },
    ]);
    expect(told({ purposes: [narrow] }, { purposes: [wide] })).toEqual([]);
  });

  test("of a purpose that names no fields, with all of them", () => {
    const any = { ...membership, id: "any", needs: [] };
    expect(told({ purposes: [membership, any] })).toMatchObject([
      { of: "purpose", fields: ["name", "email", "boat", "fees"] },
    ]);
  });

  test("of nothing, where only data is used that nobody has given yet", () => {
    const fields = [...CLUB.fields, { ...fieldOf("name"), id: "photo" }];
    const photos = { ...membership, id: "photos", needs: ["photo"] };
    expect(told({ fields, purposes: [membership, photos] })).toEqual([]);
  });

  test("of a recipient that is new or gets more, and not of one that gets less", () => {
    const wide = { ...federation, fields: ["name", "email", "boat"] };
    expect(told({ recipients: [wide] })).toEqual([
      { of: "recipient", recipient: wide, fields: ["boat"] },
    ]);
    expect(told({ recipients: [federation] }, { recipients: [] })).toEqual([
      { of: "recipient", recipient: federation, fields: ["name", "email"] },
    ]);
    expect(told({ recipients: [] })).toEqual([]);
  });

  test("of another controller", () => {
    const controllers = CLUB.controllers.map((one) => ({ ...one, name: "Melojat ry" }));
    expect(told({ controllers })).toContainEqual({ of: "controller", names: ["Melojat ry"] });
  });

  test("of the way out of the EEA, and not of its closing", () => {
    const none = { outsideEea: "none", consentFirst: false, to: [], clauses: [] } as const;
    const possible = { ...none, outsideEea: "possible" } as const;
    expect(told({ transfers: possible })).toEqual([{ of: "outside-eea" }]);
    expect(told({ transfers: possible }, { transfers: none })).toEqual([{ of: "outside-eea" }]);
    expect(told({ transfers: none }, { transfers: possible })).toEqual([]);
  });
});
