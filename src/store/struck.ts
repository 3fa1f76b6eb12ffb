/**
 * What was taken out of a data subject's data because it was somebody else's: only a keyed hash of
 * each value stays, so that the next import does not bring it back.
 */
import { createHmac } from "node:crypto";
import type { FieldKind } from "../domain/notice/field.ts";
import type { Target } from "../domain/subject/rectification.ts";
import { looseKey } from "../domain/subject/values.ts";
import type { Register } from "./register.ts";
import { findSecret, makeSecret } from "./secrets.ts";

export interface StruckValue extends Target {
  readonly kind: FieldKind;
  readonly value: string;
}

/** Remembers a value that was never the data subject's. To be called inside the transaction of the act. */
export function addStruck(register: Register, subject: number, value: StruckValue): void {
  const hash = hashOf(makeSecret(register, "struck-hash"), value);
  register.connection
    .prepare("insert into personal.struck (subject, hash) values (?, ?) on conflict do nothing")
    .run(subject, hash);
}

/** Whether a value of a data subject was taken out so. */
export function struckLookup(register: Register): (subject: number, value: StruckValue) => boolean {
  const secret = findSecret(register, "struck-hash");
  if (secret === undefined) return () => false;
  const any = register.connection
    .prepare<[number], number>("select exists (select 1 from personal.struck where subject = ?)")
    .pluck();
  const one = register.connection
    .prepare<[number, string], number>(
      "select exists (select 1 from personal.struck where subject = ? and hash = ?)",
    )
    .pluck();
  return (subject, value) =>
    any.get(subject) === 1 && one.get(subject, hashOf(secret, value)) === 1;
}

function hashOf(secret: Buffer, { field, item, part, kind, value }: StruckValue): string {
  const text = JSON.stringify([field, item, part ?? null, looseKey(kind, value)]);
  return createHmac("sha256", secret).update(text).digest("base64url");
}
