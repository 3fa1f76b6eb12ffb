/** The fields of a notice by id, earlier ones included, for paths that ask a million times. */
import type { Field, FieldKind, IdentifierKind } from "./field.ts";
import type { Notice } from "./notice.ts";

export interface FieldIndex {
  readonly fields: ReadonlyMap<string, Field>;
  readonly kinds: ReadonlyMap<string, FieldKind>;
  /** The fields a data subject is found by, and how each is folded. */
  readonly identifiers: ReadonlyMap<string, IdentifierKind>;
}

export function indexFields({ fields, retired }: Notice): FieldIndex {
  const held = [...fields, ...retired];
  return {
    fields: new Map(held.map((field) => [field.id, field])),
    kinds: new Map(held.map(({ id, kind }) => [id, kind])),
    identifiers: new Map(
      held.flatMap(({ id, identifier }) => (identifier === undefined ? [] : [[id, identifier]])),
    ),
  };
}
