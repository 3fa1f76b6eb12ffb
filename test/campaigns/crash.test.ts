import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { crash } from "./crash.ts";

const KILLS = 40;

test(`of ${KILLS} kills in mid-act none leaves half an act or loses one that was acknowledged`, async () => {
  const folder = await mkdtemp(join(inject("worlds"), "crash-"));
  const tally = await crash({ folder, kills: KILLS, seed: 20_261_120 });

  expect(tally.kills).toBe(KILLS);
  // The kills fell where it matters: in commits, and so that journals had to be rolled back.
  expect(tally.inCommit).toBeGreaterThan(KILLS / 4);
  expect(tally.journals).toBeGreaterThan(0);
  expect(tally.takenBack).toBeGreaterThan(0);
}, 240_000);
