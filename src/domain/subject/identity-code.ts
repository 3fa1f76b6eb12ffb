/**
 * Recognises Finnish personal identity codes, so that none is stored by mistake. A code may be
 * processed only on the grounds of tietosuojalaki 29 §: in a field that the notice declares for it,
 * with the ground.
 */
import { daysInMonth } from "./day.ts";

/** Six digits, a sign of the century, three digits and a check character, standing on their own. */
const CODE =
  /(?<![\p{L}\d])(\d{2})(\d{2})(\d{2})([-+\u2010-\u2015\u2212A-FU-Y])(\d{3})([\dA-FHJ-NPR-Y])(?![\p{L}\d])/giu;

const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** The first number given to a person; 000 and 001 are not used. */
const FIRST_NUMBER = 2;

/**
 * Whether the text holds a valid personal identity code: an existing day of birth, a sign of the
 * century (also those added in 2023: Y X W V U for the 1900s, B C D E F for the 2000s), a number
 * and the right check character. Numbers from 900, given for a time, count as codes too.
 *
 * @see Government decree on personal identity codes, in force from 1.1.2023
 */
export function holdsIdentityCode(text: string): boolean {
  return Array.from(text.matchAll(CODE)).some(isValid);
}

/**
 * The code that the text is, in capitals and with a plain hyphen, as it is held in a field of its own;
 * undefined for any other text.
 */
export function readIdentityCode(text: string): string | undefined {
  const [found, ...more] = text.matchAll(CODE);
  const whole = found !== undefined && more.length === 0 && found[0] === text;
  if (!whole || !isValid(found)) return undefined;
  return text.toUpperCase().replace(/[\u2010-\u2015\u2212]/u, "-");
}

function isValid([, day, month, year, sign, number, check]: RegExpExecArray): boolean {
  const born = {
    day: Number(day),
    month: Number(month),
    year: century(String(sign)) + Number(year),
  };
  const right =
    CHECK_CHARACTERS[Number(`${day}${month}${year}${number}`) % CHECK_CHARACTERS.length];
  return existing(born) && Number(number) >= FIRST_NUMBER && right === check?.toUpperCase();
}

function century(sign: string): number {
  if (sign === "+") return 1800;
  return /[A-F]/iu.test(sign) ? 2000 : 1900;
}

function existing({ day, month, year }: { day: number; month: number; year: number }): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}
