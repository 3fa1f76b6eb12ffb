/** What the register may hold. */
import { z } from "zod";
import {
  FIELD_MARKS,
  IDENTIFIER_KINDS,
  IDENTITIES,
  RECORD_PART_KINDS,
} from "../../domain/notice/field.ts";
import { BASES, type Basis9 } from "../../domain/subject/basis.ts";
import { clauseId, fieldId, group, id, label, list, listOrNone } from "./words.ts";

const declared = {
  id: fieldId,
  label,
  clause: clauseId,
  catchAll: z.boolean().default(false),
  groups: listOrNone(id),
  condition: z.exactOptional(label),
  marks: listOrNone(z.enum(FIELD_MARKS)),
};

const plainField = group({
  ...declared,
  kind: z.enum(["text", "note", "email", "phone", "day", "language", "ban", "labelled"]),
  identifier: z.exactOptional(z.enum(IDENTIFIER_KINDS)),
});
const choiceField = group({
  ...declared,
  kind: z.literal("choice"),
  values: list(group({ id, label })).min(1),
});
const recordsField = group({
  ...declared,
  kind: z.literal("records"),
  key: fieldId,
  parts: list(group({ id: fieldId, label, kind: z.enum(RECORD_PART_KINDS) })).min(1),
});
const identityCodeField = group({
  ...declared,
  kind: z.literal("identityCode"),
  ground: z.exactOptional(clauseId),
});

/** The letters of Art. 9(2) that a notice can name; that nobody knows it, no notice says. */
const GROUNDS = BASES.filter(
  (ground): ground is Exclude<Basis9, "unknown"> => ground !== "unknown",
);

export const category = group({
  id: fieldId,
  label,
  specialCategory: z.boolean(),
  art9: z.exactOptional(group({ ground: z.enum(GROUNDS), clause: clauseId })),
  identity: z.enum(IDENTITIES).default("identified"),
  register: z.exactOptional(id),
  groups: listOrNone(id),
  clause: clauseId,
  fields: list(
    z.discriminatedUnion("kind", [plainField, choiceField, recordsField, identityCodeField]),
  ),
});

export const inference = group({
  fields: listOrNone(fieldId),
  membership: z.boolean().default(false),
  why: label,
});
