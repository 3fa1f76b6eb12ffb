/** The campaigns in a size for every run; their full sizes have npm scripts of their own. */
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { damage } from "./damage.ts";
import { tryPassphrases } from "./passphrases.ts";

test("of a hundredth of all damage nothing goes unnoticed", async () => {
  const folder = await mkdtemp(join(inject("worlds"), "damage-"));
  const tally = await damage({ folder, share: 0.01, seed: 20_261_130 });

  for (const [kind, changes] of Object.entries(tally)) {
    expect([kind, changes > 0]).toEqual([kind, true]);
  }
}, 120_000);

test("of 200 wrong passphrases none opens, and no file changes", async () => {
  const folder = await mkdtemp(join(inject("worlds"), "passphrases-"));
  await expect(tryPassphrases({ folder, tries: 200, seed: 20_261_130 })).resolves.toBeUndefined();
}, 60_000);
