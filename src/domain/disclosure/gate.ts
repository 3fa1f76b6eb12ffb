/**
 * The one gate out of the register: whatever is to be given to somebody else is asked here whether
 * the notice and the law allow it. Every rule is one function; a new one is a line in the list.
 */
import { Refusal } from "../faults.ts";
import type { RecipientRule, Safeguard, Transfer, Transfers } from "../notice/flow.ts";
import { fieldsFor, fieldsNamed } from "../notice/lookup.ts";
import type { Notice, Purpose } from "../notice/notice.ts";
import { promisesOf, type Sentence, sentenceOf } from "../notice/sentence.ts";
import { type Lack, lacksOf, type Processor } from "../processor/processor.ts";
import type { CountryStanding } from "../transfer/country.ts";
import { type ArticleFortySix, type Derogation, judgeLaw } from "../transfer/law.ts";
import type { Day } from "../time.ts";

/** What is to leave, to whom and for what. */
export interface Leaving {
  readonly recipient: Processor;
  /** Fields that the notice declares. */
  readonly fields: readonly string[];
  /** Absent for what was given by hand for none of the notice's purposes, as on an authority's order. */
  readonly purpose?: Purpose;
  readonly standing: CountryStanding;
  /** A derogation of Art. 49, for this once. */
  readonly derogation?: Derogation;
  /** Whether everybody is meant. */
  readonly all: boolean;
  /** The name of the advertising platform that it is for. */
  readonly advertiser?: string;
  readonly today: Day;
}

/**
 * `recipient` the notice does not know it · `contract` something of Art. 28 is lacking · `field` the
 * notice does not let it have these · `purpose` the purpose does not need these · `uncovered`,
 * `no-ground` the law carries no transfer there · `country` the notice names other countries ·
 * `safeguard` the notice names another one · `no-transfer` the notice promises none · `silent` the notice does not speak of transfers ·
 * `everybody` a derogation is for a few · `advertiser` the notice lets no advertising platform have
 * any of it.
 */
export type BarrierReason =
  | "recipient"
  | "contract"
  | "field"
  | "purpose"
  | "uncovered"
  | "no-ground"
  | "country"
  | "safeguard"
  | "no-transfer"
  | "silent"
  | "everybody"
  | "advertiser";

export interface Barrier {
  readonly because: BarrierReason;
  /** What the notice says; empty where only the law stands in the way. */
  readonly sentences: readonly Sentence[];
  readonly fields?: readonly string[];
  /** The fields that may leave, for `field` and `purpose`. */
  readonly allowed?: readonly string[];
  readonly lack?: Lack;
}

type Rule = (leaving: Leaving, notice: Notice) => readonly Barrier[];

const RULES: readonly Rule[] = [
  knownRecipient,
  contractInForce,
  fieldsAllowed,
  fieldsNeeded,
  lawOfCountry,
  derogationForFew,
  countryNamed,
  promiseOfCountry,
  safeguardAsPublished,
  noAdvertiser,
];

/** Everything that stands in the way; empty where it may leave. */
export function judgeLeaving(notice: Notice, leaving: Leaving): readonly Barrier[] {
  return RULES.flatMap((rule) => rule(leaving, notice));
}

/** @throws {Refusal} `disclosure.closed` with all that stands in the way at once */
export function demandLeaving(notice: Notice, leaving: Leaving): void {
  const barriers = judgeLeaving(notice, leaving);
  if (barriers.length > 0) throw new Refusal({ code: "disclosure.closed", facts: { barriers } });
}

/** The rule of the notice under which a recipient is given data; none when the notice has changed. */
export function ruleOf(notice: Notice, { facts }: Processor): RecipientRule | undefined {
  return notice.recipients.find(({ id }) => id === facts.recipient);
}

/** What the notice says of recipients that it does not name. */
export function othersSentences(notice: Notice): readonly Sentence[] {
  return promisesOf(notice, notice.otherRecipients?.clauses ?? []);
}

function knownRecipient({ recipient }: Leaving, notice: Notice): readonly Barrier[] {
  if (ruleOf(notice, recipient) !== undefined) return [];
  return [{ because: "recipient", sentences: othersSentences(notice) }];
}

function contractInForce({ recipient, today }: Leaving, notice: Notice): readonly Barrier[] {
  const rule = ruleOf(notice, recipient);
  const sentences = rule === undefined ? [] : [sentenceOf(notice, rule.clause)];
  return lacksOf(recipient, today).map((lack) => ({ because: "contract", sentences, lack }));
}

function fieldsAllowed({ recipient, fields }: Leaving, notice: Notice): readonly Barrier[] {
  const rule = ruleOf(notice, recipient);
  if (rule === undefined) return [];
  const allowed = fieldsFor(notice, rule);
  const others = fields.filter((id) => !allowed.includes(id));
  if (others.length === 0) return [];
  const sentences = [rule.clause, ...rule.conditions].map((clause) => sentenceOf(notice, clause));
  return [{ because: "field", sentences, fields: others, allowed }];
}

/** Only as far as necessary (Art. 5(1)(c)), where the notice says what a purpose needs. */
function fieldsNeeded({ purpose, fields }: Leaving, notice: Notice): readonly Barrier[] {
  if (purpose === undefined || purpose.needs.length === 0) return [];
  const allowed = fieldsNamed(notice, purpose.needs);
  const others = fields.filter((id) => !allowed.includes(id));
  if (others.length === 0) return [];
  const sentences = [sentenceOf(notice, purpose.clause)];
  return [{ because: "purpose", sentences, fields: others, allowed }];
}

