/** Adding one data subject by hand. */
import { indexFields } from "../domain/notice/field-index.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { PlannedValue } from "../domain/subject/addition.ts";
import type { Origin } from "../domain/subject/holdings.ts";
import { readQuery } from "../domain/subject/search/query.ts";
import { matchKey } from "../domain/subject/values.ts";
import { banMarks } from "./ban-marks.ts";
import { listIds } from "./listing.ts";
import type { Register } from "./register.ts";
import { findSubjects } from "./search.ts";
import { saveIdentity } from "./subject-identity.ts";
import { type SubjectRef, subjectWriter } from "./subject-writer.ts";
import { listByIdentifier } from "./subjects.ts";

/** How many of those with the same number are named. */
const NAMED = 5;

export interface Addition {
  readonly values: readonly PlannedValue[];
  readonly origin: Origin;
  readonly basis: string;
  /** The groups of data subjects that the person belongs to. */
  readonly groups: readonly string[];
}

/** One who was added, and whether a ban from before was found by an identifier. */
export interface Added extends SubjectRef {
  readonly bannedBefore: boolean;
}

/** Adds a data subject. To be called inside the transaction of the act. */
export function addSubject(
  register: Register,
  notice: Notice,
  { values, origin, basis, groups }: Addition,
): Added {
  const writer = subjectWriter(register, origin, basis);
  const subject = writer.newSubject();
  writer.addGroups(subject.nr, groups);
  for (const value of values) writer.addValue(subject.nr, value);
  const added = values.map((value) => ({ ...value, fills: false }));
  saveIdentity(register, indexFields(notice), writer)(subject.nr, { added, changed: [] }, true);
  const bannedBefore = banMarks(register, notice).carry({ nr: subject.nr, isNew: true, values });
  return { ...subject, bannedBefore };
}

/** The ids of data subjects who have the same customer number, e-mail address or phone. */
export async function listSharing(
  register: Register,
  notice: Notice,
  values: readonly PlannedValue[],
): Promise<readonly string[]> {
  const ids = new Set<string>();
  const { fields } = indexFields(notice);
  for (const { field: id, value } of values) {
    const field = fields.get(id);
    if (field?.matches === true) {
      for (const one of await listByIdentifier(register, id, matchKey(field, value)))
        ids.add(one.id);
    } else if (field?.identifier === "phone") {
      const { found } = await findSubjects(register, readQuery(value), NAMED);
      const same = found.filter(({ exact }) => exact).map(({ nr }) => nr);
      for (const one of await listIds(register, same)) ids.add(one);
    }
  }
  return [...ids];
}
