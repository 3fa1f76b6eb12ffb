/** What changed while a person sat before the question is asked again when they answer. */
import { access } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import type { TestWorld } from "../../world.ts";
import { expectExit, newWorldWithSamples } from "../acts.ts";
import { atDesk } from "../subject/desk.ts";
import { importAll } from "../subject/people.ts";
import { addMailer, outOf, recorded, TO_MAILER } from "./desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorldWithSamples();
  await addMailer(world);
});

const make = (...whom: readonly string[]) => [
  ...["disclosure", "make", ...TO_MAILER, ...whom],
  ...["--fields", "customerId", "--out", outOf(world)],
];

const EVERYBODY = ["--all", "--why", "the new service begins"];

async function expectOvertaken(
  argv: readonly string[],
  answer: readonly [prompt: string, typed: string],
  meanwhile: () => Promise<void>,
): Promise<void> {
  const { code, seen } = await atDesk(world, argv, [[...answer, meanwhile]]);
  expect({ code, seen: seen.slice(-200) }).toMatchObject({
    code: 6,
    seen: expect.stringContaining("Nothing was written or changed"),
  });
  expect(seen).toContain("changed meanwhile");
  await expect(access(outOf(world))).rejects.toThrow("ENOENT");
  expect(await recorded(world)).toEqual([0, 0]);
}

const ended = () => expectExit(world, 0, "processor", "end", "mailer");
const joined = () => importAll(world, "customerId;firstName\n9901;Tuija\n");

test("a contract that ended before the answer stops a list", async () => {
  await expectOvertaken(make("--subjects", "language=sv"), ["Write the list?", "y"], ended);
});

test("a contract that ended before the answer stops a list of bans", async () => {
  await expectExit(world, 0, "ban", "set", "1001");
  const bans = ["ban", "export", "--for", "klaviyo", "--to", "mailer", "--out", outOf(world)];
  await expectOvertaken(bans, ["Write the list?", "y"], ended);
});

test("everybody is no more than those who were counted", async () => {
  await expectOvertaken(make(...EVERYBODY), ["Type how many they are", "33"], joined);
});