function lawOfCountry({ recipient, standing, derogation }: Leaving): readonly Barrier[] {
  const { covered, safeguard } = recipient.facts;
  const { barrier } = judgeLaw({ standing, covered, safeguard, derogation });
  return barrier === undefined ? [] : [{ because: barrier, sentences: [] }];
}

/** A derogation is for single cases and read narrowly (Art. 49(1), Guidelines 2/2018 of the EDPB). */
function derogationForFew({ all, recipient, standing, derogation }: Leaving): readonly Barrier[] {
  const { covered, safeguard } = recipient.facts;
  const { carrier } = judgeLaw({ standing, covered, safeguard, derogation });
  return all && carrier === "derogation" ? [{ because: "everybody", sentences: [] }] : [];
}

/** The countries that the notice names for the recipient. */
function countryNamed({ recipient }: Leaving, notice: Notice): readonly Barrier[] {
  const rule = ruleOf(notice, recipient);
  const { country } = recipient.facts;
  if (rule === undefined || rule.countries.length === 0 || rule.countries.includes(country)) {
    return [];
  }
  return [{ because: "country", sentences: [sentenceOf(notice, rule.clause)] }];
}

/** What the notice promises on top of the law, also where a country is adequate. */
function promiseOfCountry({ recipient, standing }: Leaving, notice: Notice): readonly Barrier[] {
  if (standing.standing === "eea") return [];
  const { transfers } = notice;
  if (transfers === undefined) return [{ because: "silent", sentences: [] }];
  const sentences = promisesOf(notice, transfers.clauses);
  if (transfers.outsideEea === "none") {
    return transfers.consentFirst ? [] : [{ because: "no-transfer", sentences }];
  }
  const told = transfersTold(transfers, recipient).length > 0;
  return transfers.to.length === 0 || told ? [] : [{ because: "country", sentences }];
}

/**
 * The sentences that giving anything to somebody who is on record nowhere breaks by the country they
 * are in: such a one has nobody's consent either.
 */
export function brokenAbroad(notice: Notice, standing: CountryStanding): readonly Sentence[] {
  const { transfers } = notice;
  if (standing.standing === "eea" || transfers === undefined) return [];
  return transfers.outsideEea === "none" || transfers.consentFirst
    ? promisesOf(notice, transfers.clauses)
    : [];
}

/** What the notice says of transfers to this recipient in its country. */
function transfersTold({ to }: Transfers, { facts }: Processor): readonly Transfer[] {
  return to.filter(
    ({ countries, recipients }) =>
      (countries.length === 0 || countries.includes(facts.country)) &&
      (recipients.length === 0 || recipients.includes(facts.recipient)),
  );
}

/** What the published safeguards are by what carries a transfer in fact. */
const PUBLISHED: Readonly<Record<ArticleFortySix | Derogation | "adequacy", Safeguard>> = {
  adequacy: "adequacy",
  scc: "scc",
  bcr: "bcr",
  "public-instrument": "unnamed",
  "code-of-conduct": "unnamed",
  certification: "unnamed",
  authorised: "unnamed",
  a: "consent",
  b: "contract",
  c: "contract",
  d: "unnamed",
  e: "unnamed",
  f: "unnamed",
  g: "unnamed",
  interests: "unnamed",
};

/** Where the notice names what binds a transfer, nothing else carries it; a void one nothing at all. */
function safeguardAsPublished(leaving: Leaving, notice: Notice): readonly Barrier[] {
  const { recipient, standing } = leaving;
  const { transfers } = notice;
  const carried = carriedBy(leaving);
  if (transfers === undefined || carried === undefined || standing.standing === "eea") return [];
  const told = transfersTold(transfers, recipient).filter((one) => one.safeguards.length > 0);
  const fits = ({ safeguards }: Transfer) =>
    safeguards.includes("unnamed") ||
    safeguards.includes(PUBLISHED[carried]) ||
    (carried === "adequacy" && safeguards.includes("dpf"));
  if (told.length === 0 || told.some(fits)) return [];
  const sentences = told.map(({ clause }) => sentenceOf(notice, clause));
  return [{ because: "safeguard", sentences }];
}

function carriedBy({
  recipient,
  standing,
  derogation,
}: Leaving): keyof typeof PUBLISHED | undefined {
  const { covered, safeguard } = recipient.facts;
  const { carrier } = judgeLaw({ standing, covered, safeguard, derogation });
  if (carrier === "safeguard") return safeguard;
  if (carrier === "derogation") return derogation;
  return carrier === "adequacy" ? carrier : undefined;
}

/** Who delivers the service does not advertise: a platform needs a rule that is about it. */
function noAdvertiser({ recipient, advertiser }: Leaving, notice: Notice): readonly Barrier[] {
  if (advertiser === undefined) return [];
  const rule = ruleOf(notice, recipient);
  if (rule === undefined) return [];
  const named = rule.names.some((name) => name.toLowerCase().includes(advertiser));
  if (named || rule.ground === "consent") return [];
  const sentences = [sentenceOf(notice, rule.clause), ...othersSentences(notice)];
  return [{ because: "advertiser", sentences }];
}
