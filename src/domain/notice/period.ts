/** A length of time as a notice gives it. */

export const PERIOD_UNITS = ["minutes", "hours", "days", "weeks", "months", "years"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}
