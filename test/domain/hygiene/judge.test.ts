/** Which texts are looked through, and what becomes of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decide, findIn, freeTextFields, leavingTexts } from "../../../src/domain/hygiene/judge.ts";
import { NOBODY, ownIdentifiers } from "../../../src/domain/hygiene/scan.ts";
import { guardRow, kindOf } from "../../../src/domain/import/row-hygiene.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../calendar/law.ts";
import { holdings } from "../subject/copy/holdings.ts";

const OURS = loadNotice(readFileSync(join(DATA, "notices/omaparantola.yaml"), "utf8"), "ours.yaml");
const CALL = "soita siskolle 050 123 4567";

test("notes and what falls under a catch-all are looked through, fields of a kind are not", () => {
  const free = freeTextFields(OURS);
  for (const id of ["personalNotes", "other", "postalAddress"]) expect(free).toContain(id);
  for (const id of ["email", "phone", "skype", "orders", "firstName"])
    expect(free).not.toContain(id);
});

describe("findings", () => {
  test("name field, label and kinds, and nothing of the text", () => {
    const texts = [
      { field: "other", item: "Toive", value: CALL },
      { field: "other", item: "Toive", value: "liisa@example.fi" },
      { field: "other", item: "Muu", value: "ei mitään" },
      { field: "phone", item: "", value: "050 123 4567" },
      { field: "gone", item: "", value: CALL },
    ];
    expect(findIn(texts, OURS, NOBODY)).toEqual([
      { field: "other", item: "Toive", kinds: ["email", "phone"] },
      { field: "gone", item: "", kinds: ["phone"] },
    ]);
  });

  test("of a copy are those of the texts that leave, earlier ones included", () => {
    const { values, past } = holdings();
    const texts = leavingTexts({ values, past }, []);
    expect(texts).toContainEqual(expect.objectContaining({ field: "other", item: "Toive" }));
    const withheld = [
      { field: "other", item: "Toive", ground: "15(4)" },
      { field: "personalNotes", ground: "34 §" },
    ] as const;
    const fields = leavingTexts({ values, past }, withheld);
    expect(fields).not.toContainEqual(expect.objectContaining({ item: "Toive" }));
    expect(fields).not.toContainEqual(expect.objectContaining({ field: "personalNotes" }));
    const old = { field: "other", item: "Toive", at: "", drawer: "personal" } as const;
    const origin = { at: "", act: "add", source: "registration" } as const;
    const before = leavingTexts({ values: [], past: [{ ...old, old: CALL, origin }] }, []);
    expect(before.map(({ value }) => value)).toEqual([CALL]);
  });
});

describe("a decision", () => {
  test("is to refuse what nobody decided", () => {
    expect(decide(["phone"], {})).toEqual({ act: "reject", kinds: ["phone"] });
    expect(decide(["iban", "phone"], { phone: "store" })).toEqual({
      act: "reject",
      kinds: ["iban"],
    });
    expect(decide(["phone"], { phone: "reject" })).toEqual({ act: "reject", kinds: ["phone"] });
  });

  test("leaves a text out where any kind in it is left out", () => {
    expect(decide(["iban", "phone"], { iban: "drop", phone: "store" })).toEqual({ act: "drop" });
    expect(decide(["phone"], { phone: "store" })).toEqual({ act: "store" });
    expect(decide([], {})).toEqual({ act: "store" });
  });
});

describe("a row", () => {
  const fields = freeTextFields(OURS);
  const note = { field: "personalNotes", item: "", value: CALL, fills: false };
  const wish = { field: "other", item: "Toive", value: CALL, fills: false };
  const phone = { field: "phone", item: "", value: "050 123 4567", fills: false };

  test("is refused by column and kind, where nobody decided", () => {
    const guarded = guardRow({ values: [note, wish, phone] }, { fields, policy: {} }, () => NOBODY);
    expect(guarded.faults).toEqual([
      { reason: "holds-phone", column: "personalNotes", field: "personalNotes" },
      { reason: "holds-phone", column: "Toive", field: "other" },
    ]);
  });

  test("loses the texts that are left out, and keeps the rest", () => {
    const policy = { phone: "drop" } as const;
    expect(guardRow({ values: [note, phone] }, { fields, policy }, () => NOBODY)).toEqual({
      values: [phone],
      faults: [],
      stored: [],
      dropped: ["phone"],
    });
  });

  test("keeps them where that was decided, and it is counted", () => {
    const policy = { phone: "store" } as const;
    expect(guardRow({ values: [note] }, { fields, policy }, () => NOBODY)).toMatchObject({
      values: [note],
      stored: ["phone"],
    });
  });

  test("asks for the data subject's own only where an address or a number is found", () => {
    const own = () => ownIdentifiers([{ kind: "phone", value: "050 123 4567" }]);
    expect(guardRow({ values: [note] }, { fields, policy: {} }, own)).toMatchObject({ faults: [] });
    const never = () => {
      throw new Error("nothing to ask");
    };
    const plain = { ...note, value: "FI21 1234 5600 0007 85" };
    expect(guardRow({ values: [plain] }, { fields, policy: {} }, never).faults).toHaveLength(1);
  });

  test("holds a second number of the data subject under the catch-all, which is their own", () => {
    const second = { ...wish, value: "050 123 4567", reaches: true } as const;
    expect(guardRow({ values: [second] }, { fields, policy: {} }, () => NOBODY).faults).toEqual([]);
  });

  test("refused for it is counted by kind", () => {
    expect(kindOf("holds-card")).toBe("card");
    expect(kindOf("identity-code")).toBe("identity-code");
    expect(kindOf("too-long")).toBeUndefined();
  });
});
