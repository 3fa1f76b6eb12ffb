/** Copies that were made for data subjects (Art. 15(3)). */
import type { Instant } from "../domain/time.ts";
import type { Register } from "./register.ts";

export interface NewCopy {
  readonly at: Instant;
  readonly formats: readonly string[];
  readonly identityChecked: string;
  /** How free text was checked for what concerns others; absent while undecided. */
  readonly thirdPersons?: string;
  /** What was left out, as `field=ground`. */
  readonly withheld: readonly string[];
  readonly draft: boolean;
}

/** Records a copy. To be called inside the transaction of the act. */
export async function addCopy(register: Register, subject: number, copy: NewCopy): Promise<void> {
  await register.query
    .insertInto("personal.copy_given")
    .values({
      subject,
      at: copy.at,
      formats: copy.formats.join(","),
      identity_checked: copy.identityChecked,
      third_persons: copy.thirdPersons ?? null,
      withheld: JSON.stringify(copy.withheld),
      draft: copy.draft ? 1 : 0,
    })
    .execute();
}
