/**
 * The layout of a notice file. Unknown keys are refused everywhere.
 *
 * An issue's `message` is never a sentence here: it carries the name of a format or the allowed keys,
 * which `flaws.ts` turns into facts, so that no English wording of the library reaches a reader.
 */
import { z } from "zod";

import type { NoticeFormat } from "../domain/notice/faults.ts";
import {
  IDENTIFIER_KINDS,
  PLAIN_CLAIMS,
  RECORD_PART_KINDS,
  RIGHTS,
  TOPICS,
} from "../domain/notice/notice.ts";
import { type Day, isDay } from "../domain/time.ts";

/** A group of keys, of which no other may stand in the file. */
function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: sayAllowed(Object.keys(shape)) });
}

function sayAllowed(keys: readonly string[]) {
  return (issue: { readonly code?: string | undefined }) =>
    issue.code === "unrecognized_keys" ? keys.join(" ") : undefined;
}

function written(pattern: RegExp, format: NoticeFormat) {
  return z.string().regex(pattern, format);
}

const LONGEST_LINE = 200;
const LONGEST_WORDING = 4000;
const LONGEST_LIST = 500;

/** One line of text that holds something besides spaces and no control characters. */
const line = written(/^(?=.*\S)\P{Cc}*$/u, "line").max(LONGEST_LINE);
const wording = written(/^(?=[^]*\S)[\P{Cc}\n]*$/u, "wording").max(LONGEST_WORDING);
const label = group({ fi: line, sv: line, en: line });
const sentence = group({ fi: wording, sv: wording, en: wording });

const id = written(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, "id").max(48);
const fieldId = written(/^[a-z][A-Za-z0-9]*$/u, "fieldId").max(48);
const clauseId = written(/^s[0-9]{1,2}[a-z]?\.[a-z0-9]+(?:-[a-z0-9]+)*$/u, "clauseId").max(64);
const sectionNumber = written(/^[0-9]{1,2}[a-z]?$/u, "sectionNumber");
const email = written(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@.\p{Cc}]+$/u, "email").max(LONGEST_LINE);
const day = z.iso.date({ error: "day", abort: true }).refine((text): text is Day => isDay(text));
const zone = z.string().refine(isZone, "zone");
const clauses = list(clauseId);

function list<Item extends z.core.SomeType>(item: Item) {
  return z.array(item).max(LONGEST_LIST);
}

function isZone(text: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const declared = {
  id: fieldId,
  label,
  clause: clauseId,
  catchAll: z.boolean().default(false),
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

const statement = z.discriminatedUnion("state", [
  group({ state: z.literal("says"), clauses: clauses.min(1) }),
  group({ state: z.literal("none"), clauses: clauses.min(1) }),
  group({ state: z.literal("silent") }),
]);

const claim = z.discriminatedUnion("kind", [
  group({ kind: z.enum(PLAIN_CLAIMS), clause: clauseId }),
  group({
    kind: z.literal("citedAct"),
    act: written(/^[0-9]{1,4}\/[0-9]{4}$/u, "act"),
    clause: clauseId,
  }),
  group({
    kind: z.literal("liabilityDisclaimed"),
    for: z.enum(["processors", "externalLinks"]),
    clause: clauseId,
  }),
]);

const controller = group({
  name: line,
  businessId: z.exactOptional(written(/^[0-9]{7}-[0-9]$/u, "businessId")),
  email: z.exactOptional(email),
  clauses,
});

const contact = group({
  role: z.literal("contact"),
  name: line,
  email: z.exactOptional(email),
  placeholder: z.boolean().default(false),
  clauses,
});

const section = group({
  number: sectionNumber,
  heading: z.exactOptional(label),
  clauses: list(group({ id: clauseId, promise: z.boolean(), text: sentence })),
});

const category = group({
  id: fieldId,
  label,
  specialCategory: z.boolean(),
  clause: clauseId,
  fields: list(z.discriminatedUnion("kind", [plainField, choiceField, recordsField])),
});

const recipient = group({
  id,
  label,
  processor: z.boolean(),
  fields: list(fieldId),
  clause: clauseId,
  conditions: clauses,
});

const breachPromise = group({
  id,
  to: z.enum(["subjects", "authority"]),
  hours: z.int("hours").min(1, "hours").max(8760, "hours"),
  from: z.enum(["detection", "awareness"]),
  threshold: z.enum(["none", "risk", "high"]),
  covers: list(z.enum(["breach", "risk"])).min(1),
  clause: clauseId,
});

/** The whole file. */
export const noticeFile = group({
  format: z.literal(1),
  id,
  title: label,
  name: label,
  validFrom: day,
  validUntil: z.exactOptional(day),
  zone,
  sections: list(section).min(1),
  controllers: list(controller).min(1),
  contacts: list(contact),
  purposes: list(group({ id, label, marketing: z.boolean(), clause: clauseId })).min(1),
  defaultPurpose: id,
  categories: list(category).min(1),
  matchOrder: list(fieldId).min(1),
  sources: list(group({ id, label, evidence: z.boolean(), clause: clauseId })).min(1),
  recipients: list(recipient),
  otherRecipients: z.exactOptional(
    group({ regular: z.literal("none"), consentFirst: z.boolean(), clauses: clauses.min(1) }),
  ),
  transfers: z.exactOptional(
    group({ outsideEea: z.literal("none"), consentFirst: z.boolean(), clauses: clauses.min(1) }),
  ),
  breachPromises: list(breachPromise),
  protections: list(group({ proof: z.enum(["measured", "attested"]), clause: clauseId })),
  rights: list(
    group({
      right: z.enum(RIGHTS),
      channels: list(group({ by: z.literal("email"), address: email })),
      clauses: clauses.min(1),
    }),
  ),
  claims: list(claim),
  statements: z.record(z.enum(TOPICS), statement, { error: sayAllowed(TOPICS) }),
});

export type NoticeFile = z.infer<typeof noticeFile>;

/** The name of a registry contact person, as `init --contact` takes it. */
export const contactName = line;
