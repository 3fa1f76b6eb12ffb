/** Reads calendar days as people and programs write them. */

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day outside these years is a slip of the pen or of a program. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

/** A time of day after the day; the day is the one written, the time is left out. */
const TIME = String.raw`(?:[T ,]\s*(?:klo\s+|kl\.?\s*)?\d{1,2}[.:]\d{2}.*)?`;

const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, "u");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})${TIME}$`, "u");
const SLASHED = new RegExp(String.raw`^(\d{1,2})([-/])(\d{1,2})\2(\d{4})${TIME}$`, "u");

/** What programs write when there is no day: `0000-00-00`, `0/0/00`, `0.0.00`. */
const NO_DAY = /^0{1,4}[-/.]0{1,2}[-/.]0{1,4}(?:[T ][0:.]+)?$/u;

/** The days of a month, 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/**
 * A day as `2026-03-27`. Read are `2026-03-27`, `27.3.2026`, `20260327` and the slashed forms when
 * only one order of day and month is possible; each may be followed by a time of day.
 *
 * @returns `empty` for a day that a program wrote for none, `ambiguous-day` for `03/04/2026`
 */
export function readDay(
  text: string,
): { value: string } | { fault: "empty" | "ambiguous-day" | "not-a-day" } {
  if (NO_DAY.test(text)) return { fault: "empty" };
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return asDay(iso[1], iso[3], iso[4]);
  const compact = COMPACT.exec(text);
  if (compact !== null) return asDay(compact[1], compact[2], compact[3]);
  const dotted = DOTTED.exec(text);
  if (dotted !== null) return asDay(dotted[3], dotted[2], dotted[1]);
  return readSlashed(text);
}

function readSlashed(text: string): ReturnType<typeof readDay> {
  const slashed = SLASHED.exec(text);
  if (slashed === null) return { fault: "not-a-day" };
  const [, first, , second, year] = slashed;
  const dayFirst = asDay(year, second, first);
  const monthFirst = asDay(year, first, second);
  if (!("value" in dayFirst)) return monthFirst;
  if ("value" in monthFirst && monthFirst.value !== dayFirst.value)
    return { fault: "ambiguous-day" };
  return dayFirst;
}

function asDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): { value: string } | { fault: "not-a-day" } {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < FIRST_YEAR || y > LAST_YEAR || d < 1 || d > daysInMonth(y, m))
    return { fault: "not-a-day" };
  return { value: `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` };
}
