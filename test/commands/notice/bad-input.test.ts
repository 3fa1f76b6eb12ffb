/** Hostile notices at the front door: a clear error with its line, at once, and nothing is changed. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { club } from "../../notice-file/club.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { expectExit, expectRefused, failureOf } from "../acts.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
});

/** Each anchor holds ten of the one before: unfolded, a billion. */
const LAUGHS = Array.from({ length: 9 }, (_, at) => {
  const many = Array.from({ length: 10 }, () => (at === 0 ? "x" : `*a${at - 1}`));
  return `k${at}: &a${at} [${many.join(", ")}]`;
}).join("\n");

const BAD: readonly (readonly [name: string, text: string, line: number | string])[] = [
  ["a cycle of aliases", club({ 4: "name: &loop { fi: *loop, sv: a, en: a }" }), "line 4"],
  ["an anchor bomb", `${club()}${LAUGHS}\n`, "line"],
  ["a megabyte of text", club({ 3: `title: { fi: "${"x".repeat(1_000_000)}" }` }), "too large"],
  [
    "an id twice",
    club({ 12: "      - id: s1.controller", 17: "      - id: s1.controller" }),
    "line 17",
  ],
  ["an unknown key", club({ 2: "id: rowing-club\nhaxor: true" }), "line 3"],
  ["a language missing", club({ 3: "title: { fi: Seloste, sv: Beskrivning }" }), "line 3"],
  ["days in disorder", club({ 6: "validUntil: 2024-02-28" }), "line 6"],
  ["a reserved word as a field", club({ 39: "      - id: constructor" }), "line 39"],
  ["an id that climbs", club({ 2: "id: ../../etc/passwd" }), "line 2"],
  ["an id for a shell", club({ 2: 'id: "$(rm -rf /)"' }), "line 2"],
  ["an id of signs", club({ 2: "id: 🦆" }), "line 2"],
  ["an id that turns the text", club({ 2: 'id: "a\u202Eb"' }), "line 2"],
  ["an id without an end", club({ 2: `id: ${"a".repeat(10_000)}` }), "line 2"],
  ["control characters", club({ 2: 'id: "a\\u001b[31m"' }), "line 2"],
];

describe.each(BAD)("%s", (_, text, said) => {
  test("is refused by show, render, lint and diff", async () => {
    const file = await world.file("bad.yaml", text);
    for (const verb of ["show", "render", "lint", "diff"]) {
      await expectRefused(world, 6, "notice", verb, file);
      expect(world.err).toContain(said);
      expect(world.err).not.toContain("\u001b");
      expect(world.err).not.toContain("\u202E");
    }
  });

  test("is refused by import, and the version in force stays", async () => {
    const file = await world.file("bad.yaml", text);
    await expectRefused(world, 6, "notice", "import", file, "--yes");
    await expectExit(world, 0, "notice", "show", "1");
    await expectRefused(world, 4, "notice", "show", "2");
  });

  test("makes no register", async () => {
    const empty = await newWorld({ empty: true });
    const file = await empty.file("bad.yaml", text);
    const recovery = join(empty.folder, "recovery");
    const argv = ["init", "--operator", "anna", "--notice", file, "--recovery-out", recovery];
    await expectRefused(empty, 6, ...argv);
    expect(await readdir(empty.folder)).not.toContain("register");
    expect(await readdir(empty.folder)).not.toContain("recovery");
  });
});

test("at most twenty problems are told, and how many more there are", async () => {
  const keys = Array.from({ length: 30 }, (_, at) => `extra${at}: 1`).join("\n");
  const file = await world.file("many.yaml", `${club()}${keys}\n`);
  await expectRefused(world, 6, "notice", "show", file, "--json");
  expect(failureOf(world.err).message).toContain("and 10 more");
});

test("5 MB of text are not even read", async () => {
  const file = await world.file("large.yaml", `${club()}# ${"x".repeat(5_000_000)}\n`);
  for (const verb of ["show", "import"]) {
    await expectRefused(world, 2, "notice", verb, file);
    expect(world.err).toContain("at most 4 MiB");
  }
});
