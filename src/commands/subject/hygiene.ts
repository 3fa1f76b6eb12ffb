/** Free text on its way in: what is found in it is told, and a person decides. */
import type { RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { decide, findIn, type HygieneFinding } from "../../domain/hygiene/judge.ts";
import {
  HYGIENE_ACTS,
  HYGIENE_KINDS,
  type HygieneAct,
  type HygieneKind,
  type HygienePolicy,
} from "../../domain/hygiene/kinds.ts";
import type { OwnIdentifiers } from "../../domain/hygiene/scan.ts";
import { findHeldField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Catalogue } from "../../text/catalogue.ts";

/** An identity code is held only in a field that the notice has for it (tietosuojalaki 29 §). */
function actsFor(kind: HygieneKind, acts: readonly HygieneAct[]): readonly HygieneAct[] {
  return kind === "identity-code" ? acts.filter((act) => act !== "store") : acts;
}

/**
 * What is said of each kind, as `card=drop`.
 *
 * @param acts those that make sense for the command
 * @throws {Refusal} `usage.bad-value`; `usage.contradiction` for a kind of which two things are said
 */
export function readPolicy(
  typed: readonly string[],
  command: string,
  acts: readonly HygieneAct[] = HYGIENE_ACTS,
): HygienePolicy {
  const policy: Partial<Record<HygieneKind, HygieneAct>> = {};
  for (const one of typed) {
    const [name, word] = one.split("=", 2);
    const kind = HYGIENE_KINDS.find((known) => known === name);
    const act =
      kind === undefined ? undefined : actsFor(kind, acts).find((known) => known === word);
    if (kind === undefined || act === undefined) {
      const allowed = HYGIENE_KINDS.flatMap((known) => {
        const words = actsFor(known, acts);
        return words.length === 0 ? [] : [`${known}=${words.join("|")}`];
      }).join(", ");
      throw new Refusal({
        code: "usage.bad-value",
        facts: { flag: "--hygiene", command, allowed },
      });
    }
    if (policy[kind] !== undefined && policy[kind] !== act) {
      const facts = { flags: ["--hygiene", "--hygiene"] };
      throw new Refusal({ code: "usage.contradiction", facts });
    }
    policy[kind] = act;
  }
  return policy;
}

interface Given {
  readonly notice: Notice;
  readonly texts: readonly {
    readonly field: string;
    readonly item: string;
    readonly value: string;
  }[];
  readonly own: OwnIdentifiers;
  readonly policy: HygienePolicy;
}

/**
 * Asks about each text in which something is found; without anybody to ask it is refused.
 *
 * @throws {Refusal} `subject.hygiene` with fields and kinds, never with what was written
 */
export async function demandClean(
  { ask, text: t }: RegisterDesk,
  { notice, texts, own, policy }: Given,
): Promise<void> {
  const refused: HygieneFinding[] = [];
  for (const finding of findIn(texts, notice, own)) {
    const decided = decide(finding.kinds, policy);
    if (decided.act !== "reject") continue;
    const open = { ...finding, kinds: decided.kinds };
    const question = t.hygieneTexts.keep(placeOf(finding, notice, t), kindsOf(open, t));
    if (ask.possible && (await ask.confirm("--hygiene", question))) continue;
    refused.push(open);
  }
  if (refused.length === 0) return;
  const findings = refused.map(({ field, kinds }) => ({ field, kinds }));
  throw new Refusal({ code: "subject.hygiene", facts: { findings } });
}

/** The field by its label, with the label of its own where it has one. */
export function placeOf({ field, item }: HygieneFinding, notice: Notice, t: Catalogue): string {
  const label = findHeldField(notice, field)?.label[t.language] ?? field;
  return item === "" ? label : `${label}: ${item}`;
}

export function kindsOf({ kinds }: Pick<HygieneFinding, "kinds">, t: Catalogue): string {
  return kinds.map((kind) => t.hygieneTexts.kinds[kind]).join(", ");
}
