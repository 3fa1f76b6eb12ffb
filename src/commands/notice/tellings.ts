/** Of what data subjects must be told when a version of the notice comes into force. */
import type { Telling } from "../../domain/notice/compare.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Block, Json } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";

export function jsonOfTelling(telling: Telling): Json {
  const none = { purpose: null, recipient: null, fields: [], controllers: [], clauses: [] };
  switch (telling.of) {
    case "purpose":
      return { ...none, of: "purpose", purpose: telling.purpose.id, fields: telling.fields };
    case "recipient":
      return { ...none, of: "recipient", recipient: telling.recipient.id, fields: telling.fields };
    case "controller":
      return { ...none, of: "controller", controllers: telling.names };
    case "promise":
      return { ...none, of: "promise", clauses: telling.clauses };
    case "outside-eea":
      return { ...none, of: "outside-eea" };
  }
}

/** What must be told, and what the earlier version itself says of how changes are told. */
export function tellingBlocks(
  tellings: readonly Telling[],
  before: Notice,
  t: Catalogue,
): readonly Block[] {
  if (tellings.length === 0) return [];
  const rows = tellings.map((one) => tellingRow(one, t));
  return [...section(t.noticeDiff.tell, rows), ...ownRule(before, t)];
}

/** A heading with rows, or nothing where there are none. */
export function section(
  heading: string,
  fields: readonly (readonly [string, string])[],
): readonly Block[] {
  return fields.length === 0 ? [] : [{ heading }, { fields }];
}

function tellingRow(telling: Telling, { language, noticeDiff: texts }: Catalogue) {
  const said = texts.telling[telling.of];
  switch (telling.of) {
    case "purpose":
      return [said.law, said.say(telling.purpose.label[language], telling.fields)] as const;
    case "recipient":
      return [said.law, said.say(telling.recipient.label[language], telling.fields)] as const;
    case "controller":
      return [said.law, said.say(telling.names.join(", "), [])] as const;
    case "promise":
      return [said.law, said.say("", telling.clauses)] as const;
    case "outside-eea":
      return [said.law, said.say("", [])] as const;
  }
}

function ownRule({ changes, clauses }: Notice, t: Catalogue): readonly Block[] {
  const own = clauses.filter(({ id }) => changes.some(({ clause }) => clause === id));
  return section(
    t.noticeDiff.own,
    own.map(({ id, text }) => [id, text[t.language]] as const),
  );
}
