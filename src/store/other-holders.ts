/** Who else is found by the same address or number. */
import { Refusal } from "../domain/faults.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { CorrectedIdentifier } from "../domain/subject/rectified.ts";
import { readQuery } from "../domain/subject/search/query.ts";
import { listSharing } from "./addition.ts";
import { listIds, listValuesOf } from "./listing.ts";
import type { Register } from "./register.ts";
import { findSubjects } from "./search.ts";
import type { SubjectRef } from "./subject-writer.ts";

/** How many of those with the same account are looked at. */
const MOST = 20;

/**
 * The ids of other data subjects of whom a new e-mail, phone or account is held. Names are shared
 * by many and tell nothing.
 *
 * @throws {Refusal} `rectification.number-taken` for a customer number, which is one person's
 */
export async function listOtherHolders(
  register: Register,
  notice: Notice,
  { id: own }: SubjectRef,
  identifiers: readonly CorrectedIdentifier[],
): Promise<readonly string[]> {
  const sharing = new Set<string>();
  for (const { field, identifier, new: value } of identifiers) {
    if (value === undefined) continue;
    const holders =
      identifier === "account"
        ? await listByAccount(register, field, value)
        : await listSharing(register, notice, [{ field, item: "", value, drawer: "personal" }]);
    const others = holders.filter((id) => id !== own);
    if (others.length > 0 && identifier === "number") {
      throw new Refusal({ code: "rectification.number-taken", facts: { ids: others } });
    }
    for (const id of others) sharing.add(id);
  }
  return [...sharing];
}

/** A term may be a name as well as an account, so what was found is compared with what is held. */
async function listByAccount(
  register: Register,
  field: string,
  value: string,
): Promise<readonly string[]> {
  const { found } = await findSubjects(register, readQuery(value), MOST);
  const ids = await listIds(
    register,
    found.map(({ nr }) => nr),
  );
  const held = await listValuesOf(register, ids, [field]);
  const same = (one: { readonly value: string }) => one.value.toLowerCase() === value.toLowerCase();
  return held.filter(({ values }) => values.some(same)).map(({ id }) => id);
}
