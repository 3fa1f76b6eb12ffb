/**
 * Everything that can be refused, with the facts each refusal carries.
 *
 * Facts are ids, names of fields, files, days and counts, never names of people, values or other
 * personal data: they reach the terminal and the log. The sentences are in `text/`, the exit status
 * of each in `exits.ts`; leaving either out does not compile.
 */
import type { AuditFaults } from "./audit/faults.ts";
import type { BanFaults } from "./ban/faults.ts";
import type { BreachFaults } from "./breach/faults.ts";
import type { BreachDeskFaults } from "./breach/desk-faults.ts";
import type { CalendarFaults } from "./calendar/faults.ts";
import type { DisclosureFaults } from "./disclosure/faults.ts";
import type { ImportFaults } from "./import/faults.ts";
import type { NoticeFaults } from "./notice/faults.ts";
import type { RegisterFaults } from "./register/faults.ts";
import type { SubjectFaults } from "./subject/faults.ts";
import type { ProcessorFaults } from "./processor/faults.ts";
import type { RectificationFaults } from "./subject/rectification-faults.ts";
import type { UsageFaults } from "./usage-faults.ts";

export type Faults = AuditFaults &
  CalendarFaults &
  BreachFaults &
  BreachDeskFaults &
  UsageFaults &
  RegisterFaults &
  NoticeFaults &
  ImportFaults &
  SubjectFaults &
  BanFaults &
  ProcessorFaults &
  DisclosureFaults &
  RectificationFaults;

export type FaultCode = keyof Faults;

/** One refusal: its code and its facts. */
export type Fault<Code extends FaultCode = FaultCode> = {
  readonly [C in Code]: { readonly code: C; readonly facts: Faults[C] };
}[Code];

/** A refusal the person at the desk can act on. Any other thrown value is a defect in seloste. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.code, options);
    this.fault = fault;
  }
}
