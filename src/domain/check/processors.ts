/** A processor that is given data without what Art. 28 asks for, or left without saying it is gone. */
import { isUnconfirmed, lacksOf } from "../processor/processor.ts";
import type { Looked, ProcessorFinding } from "./finding.ts";

export function processorsLacking({ processors, recipients, today }: Looked): ProcessorFinding[] {
  const found = { check: "processor", level: "warning" } as const;
  return processors.flatMap((one): ProcessorFinding[] => {
    const { id: processor } = one;
    if (isUnconfirmed(one, today)) return [{ ...found, because: "unconfirmed", processor }];
    const [first] = lacksOf(one, today);
    if (first?.because === "ended") return [];
    // The gate gives it nothing, and somebody may wonder why.
    if (!recipients.includes(one.facts.recipient)) {
      return [{ ...found, because: "recipient", processor }];
    }
    return first === undefined ? [] : [{ ...found, because: first.because, processor }];
  });
}
