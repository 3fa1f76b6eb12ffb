/** A data subject's agreement that data goes to one recipient (Art. 6(1)(a), 49(1)(a)). */
import type { Instant } from "../time.ts";

export interface DisclosureConsent {
  readonly nr: number;
  /** The pseudonymous id. */
  readonly subject: string;
  readonly recipient: string;
  /** The recipient's name as it is known now. */
  readonly name: string;
  /** The country it was given for: of another one nothing was said. */
  readonly country: string;
  /** What they were told of the risks; always there for a country outside the EEA. */
  readonly informed?: string;
  /** Where it is seen that they agreed (Art. 7(1)). */
  readonly evidence: string;
  readonly givenAt: Instant;
  readonly recordedAt: Instant;
  readonly withdrawn?: { readonly at: Instant; readonly how: string };
}
