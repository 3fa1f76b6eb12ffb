import type { Broken, BrokenBy } from "../../domain/notice/door.ts";
import type { Sentence } from "../../domain/notice/sentence.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/door.ts";

/** Vad dörren frågar. */
export const doorTexts: typeof en.doorTexts = {
  group: "Vilken grupp av registrerade?",
  met: (field, condition) =>
    `${field} registreras bara på ett villkor: ${condition} Är det uppfyllt?`,
};

/** A sentence of the notice with the id of its promise. */
export function saySentence({ id, text }: Sentence): string {
  return `  ${id}: ”${text.sv}”`;
}

/** What the notice says is held. */
export function sayHeld(sentences: readonly Sentence[]): string {
  return ["Beskrivningen säger vad som registreras:", ...sentences.map(saySentence)].join("\n");
}

const why: Readonly<Record<BrokenBy, string>> = {
  source: "inte från denna källa",
  group: "registreras bara om en annan grupp av registrerade",
  nobody: "om denna grupp registreras ingenting",
  condition: "registreras bara på ett villkor",
};

const next: Readonly<Record<BrokenBy, string>> = {
  source: "Namnge källan som uppgiften kom från: --source <källa>",
  group: "Säg vems uppgifter det är: --group <grupp>",
  nobody: "Ingenting får registreras; lämna bort det.",
  condition: "Om villkoret är uppfyllt, säg det: --met <fält>",
};

function sayBroken({ because, fields, sentence, allowed, condition }: Broken): string {
  const more = [
    ...(allowed.length === 0 ? [] : [allowed.join(", ")]),
    ...(condition === undefined ? [] : [condition.sv]),
  ];
  const said = [why[because], ...more].join(": ");
  return `${fields.join(", ")}: ${said}\n${saySentence(sentence)}`;
}

export const doorFaults: FaultTexts<"door.closed"> = {
  "door.closed": ({ broken }) => ({
    what: ["Beskrivningen tillåter inte detta. Ingenting ändrades.", ...broken.map(sayBroken)].join(
      "\n",
    ),
    next: [...new Set(broken.map(({ because }) => next[because]))].join(" "),
  }),
};
