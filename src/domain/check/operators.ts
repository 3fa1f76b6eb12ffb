/** An operator whose last day is over still holds a key; one with two keys is half changed. */
import { hasEnded } from "../register/operator.ts";
import type { Looked, OperatorFinding } from "./finding.ts";

/** A key cannot expire by itself: what expired is to be removed, which changes the drawers' keys. */
export function operatorsLeft({ operators, today }: Looked): OperatorFinding[] {
  const found = { check: "operator", level: "warning" } as const;
  return operators
    .filter(({ removedAt }) => removedAt === undefined)
    .flatMap((one): OperatorFinding[] => {
      const { name: operator, until, recipients } = one;
      if (until !== undefined && hasEnded(one, today)) {
        return [{ ...found, because: "ended", operator, until }];
      }
      return recipients > 1 ? [{ ...found, because: "two-keys", operator }] : [];
    });
}
