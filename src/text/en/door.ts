import type { Broken, BrokenBy } from "../../domain/notice/door.ts";
import type { Sentence } from "../../domain/notice/sentence.ts";
import type { FaultTexts } from "../catalogue.ts";

/** What the door asks. */
export const doorTexts = {
  group: "Which group of data subjects?",
  met: (field: string, condition: string) =>
    `${field} is held only under a condition: ${condition} Is it so?`,
};

/** A sentence of the notice with the id of its promise. */
export function saySentence({ id, text }: Sentence): string {
  return `  ${id}: “${text.en}”`;
}

/** What the notice says is held. */
export function sayHeld(sentences: readonly Sentence[]): string {
  return ["The notice says what is held:", ...sentences.map(saySentence)].join("\n");
}

const why: Readonly<Record<BrokenBy, string>> = {
  source: "not from this source",
  group: "held of another group of data subjects only",
  nobody: "of this group nothing is held",
  condition: "held only under a condition",
};

const next: Readonly<Record<BrokenBy, string>> = {
  source: "Name the source it came from: --source <source>",
  group: "Say whose data it is: --group <group>",
  nobody: "Nothing may be held; leave it out.",
  condition: "If the condition is met, say so: --met <field>",
};

function sayBroken({ because, fields, sentence, allowed, condition }: Broken): string {
  const more = [
    ...(allowed.length === 0 ? [] : [allowed.join(", ")]),
    ...(condition === undefined ? [] : [condition.en]),
  ];
  const said = [why[because], ...more].join(": ");
  return `${fields.join(", ")}: ${said}\n${saySentence(sentence)}`;
}

export const doorFaults: FaultTexts<"door.closed"> = {
  "door.closed": ({ broken }) => ({
    what: ["The notice does not allow this. Nothing was changed.", ...broken.map(sayBroken)].join(
      "\n",
    ),
    next: [...new Set(broken.map(({ because }) => next[because]))].join(" "),
  }),
};
