import type * as en from "../en/notice-diff.ts";

/** Vad som ändras från en version av beskrivningen till nästa. */
export const noticeDiff: typeof en.noticeDiff = {
  same: "Ingenting ändras.",
  clauses: "Meningar",
  fields: "Fält",
  tell: "Berätta för de registrerade",
  own: "Vad beskrivningen själv säger om ändringar",
  change: { new: "ny", gone: "utgår", changed: "ändras" },
  promise: "(nu ett löfte)",
  noPromise: "(inte längre ett löfte)",
  facts: "(det som bevakas med stöd av den ändras)",
  detail: {
    kind: "annat slag",
    drawer: "annan låda",
    category: "annan kategori",
    identifier: "söks på annat sätt",
    matches: "importen känner igen den registrerade på detta, eller inte längre",
    catchAll: "till eller från övriga uppgifter",
    values: "andra värden",
    parts: "andra delar",
  },
  telling: {
    purpose: {
      law: "artikel 13.3 och 14.4",
      say: (name, fields) =>
        `innan det börjar: redan insamlade uppgifter används för ändamålet ${name}: ${fields.join(", ")}`,
    },
    controller: {
      law: "artikel 13.1 a",
      say: (names) => `personuppgiftsansvarig är nu ${names}`,
    },
    recipient: {
      law: "artikel 13.1 e",
      say: (name, fields) =>
        `mottagaren ${name} får redan insamlade uppgifter: ${fields.join(", ")}`,
    },
    "outside-eea": {
      law: "artikel 13.1 f",
      say: () => "uppgifter kan nu gå utanför EU och EES",
    },
    promise: {
      law: "artikel 5.1 a",
      say: (_, clauses) =>
        `uppgifterna har samlats in under löften som ändras: ${clauses.join(", ")}`,
    },
  },
};
