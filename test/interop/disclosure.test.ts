/** A list that is encrypted to its recipient, opened with the stock `age` program. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newIdentity } from "../../src/drawers/age.ts";
import { ageWith } from "./programs.ts";
import { customers, expectDone, FORMS, importing, initWorld, MARKERS } from "./register.ts";

test("only its recipient reads it, and nothing readable stands beside it", async () => {
  const world = await initWorld();
  expectDone(await world.runReal(importing(await world.file("customers.csv", customers(20)))));
  const { identity, recipient } = await newIdentity();
  const key = await world.file("key", `${identity}\n`);
  const facts = ["--name", "Postimies Oy", "--country", "FI", "--task", "sends mail"];
  const contract = ["--contract", "2026-01-10", "--item", "all=yes", "--age", recipient];
  expectDone(await world.runReal(["processor", "add", "mailer", ...facts, ...contract]));
  const out = join(world.folder, "list.age");
  const to = ["--to", "mailer", "--purpose", "customer-care", "--subjects", MARKERS.customerId];
  const how = ["--fields", "customerId,email", "--out", out, "--encrypt", "--yes"];
  expectDone(await world.runReal(["disclosure", "make", ...to, ...how]));

  const opened = await ageWith(key, out);
  expect(opened.out).toBe(`customerId,email\r\n${MARKERS.customerId},${MARKERS.email}\r\n`);
  const bytes = await readFile(out, "latin1");
  expect(FORMS.filter((form) => bytes.includes(form))).toEqual([]);
  expect((await readdir(world.folder)).filter((name) => name.includes(".part"))).toEqual([]);
});
