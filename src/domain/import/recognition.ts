/** Recognises a known export by its header. */
import { Refusal } from "../faults.ts";
import type { Form, Proposal } from "./form.ts";
import { foldName } from "./names.ts";

/**
 * The form that a file's columns have, if any: every required column must be there; of several
 * such forms the one that knows most of the file's columns.
 *
 * @throws {Refusal} `import.forms-tied` when two forms fit equally well
 */
export function recogniseForm(
  columns: readonly string[],
  forms: readonly Form[],
): Form | undefined {
  const names = new Set(columns.map(foldName));
  let best: Form[] = [];
  let most = 0;
  for (const form of forms) {
    if (!form.require.every((name) => names.has(foldName(name)))) continue;
    const propose = proposals(form);
    const known = columns.filter((name) => propose(name) !== undefined).length;
    if (known < most) continue;
    best = known === most ? [...best, form] : [form];
    most = known;
  }
  if (best.length > 1) {
    throw new Refusal({ code: "import.forms-tied", facts: { forms: best.map(({ id }) => id) } });
  }
  return best[0];
}

/** What a form proposes for a column of this name, and at which place in its order of preference. */
export function proposals(
  form: Form,
): (name: string) => { proposal: Proposal; rank: number } | undefined {
  const exact = new Map<string, { proposal: Proposal; rank: number }>();
  const numbered: { pattern: RegExp; proposal: Proposal; rank: number }[] = [];
  let rank = 0;
  for (const [name, proposal] of form.columns) {
    const folded = foldName(name);
    if (folded.includes("#")) numbered.push({ pattern: numberPattern(folded), proposal, rank });
    exact.set(folded, { proposal, rank });
    rank += 1;
  }
  return (name) => {
    const folded = foldName(name);
    return exact.get(folded) ?? numbered.find(({ pattern }) => pattern.test(folded));
  };
}

function numberPattern(name: string): RegExp {
  const escaped = name
    .split("#")
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
  return new RegExp(`^${escaped.join(String.raw`\d{1,3}`)}$`, "u");
}
