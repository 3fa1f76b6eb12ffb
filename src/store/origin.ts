import type { Origin } from "../domain/subject/holdings.ts";
import type { Register } from "./register.ts";

/** Records where the values of one act come from, and returns its number. */
export function addOrigin({ connection }: Register, from: Origin): number {
  const insert = connection.prepare(
    `insert into personal.origin
       (at, act, source, evidence, file, ground, asked_by, reference, identity_checked, met, notice)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select max(nr) from notice_version))`,
  );
  const { ground, askedBy, reference, identityChecked, met = [] } = from;
  const conditions = met.length === 0 ? undefined : JSON.stringify(met);
  const more = [from.evidence, from.file, ground, askedBy, reference, identityChecked, conditions];
  const { lastInsertRowid } = insert.run(
    from.at,
    from.act,
    from.source,
    ...more.map((text) => text ?? null),
  );
  return Number(lastInsertRowid);
}
