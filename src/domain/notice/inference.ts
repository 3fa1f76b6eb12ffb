/**
 * Ordinary data that tells of a special category by where it is held: that somebody orders from a
 * therapy shop at all (Art. 9; CJEU C-21/23). It stays in its drawer, and only who may open the
 * special drawer is shown it.
 */
import { DRAWERS_OF, type Role } from "../register/drawer.ts";
import { findField, fieldsNamed } from "./lookup.ts";
import type { Notice } from "./notice.ts";

/** The fields that tell of a special category although they are held as ordinary data. */
function inferredFields(notice: Notice): ReadonlySet<string> {
  return new Set(notice.inferences.flatMap(({ fields }) => fieldsNamed(notice, fields)));
}

/** Whether being in the register says so already, so that the list of all people is closed. */
function membershipTells({ inferences }: Pick<Notice, "inferences">): boolean {
  return inferences.some(({ membership }) => membership);
}

/**
 * Whether a field is to be handled as a special category: by its drawer, by what it tells, or since
 * whoever stands in the register at all is told something of.
 */
export function tellsSpecial(notice: Notice, field: string): boolean {
  return (
    membershipTells(notice) ||
    findField(notice, field)?.drawer === "special" ||
    inferredFields(notice).has(field)
  );
}

/** The fields of the personal drawer that an operator of this role is not shown. */
export function closedTo(role: Role, notice: Notice): ReadonlySet<string> {
  return opensSpecial(role) ? new Set() : inferredFields(notice);
}

/** Whether the list of all people is closed to the role: single people may still be looked up. */
export function listClosedTo(role: Role, notice: Notice): boolean {
  return membershipTells(notice) && !opensSpecial(role);
}

function opensSpecial(role: Role): boolean {
  return DRAWERS_OF[role].includes("special");
}
