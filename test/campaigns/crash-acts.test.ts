import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { checkWaysIn, crashActs } from "./crash-acts.ts";

const KILLS = 60;

test(`of ${KILLS} kills in acts and changes of keys none loses one or leaves half of it`, async () => {
  const folder = await mkdtemp(join(inject("worlds"), "crash-acts-"));
  const tally = await crashActs({ folder, kills: KILLS, seed: 20_261_130 });

  expect(tally.kills).toBe(KILLS);
  // The kills fell on both sides of what matters.
  expect(tally.saved).toBeGreaterThan(KILLS / 10);
  expect(tally.takenBack).toBeGreaterThan(KILLS / 10);
  await checkWaysIn(folder);
}, 240_000);
