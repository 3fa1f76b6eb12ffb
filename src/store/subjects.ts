/** Data subjects as the register holds them. */
import { Refusal } from "../domain/faults.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { matchKey } from "../domain/subject/values.ts";
import type { Register } from "./register.ts";
import type { SubjectRef } from "./subject-writer.ts";

/**
 * The one data subject a reference names: an id, or a value of a field that belongs to one data
 * subject, such as a customer number or an e-mail address.
 *
 * @throws {Refusal} `subject.none`; `subject.several` with the candidates
 */
export async function getSubject(
  register: Register,
  notice: Notice,
  reference: string,
): Promise<SubjectRef> {
  const byId = await register.query
    .selectFrom("personal.subject")
    .select(["nr", "id"])
    .where("id", "=", reference.trim().toLowerCase())
    .executeTakeFirst();
  if (byId !== undefined) return byId;
  for (const field of notice.fields.filter(({ matches }) => matches)) {
    const found = await listByIdentifier(register, field.id, matchKey(field, reference));
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only;
    if (found.length > 1) {
      throw new Refusal({ code: "subject.several", facts: { ids: found.map(({ id }) => id) } });
    }
  }
  throw new Refusal({ code: "subject.none", facts: {} });
}

/** The data subjects with this value of a field, in the form of `matchKey`. */
export async function listByIdentifier(
  register: Register,
  field: string,
  key: string,
): Promise<readonly SubjectRef[]> {
  return register.query
    .selectFrom("personal.identifier as identifier")
    .innerJoin("personal.subject as subject", "subject.nr", "identifier.subject")
    .select(["subject.nr", "subject.id"])
    .where("identifier.field", "=", field)
    .where("identifier.value", "=", key)
    .execute();
}
