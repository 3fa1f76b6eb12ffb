/** What is kept beside a correction: why, who asked, on what message, and how that was checked. */
import type { RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { cleanText } from "../../domain/subject/clean-text.ts";
import { checkIdentityGround } from "../../domain/subject/copy/identity.ts";
import type { Origin } from "../../domain/subject/holdings.ts";

interface Typed {
  readonly ground: string | undefined;
  readonly askedBy: string | undefined;
  readonly reference: string | undefined;
  readonly identityChecked: string | undefined;
}

export type Words = Pick<Origin, "ground" | "askedBy" | "reference" | "identityChecked">;

/**
 * The words of the flags; at the desk what is missing is asked, and who asked and on what message
 * as well when the ground is.
 *
 * @param identity whether it must be said how identity was checked (Art. 12(6))
 * @throws {Refusal} `usage.needs-flag`; `rectification.words`; `subject.identity-ground`
 */
export async function readWords(
  { ask, text: t }: RegisterDesk,
  typed: Typed,
  identity: boolean,
): Promise<Words> {
  const { prompts } = t.rectificationTexts;
  const { ground, identityChecked } = typed;
  const more = ground === undefined;
  const why = clean("--ground", ground ?? (await ask.text("--ground", prompts.ground)));
  const askedBy = typed.askedBy ?? (more ? await ask.text("--asked-by", prompts.askedBy) : "");
  const reference =
    typed.reference ?? (more ? await ask.text("--reference", prompts.reference) : "");
  const asksHow = identity && identityChecked === undefined;
  const how = asksHow
    ? await ask.text("--identity-checked", t.prompts.identityChecked)
    : identityChecked;
  return {
    ground: why,
    ...cleanOr("askedBy", "--asked-by", askedBy),
    ...cleanOr("reference", "--reference", reference),
    ...(how === undefined ? {} : { identityChecked: cleanIdentity(how) }),
  };
}

/** What need not be said is left out where nothing is said. */
function cleanOr(key: "askedBy" | "reference", flag: string, words: string): Words {
  return words.trim() === "" ? {} : { [key]: clean(flag, words) };
}

function cleanIdentity(words: string): string {
  const because = checkIdentityGround(words);
  if (because !== undefined) {
    throw new Refusal({ code: "subject.identity-ground", facts: { because } });
  }
  return clean("--identity-checked", words);
}

function clean(flag: string, words: string): string {
  const cleaned = cleanText(words, false);
  if ("value" in cleaned) return cleaned.value;
  throw new Refusal({ code: "rectification.words", facts: { flag, because: cleaned.fault } });
}
