/** By what a data subject is reached, as far as it is held or given: in their texts it is no finding. */
import { type OwnIdentifiers, ownIdentifiers } from "../domain/hygiene/scan.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { Register } from "./register.ts";

interface Value {
  readonly field: string;
  readonly value: string;
}

/** Looks up what is held of a data subject; values that are given with the act count as well. */
export function ownLookup(
  { connection }: Pick<Register, "connection">,
  { fields, retired }: Notice,
): (given: readonly Value[], subject?: number) => OwnIdentifiers {
  const kinds = new Map(
    [...fields, ...retired].flatMap(({ id, kind }) =>
      kind === "email" || kind === "phone" ? [[id, kind] as const] : [],
    ),
  );
  const held = connection.prepare<[number], Value>(
    "select field, value from personal.held where subject = ?",
  );
  return (given, subject) => {
    const all = subject === undefined ? given : [...given, ...held.all(subject)];
    return ownIdentifiers(
      all.flatMap(({ field, value }) => {
        const kind = kinds.get(field);
        return kind === undefined ? [] : [{ kind, value }];
      }),
    );
  };
}
