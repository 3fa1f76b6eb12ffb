import { Refusal } from "../domain/faults.ts";
import { readDay } from "../domain/subject/day.ts";
import { asDay, type Day } from "../domain/time.ts";

/**
 * The day that a flag names, as people write days.
 *
 * @throws {Refusal} `usage.bad-value`
 */
export function readDayFlag(typed: string, flag: string, command: string): Day {
  const reading = readDay(typed.trim());
  if ("value" in reading) return asDay(reading.value);
  const facts = { flag, command, allowed: "2026-12-31, 31.12.2026" };
  throw new Refusal({ code: "usage.bad-value", facts });
}
