import type { Broken, BrokenBy } from "../../domain/notice/door.ts";
import type { Sentence } from "../../domain/notice/sentence.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/door.ts";

/** Mitä ovella kysytään. */
export const doorTexts: typeof en.doorTexts = {
  group: "Mihin rekisteröityjen ryhmään?",
  met: (field, condition) => `${field} tallennetaan vain ehdolla: ${condition} Täyttyykö ehto?`,
};

/** A sentence of the notice with the id of its promise. */
export function saySentence({ id, text }: Sentence): string {
  return `  ${id}: ”${text.fi}”`;
}

/** What the notice says is held. */
export function sayHeld(sentences: readonly Sentence[]): string {
  return ["Seloste sanoo, mitä tallennetaan:", ...sentences.map(saySentence)].join("\n");
}

const why: Readonly<Record<BrokenBy, string>> = {
  source: "ei tästä lähteestä",
  group: "tallennetaan vain toisesta rekisteröityjen ryhmästä",
  nobody: "tästä ryhmästä ei tallenneta mitään",
  condition: "tallennetaan vain ehdolla",
};

const next: Readonly<Record<BrokenBy, string>> = {
  source: "Nimeä lähde, josta tieto tuli: --source <lähde>",
  group: "Sano, keiden tietoja ne ovat: --group <ryhmä>",
  nobody: "Mitään ei saa tallentaa; jätä pois.",
  condition: "Jos ehto täyttyy, sano se: --met <kenttä>",
};

function sayBroken({ because, fields, sentence, allowed, condition }: Broken): string {
  const more = [
    ...(allowed.length === 0 ? [] : [allowed.join(", ")]),
    ...(condition === undefined ? [] : [condition.fi]),
  ];
  const said = [why[because], ...more].join(": ");
  return `${fields.join(", ")}: ${said}\n${saySentence(sentence)}`;
}

export const doorFaults: FaultTexts<"door.closed"> = {
  "door.closed": ({ broken }) => ({
    what: ["Seloste ei salli tätä. Mitään ei muutettu.", ...broken.map(sayBroken)].join("\n"),
    next: [...new Set(broken.map(({ because }) => next[because]))].join(" "),
  }),
};
