/** Each promise of sections 4 to 8 of our notice, tried at every command that lets data in or out. */
import { cp } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { COMMANDS } from "../../src/command-list.ts";
import { importCustomers } from "../commands/acts.ts";
import { OURS } from "../domain/disclosure/leaving.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { type Attempt, ATTEMPTS, prepare } from "./attempts.ts";
import { DIRECTIONS, type Gate, GATES } from "./gates.ts";

let filled: TestWorld;

beforeAll(async () => {
  filled = await newWorld();
  await importCustomers(filled);
  await prepare(filled);
});

/** A register of its own for each attempt. */
async function freshWorld(): Promise<TestWorld> {
  const world = await newWorld();
  await cp(filled.register, world.register, { recursive: true, force: true });
  return world;
}

const PROMISES = OURS.clauses
  .filter(({ promise, section }) => promise && ["4", "5", "6", "7", "8"].includes(section))
  .map(({ id }) => id);

test("every command of the tree is told by what it lets through", () => {
  const paths = COMMANDS.map(({ path }) => path);
  expect(Object.keys(DIRECTIONS).toSorted()).toEqual([...paths].toSorted());
  const gates = paths.filter((path) => DIRECTIONS[path] !== "neither");
  expect([...GATES].toSorted()).toEqual(gates.toSorted());
});

test("every promise of these sections is in the table, and nothing else", () => {
  expect(Object.keys(ATTEMPTS)).toEqual(PROMISES);
});

test.each(PROMISES)("%s has an attempt or a reason at every gate", (promise) => {
  expect(Object.keys(ATTEMPTS[promise] ?? {}).toSorted()).toEqual([...GATES].toSorted());
});

const TRIED = PROMISES.flatMap((promise) =>
  GATES.flatMap((gate): [string, Gate, Attempt][] => {
    const entry = ATTEMPTS[promise]?.[gate];
    return typeof entry === "function" ? [[promise, gate, entry]] : [];
  }),
);

test.each(TRIED)("%s is kept by seloste %s", async (_, __, attempt) => {
  await expect(attempt(await freshWorld())).resolves.toBeUndefined();
});
