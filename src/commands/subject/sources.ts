/** Where data comes from, and on what ground special categories are held: said, never guessed. */
import type { RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { findSource } from "../../domain/notice/lookup.ts";
import { type Basis9, BASES } from "../../domain/subject/basis.ts";
import type { Notice } from "../../domain/notice/notice.ts";

interface Given {
  readonly source: string | undefined;
  readonly evidence: string | undefined;
  readonly command: string;
}

/**
 * The exception of Art. 9(2) under which special categories are held; asked for at the desk.
 *
 * @throws {Refusal} `usage.needs-flag`
 */
export async function basisOf(
  { ask, text: t }: RegisterDesk,
  given: Basis9 | undefined,
): Promise<Basis9> {
  const choices = BASES.map((basis) => ({ value: basis, name: t.subjectTexts.basis(basis) }));
  return given ?? ask.choose("--art9", t.prompts.art9, choices);
}

/**
 * The source of new data, with the reference to evidence that it may need.
 *
 * @throws {Refusal} `usage.bad-value` when the notice names no such source; `usage.needs-flag`
 * @see GDPR Art. 7(1), 14(2)(f)
 */
export async function sourceOf(
  { ask, text }: RegisterDesk,
  notice: Notice,
  { source, evidence, command }: Given,
): Promise<{ readonly source: string; readonly evidence?: string }> {
  const choices = notice.sources.map(({ id, label }) => ({
    value: id,
    name: label[text.language],
  }));
  const chosen = source ?? (await ask.choose("--source", text.prompts.source, choices));
  const found = findSource(notice, chosen);
  if (found === undefined) {
    const allowed = notice.sources.map(({ id }) => id).join(", ");
    throw new Refusal({ code: "usage.bad-value", facts: { flag: "--source", command, allowed } });
  }
  if (evidence !== undefined) return { source: chosen, evidence };
  if (!found.evidence) return { source: chosen };
  return { source: chosen, evidence: await ask.text("--evidence", text.prompts.evidence) };
}
