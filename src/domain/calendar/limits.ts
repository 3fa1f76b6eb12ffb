/** The figures of the law and our readings of it, each with its days, its source and its check. */
import { Refusal } from "../faults.ts";
import type { Texts } from "../notice/language.ts";
import type { Day } from "../time.ts";
import type { EvePolicy, Holidays } from "./working-day.ts";

/** One figure while it is in force. */
export interface Figure<Value> {
  readonly value: Value;
  /** First day in force. */
  readonly from: Day;
  /** Last day in force; absent: until further notice. */
  readonly until?: Day;
  /** Whether the law leaves it open and this is our reading. */
  readonly policy: boolean;
  readonly source: Texts;
  readonly checkedOn: Day;
}

/** Every figure that a rule counts with. */
export interface Figures {
  /** Elapsed hours from awareness, Art. 33(1). */
  readonly breachHours: number;
  /** The least risk that is notified to the authority, Art. 33(1). */
  readonly breachThreshold: "risk" | "high";
  /** Months for the answer to a data subject, Art. 12(3). */
  readonly answerMonths: number;
  /** Months that an extension adds, Art. 12(3). */
  readonly extensionMonths: number;
  /** Years after the calendar year in which the financial year ended, kirjanpitolaki 2:10 §. */
  readonly voucherYears: number;
  /** Years after the end of the financial year, kirjanpitolaki 2:10 §. */
  readonly accountsYears: number;
  /** Whether midsummer eve and Christmas eve are working days. */
  readonly eves: EvePolicy;
  /** What becomes of the hour that begins at the very instant of awareness: dropped, or counted. */
  readonly exactHour: "dropped" | "counted";
  /** Whether a period in hours must include two working days, Reg. 1182/71 Art. 3(5). */
  readonly twoWorkingDays: "not-applied" | "applied";
  /** Which detection starts a promise: the earliest of all, or the controller's own. */
  readonly promiseDetection: "earliest" | "own";
  /** Elapsed hours between detection and awareness that are still a short investigation. */
  readonly investigationHours: number;
}

/** The table: for each figure, what it is on which days. */
export type TimeLimits = { readonly [Name in keyof Figures]: readonly Figure<Figures[Name]>[] };

/** The figures in force on one day. */
export type TimeLaw = { readonly [Name in keyof Figures]: Figure<Figures[Name]> };

/** What all counting of time needs. */
export interface Calendar {
  readonly limits: TimeLimits;
  readonly holidays: Holidays;
  /** The notice's time zone, such as `Europe/Helsinki`. */
  readonly zone: string;
}

/**
 * The law in force on a day.
 *
 * @throws {Refusal} `calendar.no-limit` when the table does not reach the day
 */
export function lawOn(limits: TimeLimits, on: Day): TimeLaw {
  return {
    breachHours: inForce(limits, "breachHours", on),
    breachThreshold: inForce(limits, "breachThreshold", on),
    answerMonths: inForce(limits, "answerMonths", on),
    extensionMonths: inForce(limits, "extensionMonths", on),
    voucherYears: inForce(limits, "voucherYears", on),
    accountsYears: inForce(limits, "accountsYears", on),
    eves: inForce(limits, "eves", on),
    exactHour: inForce(limits, "exactHour", on),
    twoWorkingDays: inForce(limits, "twoWorkingDays", on),
    promiseDetection: inForce(limits, "promiseDetection", on),
    investigationHours: inForce(limits, "investigationHours", on),
  };
}

function inForce<Name extends keyof Figures>(limits: TimeLimits, figure: Name, on: Day) {
  const found = limits[figure].find(
    ({ from, until }) => from <= on && (until === undefined || on <= until),
  );
  if (found === undefined) throw new Refusal({ code: "calendar.no-limit", facts: { figure, on } });
  return found;
}
