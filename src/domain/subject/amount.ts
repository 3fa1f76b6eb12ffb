/** Reads amounts of money as shops and spreadsheets write them. */

const CURRENCY =
  /^(?:€|\$|£|eur|usd|gbp|sek|nok|dkk|kr)\s*|\s*(?:€|\$|£|eur|usd|gbp|sek|nok|dkk|kr\.?|:-)$/giu;
const SPACES = /[\s\u00A0\u2009\u202F']/gu;
const MINUS = /^[-\u2212\u2013]/u;

/** Digits, and at most one kind of thousands mark and one decimal mark. */
const PLAIN = /^\d+(?:[.,]\d+)?$/u;
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/u;

/**
 * An amount as `1234.50`: a point, at least two decimals, no thousands marks, no currency. The
 * currency itself is not kept.
 *
 * @returns `ambiguous-amount` for `1,234`, which is a thousand in one country and about one in another
 */
export function readAmount(
  text: string,
): { value: string } | { fault: "ambiguous-amount" | "not-an-amount" } {
  const bare = text.trim().replace(CURRENCY, "").replace(SPACES, "");
  const minus = MINUS.test(bare) ? "-" : "";
  const digits = bare.replace(MINUS, "").replace(CURRENCY, "");
  if (PLAIN.test(digits)) return readPlain(minus, digits);
  if (!GROUPED.test(digits)) return { fault: "not-an-amount" };
  return readGrouped(minus, digits);
}

function readPlain(minus: string, digits: string): ReturnType<typeof readAmount> {
  const [whole = "", decimals = ""] = digits.split(/[.,]/u);
  if (decimals.length === 3 && whole.length <= 3 && !/^0+$/u.test(whole))
    return { fault: "ambiguous-amount" };
  return { value: canonical(minus, whole, decimals) };
}

function readGrouped(minus: string, digits: string): ReturnType<typeof readAmount> {
  const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
  const decimals = digits.slice(last + 1);
  if (decimals.length === 3) return { value: canonical(minus, digits.replace(/[.,]/gu, ""), "") };
  if (digits.slice(0, last).includes(digits.charAt(last))) return { fault: "not-an-amount" };
  return { value: canonical(minus, digits.slice(0, last).replace(/[.,]/gu, ""), decimals) };
}

function canonical(minus: string, whole: string, decimals: string): string {
  const amount = `${whole.replace(/^0+(?=\d)/u, "")}.${decimals.replace(/0+$/u, "").padEnd(2, "0")}`;
  return amount === "0.00" ? amount : minus + amount;
}
