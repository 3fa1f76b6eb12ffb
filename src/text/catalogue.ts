import type { Fault, FaultCode, Faults } from "../domain/faults.ts";
import type { en } from "./en/index.ts";

/** The sentences for one refusal: what happened and that nothing was changed, then what to type. */
export interface FaultText {
  readonly what: string;
  readonly next: string;
}

/** One entry per fault. A language with a missing or extra entry does not compile. */
export type FaultTexts<Code extends FaultCode = FaultCode> = {
  readonly [C in Code]: (facts: Faults[C]) => FaultText;
};

/** Every sentence a person reads; English is the shape the other languages must fill. */
export type Catalogue = typeof en;

/** The sentences for a fault. */
export function sayFault<Code extends FaultCode>(
  catalogue: Catalogue,
  fault: Fault<Code>,
): FaultText {
  const texts: FaultTexts = catalogue.faults;
  return texts[fault.code](fault.facts);
}
