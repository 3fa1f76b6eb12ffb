/** The fields of a notice by id, for paths that ask a million times. */
import type { Field, FieldKind, IdentifierKind } from "./field.ts";
import type { Notice } from "./notice.ts";

export interface FieldIndex {
  readonly fields: ReadonlyMap<string, Field>;
  readonly kinds: ReadonlyMap<string, FieldKind>;
  /** The fields a data subject is found by, and how each is folded. */
  readonly identifiers: ReadonlyMap<string, IdentifierKind>;
}

export function indexFields({ fields }: Notice): FieldIndex {
  return {
    fields: new Map(fields.map((field) => [field.id, field])),
    kinds: new Map(fields.map(({ id, kind }) => [id, kind])),
    identifiers: new Map(
      fields.flatMap(({ id, identifier }) => (identifier === undefined ? [] : [[id, identifier]])),
    ),
  };
}
