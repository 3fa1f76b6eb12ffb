/** The scope of a breach at a recipient: what it was given, by the disclosures on record. */
import { Refusal } from "../../domain/faults.ts";
import { countWentWith } from "../../store/disclosed.ts";
import { listDisclosures } from "../../store/disclosures.ts";
import { demandRecipient } from "../disclosure/known.ts";
import type { BreachDesk } from "./breach-desk.ts";
import type { FactParts } from "./facts.ts";
import { readCategories } from "./read-facts.ts";

/**
 * How many people and which data it could be about at most; the recipient may know better.
 *
 * @throws {Refusal} `disclosure.unknown-recipient`; `disclosure.never`
 */
export async function readScope(desk: BreachDesk, id: string): Promise<FactParts> {
  const { register, notice } = desk;
  await demandRecipient(register, notice, id);
  const given = (await listDisclosures(register)).filter(({ to }) => to.id === id);
  if (given.length === 0) throw new Refusal({ code: "disclosure.never", facts: {} });
  const fields = given.flatMap((one) => one.fields);
  // The names stand in a drawer that may be closed; more than it had is the safer side.
  const special = given.some((one) => one.special)
    ? notice.fields.flatMap((one) => (one.drawer === "special" ? [one.id] : []))
    : [];
  const declared = new Set(notice.fields.map((one) => one.id));
  return {
    subjects: {
      certainty: "about",
      number: countWentWith(
        register,
        given.map(({ nr }) => nr),
      ),
    },
    dataCategories: readCategories(
      desk,
      [...fields, ...special].filter((field) => declared.has(field)),
    ),
  };
}
