/** Who keeps the register, who answers for it, and whom it is about. */
import { z } from "zod";
import { CONTACT_ROLES, CONTROLLER_KINDS } from "../../domain/notice/who.ts";
import { clauseId, clauses, email, group, id, label, line, written } from "./words.ts";

const reached = {
  email: z.exactOptional(email),
  phone: z.exactOptional(line),
  address: z.exactOptional(line),
};

export const controller = group({
  name: line,
  kind: z.enum(CONTROLLER_KINDS).default("organisation"),
  businessId: z.exactOptional(written(/^[0-9]{7}-[0-9]$/u, "businessId")),
  ...reached,
  joint: z.boolean().default(false),
  part: z.exactOptional(label),
  clauses,
});

export const contact = group({
  role: z.enum(CONTACT_ROLES),
  name: line,
  ...reached,
  placeholder: z.boolean().default(false),
  clauses,
});

export const subjectGroup = group({
  id,
  label,
  minors: z.boolean().default(false),
  holdsNothing: z.boolean().default(false),
  clause: clauseId,
});

export const subRegister = group({ id, label, clause: clauseId });
