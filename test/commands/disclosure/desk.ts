/** What tests of disclosures have at hand: a register with samples, and who is given data. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestWorld } from "../../world.ts";
import { expectExit, withRegister } from "../acts.ts";

const CONTRACT = ["--contract", "2026-01-10", "--item", "all=yes"];

/** A subcontractor with everything in order. */
export async function addMailer(world: TestWorld, ...more: readonly string[]): Promise<void> {
  const facts = ["--name", "Postimies Oy", "--country", "FI", "--task", "sends mail"];
  await expectExit(world, 0, "processor", "add", "mailer", ...facts, ...CONTRACT, ...more);
}

/** One in another country. */
export async function addAbroad(
  world: TestWorld,
  country: string,
  ...more: readonly string[]
): Promise<void> {
  const facts = ["--name", "Bulk Mail", "--country", country, "--task", "sends mail"];
  await expectExit(world, 0, "processor", "add", "abroad", ...facts, ...CONTRACT, ...more);
}

export const CARE = ["--purpose", "customer-care"] as const;
export const TO_MAILER = ["--to", "mailer", ...CARE] as const;

/** `disclosure make` to the mailer, into a file of the world's folder. */
export function make(world: TestWorld, ...more: readonly string[]): readonly string[] {
  return ["disclosure", "make", ...TO_MAILER, "--out", outOf(world), "--yes", ...more];
}

export function outOf(world: TestWorld): string {
  return join(world.folder, "left.csv");
}

export async function left(world: TestWorld): Promise<string> {
  return readFile(outOf(world), "utf8");
}

/** How many disclosures are recorded, and of how many people. */
export async function recorded(world: TestWorld): Promise<readonly [number, number]> {
  return withRegister(world, ({ connection }) => {
    const count = (table: string) =>
      Number(connection.prepare(`select count(*) from ${table}`).pluck().get());
    return [count("disclosure"), count("personal.disclosed")] as const;
  });
}
