import { readFile } from "node:fs/promises";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { Refusal } from "../../src/domain/faults.ts";
import { replaceContact } from "../../src/notice-file/contact.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { club } from "./club.ts";

const FILE = "notice.yaml";
const OURS = await readFile(
  new URL("../../data/notices/omaparantola.yaml", import.meta.url),
  "utf8",
);

test("changes two lines of our notice and not a byte of the others", () => {
  const before = OURS.split("\n");
  const after = replaceContact(OURS, FILE, "Kerttu Keksitty").split("\n");

  expect(after).toHaveLength(before.length);
  expect(after.filter((line, at) => line !== before[at])).toEqual([
    '    name: "Kerttu Keksitty"',
    "    placeholder: false",
  ]);
});

describe("however the name is written in the file, it is replaced", () => {
  test.each([
    ["plain", "name: Saana Esimerkki # tilapäinen"],
    ["in quotes", 'name: "Saana Esimerkki" # tilapäinen'],
    ["over several lines", "name: Saana\n      Esimerkki # tilapäinen"],
    ["folded", "name: >-\n      Saana\n      Esimerkki"],
  ])("%s", (_, name) => {
    const text = club({
      25: `contacts: # kuka\n  - role: contact\n    ${name}\n    email: a@example.fi\n    clauses: []`,
    });
    const replaced = replaceContact(text, FILE, "Kerttu Keksitty");

    expect(loadNotice(replaced, FILE).contacts).toEqual([
      {
        role: "contact",
        name: "Kerttu Keksitty",
        email: "a@example.fi",
        placeholder: false,
        clauses: [],
      },
    ]);
    expect(replaced).toContain("contacts: # kuka");
    expect(replaced.includes("# tilapäinen")).toBe(text.includes("# tilapäinen"));
  });
});

test("a notice without a contact person gets one", () => {
  const replaced = replaceContact(club(), FILE, "Kerttu Keksitty");

  expect(loadNotice(replaced, FILE).contacts).toEqual([
    { role: "contact", name: "Kerttu Keksitty", placeholder: false, clauses: [] },
  ]);
  expect(replaced.split("\n")[24]).toBe(
    'contacts: [{ role: contact, name: "Kerttu Keksitty", clauses: [] }]',
  );
});

test("Windows line ends and a byte order mark stay", () => {
  const text = `\uFEFF${OURS.replaceAll("\n", "\r\n")}`;
  const replaced = replaceContact(text, FILE, "Kerttu Keksitty");

  expect(replaced).toBe(
    `\uFEFF${replaceContact(OURS, FILE, "Kerttu Keksitty").replaceAll("\n", "\r\n")}`,
  );
});

test("any one-line name is read back as it was given", () => {
  const names = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    .filter((name) => /^(?=.*\S)\P{Cc}*$/u.test(name));
  fc.assert(
    fc.property(names, (name) => {
      const replaced = replaceContact(club(), FILE, name);
      expect(loadNotice(replaced, FILE).contacts[0]?.name).toBe(name);
    }),
  );
});

test.each([
  ["empty", ""],
  ["spaces", "  "],
  ["two lines", "Kerttu\nKeksitty"],
  ["a terminal escape", "Kerttu\u001b[2J"],
])("refuses a name that is %s", (_, name) => {
  expect(() => replaceContact(OURS, FILE, name)).toThrow(Refusal);
});

test("refuses a notice that is not valid", () => {
  expect(() => replaceContact("format: 1\n", FILE, "Kerttu Keksitty")).toThrow(Refusal);
});
