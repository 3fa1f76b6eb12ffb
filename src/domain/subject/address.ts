/** Reads e-mail addresses and phone numbers; nothing here asks whether they exist. */

const ASCII_EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?)+$/u;

/** As the plain one, with letters of any script on both sides (RFC 6531, IDN). */
const WIDE_EMAIL =
  /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)+$/u;

/** RFC 5321: at most 254 characters, 64 before the sign. */
const EMAIL_LENGTH = 254;
const LOCAL_LENGTH = 64;

/** E.164 allows 15 digits; the shortest numbers that people are reached at have 5. */
const SHORTEST_PHONE = 5;
const LONGEST_PHONE = 15;

/** A number that a spreadsheet has rounded, such as `3.58E+11`; its last digits are lost. */
const ROUNDED = /^\d+(?:[.,]\d+)?E\+?\d+$/iu;

/** One address as typed, letters' case kept. Names beside the address are refused, not cut off. */
export function readEmail(
  text: string,
): { value: string } | { fault: "several-addresses" | "not-an-email" } {
  const at = text.indexOf("@");
  if (text.indexOf("@", at + 1) >= 0) return { fault: "several-addresses" };
  const formed = ASCII_EMAIL.test(text) || WIDE_EMAIL.test(text);
  const dots = text.startsWith(".") || text.includes("..") || text.includes(".@");
  if (!formed || dots || at > LOCAL_LENGTH || text.length > EMAIL_LENGTH)
    return { fault: "not-an-email" };
  return { value: text };
}

/** A number as typed; it must hold 5 to 15 digits. */
export function readPhone(
  text: string,
): { value: string } | { fault: "excel-number" | "not-a-phone" } {
  if (rounded(text)) return { fault: "excel-number" };
  const digits = countDigits(text);
  return digits < SHORTEST_PHONE || digits > LONGEST_PHONE
    ? { fault: "not-a-phone" }
    : { value: text };
}

/** Whether a spreadsheet has rounded the number and lost its last digits. */
export function rounded(text: string): boolean {
  return ROUNDED.test(text);
}

function countDigits(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits;
}
