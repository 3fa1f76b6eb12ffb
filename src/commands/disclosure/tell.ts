/** Recipients who had what was corrected are told of it (Art. 19); until then they wait. */
import type { RegisterDesk } from "../../command.ts";
import { type Had, tellingOf, type Went, whoHad } from "../../domain/disclosure/telling.ts";
import type { SubjectRef } from "../../store/subject-writer.ts";
import { addTellings } from "../../store/tellings.ts";

/** Records who is to be told of corrected fields, inside the transaction of the act. */
export function waitForTelling(
  { register, world }: RegisterDesk,
  { id }: SubjectRef,
  went: readonly Went[],
  fields: readonly string[],
): readonly Had[] {
  const had = whoHad(went, fields);
  addTellings(
    register,
    had.map((one) => tellingOf(one, id, world.now())),
  );
  return had;
}
