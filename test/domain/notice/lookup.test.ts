import { expect, test } from "vitest";

import { findContact, withContact } from "../../../src/domain/notice/contact.ts";
import {
  fieldsOf,
  findClause,
  findField,
  findPurpose,
  findRecipient,
  findSource,
  isMarketing,
} from "../../../src/domain/notice/lookup.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { club } from "../../notice-file/club.ts";

const notice = loadNotice(club({ 29: "    marketing: true" }), "club.yaml");

test("each thing is found by its id and absent under another", () => {
  expect(findField(notice, "boat")?.kind).toBe("choice");
  expect(findField(notice, "constructor")).toBeUndefined();
  expect(findSource(notice, "member")?.clause).toBe("s2.members");
  expect(findSource(notice, "boat")).toBeUndefined();
  expect(findPurpose(notice, "membership")?.label.sv).toBe("Medlemskap");
  expect(findPurpose(notice, "fun")).toBeUndefined();
  expect(findRecipient(notice, "federation")?.fields).toEqual(["name", "email"]);
  expect(findRecipient(notice, "press")).toBeUndefined();
  expect(findClause(notice, "s1.controller")?.text.fi).toBe("Seura.");
  expect(findClause(notice, "s1.contact")).toBeUndefined();
});

test("the fields of a category stand in the order of the notice", () => {
  expect(fieldsOf(notice, "basics").map(({ id }) => id)).toEqual(["name", "email", "boat", "fees"]);
  expect(fieldsOf(notice, "extras")).toEqual([]);
});

test("only a purpose that the notice marks as marketing is marketing", () => {
  expect(isMarketing(notice, "membership")).toBe(true);
  expect(isMarketing(loadNotice(club(), "club.yaml"), "membership")).toBe(false);
  expect(isMarketing(notice, "fun")).toBe(false);
});

test("a real contact person takes the place of the placeholder and keeps the rest", () => {
  const [first, second] = [
    {
      role: "contact",
      name: "A",
      email: "a@example.fi",
      placeholder: true,
      clauses: ["s1.controller"],
    },
    { role: "contact", name: "B", placeholder: true, clauses: [] },
  ] as const;
  const named = withContact({ ...notice, contacts: [first, second] }, "Kerttu Keksitty");

  expect(named.contacts).toEqual([
    { ...first, name: "Kerttu Keksitty", placeholder: false },
    second,
  ]);
  expect(findContact(named)?.name).toBe("Kerttu Keksitty");
});

test("a notice that names no contact person gets one", () => {
  expect(findContact(notice)).toBeUndefined();
  expect(findContact(withContact(notice, "Kerttu Keksitty"))).toEqual({
    role: "contact",
    name: "Kerttu Keksitty",
    placeholder: false,
    clauses: [],
  });
});
