/** The layout of a notice file. Unknown keys are refused everywhere. */
import { z } from "zod";
import { LEGAL_BASES } from "../domain/notice/basis.ts";
import { LANGUAGES } from "../domain/notice/language.ts";
import { changeRule, claim, pointer, statements } from "./schema/claims.ts";
import { category, inference } from "./schema/fields.ts";
import {
  otherRecipients,
  publication,
  recipient,
  serverLocation,
  source,
  transfers,
} from "./schema/flows.ts";
import {
  breachPromise,
  cookie,
  manualMaterial,
  protection,
  retentionRule,
  useLog,
} from "./schema/keeping.ts";
import { automatedDecisions, complaint, procedure, rightRule } from "./schema/rights.ts";
import { contact, controller, subjectGroup, subRegister } from "./schema/who.ts";
import {
  act,
  clauseId,
  day,
  fieldId,
  group,
  id,
  label,
  line,
  list,
  listOrNone,
  sectionNumber,
  sentence,
  zone,
} from "./schema/words.ts";

const section = group({
  number: sectionNumber,
  heading: z.exactOptional(label),
  clauses: list(group({ id: clauseId, promise: z.boolean().default(false), text: sentence })),
});

const purpose = group({
  id,
  label,
  marketing: z.boolean().default(false),
  needs: listOrNone(fieldId),
  clause: clauseId,
});

const legalBasis = group({
  basis: z.enum(LEGAL_BASES),
  purposes: listOrNone(id),
  categories: listOrNone(fieldId),
  groups: listOrNone(id),
  act: z.exactOptional(act),
  interest: z.exactOptional(label),
  clause: clauseId,
});

/** The whole file. */
export const noticeFile = group({
  format: z.literal(1),
  id,
  languages: list(z.enum(LANGUAGES))
    .min(1)
    .default([...LANGUAGES]),
  title: label,
  name: label,
  validFrom: day,
  validUntil: z.exactOptional(day),
  zone,
  sections: list(section).min(1),
  controllers: list(controller).min(1),
  contacts: list(contact),
  registers: listOrNone(subRegister),
  groups: listOrNone(subjectGroup),
  purposes: list(purpose).min(1),
  excludedPurposes: listOrNone(
    group({ label, marketing: z.boolean().default(false), clause: clauseId }),
  ),
  defaultPurpose: id,
  legalBases: listOrNone(legalBasis),
  categories: list(category).min(1),
  inferences: listOrNone(inference),
  matchOrder: list(fieldId).min(1),
  sources: list(source).min(1),
  recipients: list(recipient),
  otherRecipients: z.exactOptional(otherRecipients),
  publications: listOrNone(publication),
  transfers: z.exactOptional(transfers),
  locations: listOrNone(serverLocation),
  retention: listOrNone(retentionRule),
  breachPromises: list(breachPromise),
  protections: list(protection),
  manualMaterial: z.exactOptional(manualMaterial),
  useLogs: listOrNone(useLog),
  cookies: listOrNone(cookie),
  rights: list(rightRule),
  procedure: z.exactOptional(procedure),
  complaint: z.exactOptional(complaint),
  automatedDecisions: z.exactOptional(automatedDecisions),
  changes: listOrNone(changeRule),
  pointers: listOrNone(pointer),
  claims: list(claim),
  statements,
});

export type NoticeFile = z.infer<typeof noticeFile>;

/** The name of a registry contact person, as `init --contact` takes it. */
export const contactName = line;
