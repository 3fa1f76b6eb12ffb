/** Bans of lists that hold for a time. */
import type { Instant } from "../domain/time.ts";
import type { Register } from "./register.ts";

/**
 * Lifts the bans whose last day is over: those of a list that holds for a time. To be called inside
 * the transaction of an act that looks at bans; until then such a ban holds on.
 */
export function expireBans({ connection }: Register, now: Instant): void {
  connection
    .prepare(
      `update personal.ban set lifted_at = ?, lifted_how = '' where lifted_at is null and until <= ?`,
    )
    .run(now, now);
}
