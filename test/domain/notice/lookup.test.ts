import { expect, test } from "vitest";

import { findContact } from "../../../src/domain/notice/contact.ts";
import { fieldsOf, findField, findPurpose, findSource } from "../../../src/domain/notice/lookup.ts";
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
});

test("the fields of a category stand in the order of the notice", () => {
  expect(fieldsOf(notice, "basics").map(({ id }) => id)).toEqual(["name", "email", "boat", "fees"]);
  expect(fieldsOf(notice, "extras")).toEqual([]);
});

test("a notice that names no contact person has none", () => {
  expect(findContact(notice)).toBeUndefined();
});
