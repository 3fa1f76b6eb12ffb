import { Refusal, type Fault } from "../../src/domain/faults.ts";

/** The fault that an act is refused with; anything else thrown, or nothing, fails the test. */
export function refusalOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
  throw new Error("nothing was refused");
}
