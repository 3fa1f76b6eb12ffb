/** Who answers for the register and how they are reached (Art. 13(1)(a)–(b)). */
import { rightBusinessId } from "../business-id.ts";
import { findContact } from "../contact.ts";
import type { Controller } from "../who.ts";
import { found, type LintFinding, type Linted, when } from "./finding.ts";

export function checkWho(linted: Linted): readonly LintFinding[] {
  const { notice } = linted;
  return [
    ...notice.controllers.flatMap(checkController),
    ...checkContact(linted),
    ...when(needsDpoDecision(linted), () => found("dpo-undecided", { key: "contacts" })),
    ...checkValidity(linted),
  ];
}

function checkController(controller: Controller): readonly LintFinding[] {
  const { name, businessId, email, phone, address } = controller;
  const place = { key: "controllers" } as const;
  if (email === undefined && phone === undefined && address === undefined) {
    return [found("controller-contact", place, { name })];
  }
  return [
    ...when(address === undefined && phone === undefined, () =>
      found("controller-address", place, { name }),
    ),
    ...(businessId === undefined || rightBusinessId(businessId)
      ? []
      : [found("business-id", place, { id: businessId })]),
  ];
}

function checkContact({ notice }: Linted): readonly LintFinding[] {
  const contact = findContact(notice);
  const place = { key: "contacts" } as const;
  if (contact === undefined) return [found("contact-missing", place)];
  const { email, phone, address, placeholder } = contact;
  if (placeholder) return [found("contact-placeholder", place)];
  const reached = email !== undefined || phone !== undefined || address !== undefined;
  return when(!reached, () => found("contact-missing", place));
}

/** Special categories as a core activity on a large scale want one (Art. 37(1)(c)). */
function needsDpoDecision({ notice }: Linted): boolean {
  const special = notice.categories.some(({ specialCategory }) => specialCategory);
  return special && !notice.contacts.some(({ role }) => role === "dpo");
}

function checkValidity({ notice: { validUntil }, today }: Linted): readonly LintFinding[] {
  if (validUntil === undefined || validUntil >= today) return [];
  return [found("over", { key: "validUntil" }, { day: validUntil })];
}
