/** Who may open a drawer, after somebody's key has changed. */
import { RECOVERY } from "../../domain/register/operator.ts";
import type { RecipientRow } from "../../store/operators.ts";

/** The recovery key is another one from now on. */
export function replaceRecovery(
  now: readonly RecipientRow[],
  recipient: string,
): readonly RecipientRow[] {
  return now.map((row) => (row.operator === RECOVERY ? { ...row, recipient } : row));
}

/** Of an operator's recipients only this one stays. */
export function keepOnly(
  now: readonly RecipientRow[],
  { recipient, operator }: RecipientRow,
): readonly RecipientRow[] {
  return now.filter((row) => row.operator !== operator || row.recipient === recipient);
}
