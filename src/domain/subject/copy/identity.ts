/** How an operator says that the identity was checked, before a copy is handed over. */
import { holdsIdentityCode } from "../identity-code.ts";

/**
 * `short` too short, or without a word that tells anything · `code-or-name` the identity code alone
 * or with the name, or with the day of birth that the code itself tells; the name alone ·
 * `holds-code` a personal identity code stands in the text.
 */
export type IdentityFault = "short" | "code-or-name" | "holds-code";

/** In letters. */
const SHORTEST = 5;

/** The code itself, and the day of birth that it holds. */
const CODE_WORDS = [
  /^hetu/u,
  /^(?:henkilö|henkilöturva|sosiaaliturva)tunnu/u,
  /^tunnu(?:s|ksen|ksella|ksesta)$/u,
  /^sotu/u,
  /^syntymä/u,
  /^person(?:beteckning|nummer|signum)/u,
  /^födelse/u,
  /^(?:ssn|social|security|id|identity|identification|code|birth)$/u,
];

/** Names tell nothing that the code does not. */
const NAME_WORDS = [
  /^(?:etu|suku)?ni(?:mi|me)/u,
  /^(?:för|efter|till)?namn/u,
  /^(?:fore|sur)?names?$/u,
];

/** Words that carry no check of their own: how it was put, parts of a code, where it was said. */
const GLUE_WORDS = [
  /^(?:ja|sekä|plus|vain|pelkkä|pelkän|pelkällä|koko|asiakas|asiakkaan|hän|hänen|on|oli|tai)$/u,
  /^(?:kysy|pyyde|pyysi|tarkist|vahvist|kerto|sano|anto|luki|oike|täsmä)/u,
  /^(?:loppu|alku|neljä|viimei|merkki|merkin|merkke|numero)/u,
  /^(?:puhelim|puhelu|henkilöllisyy|identite)/u,
  /^(?:och|samt|med|bara|endast|enbart|kunden|kundens|i|per|av|en|ett|de|den|det|på|hela|fullständig\p{L}*)$/u,
  /^(?:fråga|begär|kontroll|bekräft|uppg|gav|sade|stämm|rätt)/u,
  /^(?:slut|sista|fyra|siffr|tecken|telefon$|telefonen$)/u,
  /^(?:and|with|by|the|a|an|of|on|in|for|only|just|their|his|her|s|was|were|is)$/u,
  /^(?:ask|check|confirm|verif|gave|given|told|said|read|match|correct)/u,
  /^(?:full|first|last|given|family|four|digits?|characters?|number|date|personal)$/u,
  /^(?:customers?|phone|telephone)$/u,
];

/** A number of ours, in two words of which each alone tells nothing. */
const OTHER_NUMBER = /(?:customer|phone|telephone)\s+(?:number|id|code)/u;

const CODE_OR_NAME = [...CODE_WORDS, ...NAME_WORDS];
const TELLING_NOTHING = [...CODE_OR_NAME, ...GLUE_WORDS];

/**
 * What is wrong with the stated check; undefined when it may stand. Finnish, Swedish and English
 * are understood. It judges words, not what was done: a text that names any further circumstance,
 * such as an earlier address or an order, passes.
 *
 * @see tietosuojalaki 29.5 §: nobody is identified by the identity code alone or with the name
 */
export function checkIdentityGround(text: string): IdentityFault | undefined {
  if (holdsIdentityCode(text)) return "holds-code";
  const folded = text.normalize("NFC").toLowerCase();
  const words = folded.match(/\p{L}+/gu) ?? [];
  const telling =
    words.some((word) => !matches(word, TELLING_NOTHING)) || OTHER_NUMBER.test(folded);
  if (telling && words.join("").length >= SHORTEST) return undefined;
  return words.some((word) => matches(word, CODE_OR_NAME)) ? "code-or-name" : "short";
}

function matches(word: string, known: readonly RegExp[]): boolean {
  return known.some((form) => form.test(word));
}
