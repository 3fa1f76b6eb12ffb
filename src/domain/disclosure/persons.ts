/**
 * The part of the gate that looks at each data subject: who is held back, and why. Every rule is one
 * entry of the list; restriction and legal hold will be two more.
 */
import type { Notice } from "../notice/notice.ts";
import { eachOnce, promisesOf, type Sentence, sentenceOf } from "../notice/sentence.ts";
import { type Leaving, ruleOf } from "./gate.ts";

/** To whom it would go: a consent is for one recipient in one country. */
export interface ConsentedTo {
  readonly recipient: string;
  readonly country: string;
  /** Whether a consent counts only with what was told of the risks (Art. 49(1)(a)). */
  readonly informed: boolean;
}

/** The consent that counts for what is to leave. */
export function consentedTo({ recipient, standing }: Leaving): ConsentedTo {
  const { id, facts } = recipient;
  return { recipient: id, country: facts.country, informed: standing.standing !== "eea" };
}

/** What a rule may ask of one data subject; answered only when it is asked. */
export interface Person {
  /** Whether a ban on marketing holds for them, by their own or by an identifier. */
  readonly isBanned: () => boolean;
  /** Whether they agreed that data goes to this recipient in this country. */
  readonly hasConsented: () => boolean;
  readonly groups: () => readonly string[];
}

/** `ban` Art. 21(3) · `consent` nobody has asked them first · `group` the notice is about others. */
export type HeldBackReason = "ban" | "consent" | "group";

/** A rule that holds for this act. */
export interface PersonRule {
  readonly reason: HeldBackReason;
  readonly sentences: readonly Sentence[];
  readonly holdsBack: (person: Person) => boolean;
}

type Rule = (leaving: Leaving, notice: Notice) => readonly PersonRule[];

const RULES: readonly Rule[] = [banned, consentFirst, ofOtherGroups];

/** The rules that hold for each data subject; none where nobody is held back. */
export function personRules(notice: Notice, leaving: Leaving): readonly PersonRule[] {
  return RULES.flatMap((rule) => rule(leaving, notice));
}

/** The first rule that holds somebody back. */
export function heldBackBy(
  rules: readonly PersonRule[],
  person: Person,
): HeldBackReason | undefined {
  for (const rule of rules) if (rule.holdsBack(person)) return rule.reason;
  return undefined;
}

/** The sentences of the rules that held anybody back, each once. */
export function holdingBack(
  notice: Notice,
  leaving: Leaving,
  heldBack: Readonly<Partial<Record<HeldBackReason, number>>>,
): readonly Sentence[] {
  const held = personRules(notice, leaving).filter(({ reason }) => heldBack[reason] !== undefined);
  return eachOnce(held.flatMap((rule) => rule.sentences));
}

/** A ban stops marketing of any kind (Art. 21(3)). */
function banned({ purpose }: Leaving, notice: Notice): readonly PersonRule[] {
  if (purpose?.marketing !== true) return [];
  const clauses = notice.rights.flatMap((one) =>
    one.right === "marketingObjection" ? one.clauses : [],
  );
  const sentences = promisesOf(notice, clauses);
  return [{ reason: "ban", sentences, holdsBack: (person) => person.isBanned() }];
}

/**
 * Prior consent of each: where the notice promises it for countries outside the EEA, where it is the
 * ground of the recipient, and where explicit consent is the derogation (Art. 49(1)(a)).
 */
function consentFirst(leaving: Leaving, notice: Notice): readonly PersonRule[] {
  const { recipient, standing, derogation } = leaving;
  const outside = standing.standing !== "eea";
  const { transfers } = notice;
  const promised = outside && transfers?.consentFirst === true;
  const rule = ruleOf(notice, recipient);
  const ground = rule?.ground === "consent";
  if (!promised && !ground && (derogation !== "a" || !outside)) return [];
  const sentences = [
    ...(promised ? promisesOf(notice, transfers.clauses) : []),
    ...(ground ? [sentenceOf(notice, rule.clause)] : []),
  ];
  return [{ reason: "consent", sentences, holdsBack: (person) => !person.hasConsented() }];
}

function ofOtherGroups({ recipient }: Leaving, notice: Notice): readonly PersonRule[] {
  const rule = ruleOf(notice, recipient);
  if (rule === undefined || rule.groups.length === 0) return [];
  const sentences = [sentenceOf(notice, rule.clause)];
  const holdsBack = (person: Person) => !person.groups().some((id) => rule.groups.includes(id));
  return [{ reason: "group", sentences, holdsBack }];
}
