/** Whom a text means for a ban. */
import { banFields, banKey } from "../domain/ban/key.ts";
import { readWho } from "../domain/ban/who.ts";
import { Refusal } from "../domain/faults.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { listHolders } from "./ban-holders.ts";
import { openBans } from "./bans.ts";
import type { Register } from "./register.ts";
import type { SubjectRef } from "./subject-writer.ts";

/** Whom a text means. */
export interface Named {
  /** The data subjects of whom it is held. */
  readonly subjects: readonly SubjectRef[];
  /** The identifiers that it can be, for somebody in the register or not. */
  readonly keys: readonly string[];
  /** The e-mail address or phone number that it is, and how many data subjects have it. */
  readonly standing?: { readonly key: string; readonly holders: number };
}

/**
 * Finds whom a text means for a ban: an id, an e-mail address, a phone number, a customer number or
 * an account.
 *
 * @throws {Refusal} `ban.nobody` when it is none of these, or one that is held of nobody and that
 * no ban can be set for
 */
export function findNamed(register: Register, notice: Notice, text: string): Named {
  const byId = register.connection
    .prepare<[string], SubjectRef>("select nr, id from personal.subject where id = ?")
    .get(text.trim().toLowerCase());
  if (byId !== undefined) return { subjects: [byId], keys: [] };
  const meant = readWho(text, notice).map((each) => ({
    ...each,
    holders: listHolders(register, each),
  }));
  const subjects = new Map(meant.flatMap(({ holders }) => holders.map((one) => [one.nr, one])));
  const keys = [...new Set(meant.map(({ key }) => key))];
  const standing = meant.find(({ stands }) => stands);
  const known = subjects.size > 0 || openBans(register).forKeys(keys).length > 0;
  if (standing === undefined && !known) throw new Refusal({ code: "ban.nobody", facts: {} });
  return {
    subjects: [...subjects.values()],
    keys,
    ...(standing === undefined
      ? {}
      : { standing: { key: standing.key, holders: standing.holders.length } }),
  };
}

/** The ids of others who have an address or a number of a data subject as well. */
export function listSharers(
  register: Register,
  notice: Pick<Notice, "fields">,
  subject: number,
): readonly string[] {
  const held = register.connection
    .prepare<[number, string], string>(
      "select value from personal.held where subject = ? and field = ?",
    )
    .pluck();
  const holders = banFields(notice).flatMap((field) =>
    held.all(subject, field.id).flatMap((value) => {
      const key = banKey(field, value);
      return key === undefined ? [] : listHolders(register, { field, value, key });
    }),
  );
  return [...new Set(holders.filter(({ nr }) => nr !== subject).map(({ id }) => id))];
}
