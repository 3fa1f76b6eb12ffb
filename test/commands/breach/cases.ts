/** What tests of the breach log do again and again. */
import { z } from "zod";
import { instant } from "../../instant.ts";
import type { TestWorld } from "../../world.ts";
import { documentOf, expectExit } from "../acts.ts";

/** The laptop of the smoke script: detected at 8.00, known at 9.17 on Friday 20 November 2026. */
export const LAPTOP = [
  "breach",
  "log",
  "--title",
  "Lost laptop",
  "--detected-at",
  "2026-11-20T08:00+02:00",
  "--aware-at",
  "2026-11-20T09:17+02:00",
  "--aware-why",
  "the bag was looked for first",
] as const;

/** The same before it is certain. */
export const SUSPECTED = [
  "breach",
  "log",
  "--title",
  "Lost laptop",
  "--detected-at",
  "20.11.2026 klo 8.00",
] as const;

export const WHOLE = "nature,contact,consequences,measures";
export const NUMBER = "2026-0001";

const clock = z.looseObject({
  id: z.enum(["authority", "promise", "subjects"]),
  state: z.string(),
});

const shown = z.looseObject({
  id: z.string(),
  state: z.enum(["open", "closed"]),
  kind: z.string(),
  title: z.string(),
  clocks: z.array(clock),
});

/** A breach as the latest run showed it in JSON. */
export function breachOn(world: TestWorld): z.infer<typeof shown> {
  return shown.parse(documentOf(world).data);
}

/** A breach as `breach show` gives it. */
export async function show(world: TestWorld, number = NUMBER): Promise<z.infer<typeof shown>> {
  await expectExit(world, 0, "breach", "show", number, "--json");
  return breachOn(world);
}

/** One clock of a breach as it stands. */
export async function clockOf(
  world: TestWorld,
  id: "authority" | "promise" | "subjects",
): Promise<z.infer<typeof clock> | undefined> {
  const { clocks } = await show(world);
  return clocks.find((one) => one.id === id);
}

/** The codes of the warnings of the latest run in JSON. */
export function warningsOf(world: TestWorld): readonly string[] {
  return documentOf(world).warnings.map(({ code }) => code);
}

/** Sets the clock of the world. */
export function at(world: TestWorld, time: string): void {
  world.now = instant(time);
}
