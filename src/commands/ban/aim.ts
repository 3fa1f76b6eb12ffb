/** For whom a ban is set: one data subject with all identifiers, or the identifier itself. */
import type { Ban } from "../../domain/ban/ban.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Named } from "../../store/ban-named.ts";
import { keyLister, listPastKeys, openBans } from "../../store/bans.ts";
import type { Register } from "../../store/register.ts";
import { several } from "./who.ts";

export interface Aim {
  /** The one data subject who will hold the ban; absent where it holds for an identifier. */
  readonly subject?: number;
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  /** The bans that are there already. */
  readonly existing: readonly Ban[];
}

/**
 * What a ban is set for: one data subject with all identifiers, or the identifier itself where it
 * is held of nobody or of several.
 *
 * @throws {Refusal} `ban.nobody`; `subject.several` where the text is one thing for one data
 * subject and another for another
 */
export function aim(register: Register, notice: Notice, { subjects, standing }: Named): Aim {
  const [only, other] = subjects;
  const bans = openBans(register);
  if (only !== undefined && other === undefined) {
    // A letter to the earlier address reaches the same person.
    const keys = [
      ...keyLister(register, notice)(only.nr),
      ...listPastKeys(register, notice, only.nr),
    ];
    return { subject: only.nr, ids: [only.id], keys, existing: bans.own(only.nr) };
  }
  if (standing === undefined && subjects.length === 0) {
    throw new Refusal({ code: "ban.nobody", facts: {} });
  }
  if (standing === undefined || standing.holders < subjects.length) throw several(subjects);
  const keys = [standing.key];
  return { ids: subjects.map(({ id }) => id), keys, existing: bans.forKeys(keys) };
}
