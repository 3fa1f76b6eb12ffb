/** The weights of the seven digits before the check digit. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];
const MODULUS = 11;

/**
 * Whether the check digit of a Finnish business id (`2344421-0`) is right. A remainder of 1 is never
 * given.
 *
 * @see Finnish Patent and Registration Office and Tax Administration, form of the business id
 */
export function rightBusinessId(id: string): boolean {
  const [digits = "", check = ""] = id.split("-");
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const rest = sum % MODULUS;
  if (rest === 1) return false;
  return Number(check) === (rest === 0 ? 0 : MODULUS - rest);
}
