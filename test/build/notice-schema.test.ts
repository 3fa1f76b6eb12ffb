/** The shipped JSON Schema against the layout it comes from, by a validator of others. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { DATA } from "../domain/calendar/law.ts";
import { club } from "../notice-file/club.ts";
import { noticeSchema, SCHEMA_FILE } from "./notice-schema.ts";

const NOTICES = join(DATA, "notices");
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(noticeSchema()),
);

test("the shipped file is what the layout gives: node test/run.mjs test/build/notice-schema.ts", async () => {
  expect(await readFile(SCHEMA_FILE, "utf8")).toBe(noticeSchema());
});

test("every notice that is shipped holds to it", async () => {
  const files = (await readdir(NOTICES)).filter((name) => name.endsWith(".yaml"));
  expect(files).toContain("omaparantola.yaml");
  for (const name of files) {
    const valid = validate(parse(await readFile(join(NOTICES, name), "utf8")));
    expect([name, valid, validate.errors]).toEqual([name, true, null]);
  }
});

test.each([
  ["an unknown key", { 30: "    clause: s1.controller\n    colour: red" }],
  ["a missing key", { 5: "" }],
  ["a word outside its list", { 80: "    from: yesterday" }],
])("%s does not", (_, changes) => {
  expect(validate(parse(club()))).toBe(true);
  const broken = club(changes);
  expect(broken).not.toBe(club());
  expect(validate(parse(broken))).toBe(false);
});
