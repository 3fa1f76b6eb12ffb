import type * as en from "../en/notice-diff.ts";

/** Mitä muuttuu selosteen versiosta seuraavaan. */
export const noticeDiff: typeof en.noticeDiff = {
  same: "Mikään ei muutu.",
  clauses: "Virkkeet",
  fields: "Kentät",
  tell: "Kerro rekisteröidyille",
  own: "Mitä seloste itse sanoo muutoksista",
  change: { new: "uusi", gone: "poistuu", changed: "muuttuu" },
  promise: "(nyt lupaus)",
  noPromise: "(ei enää lupaus)",
  facts: "(se, mitä sen nojalla valvotaan, muuttuu)",
  detail: {
    kind: "eri laji",
    drawer: "eri lokero",
    category: "eri tietoryhmä",
    identifier: "sillä haetaan toisin",
    matches: "tuonti tunnistaa tällä rekisteröidyn tai ei enää",
    catchAll: "muihin tietoihin tai niistä pois",
    values: "eri arvot",
    parts: "eri osat",
  },
  telling: {
    purpose: {
      law: "13 artiklan 3 kohta, 14 artiklan 4 kohta",
      say: (name, fields) =>
        `ennen kuin se alkaa: jo kerättyjä tietoja käytetään tarkoitukseen ${name}: ${fields.join(", ")}`,
    },
    controller: {
      law: "13 artiklan 1 kohdan a alakohta",
      say: (names) => `rekisterinpitäjä on nyt ${names}`,
    },
    recipient: {
      law: "13 artiklan 1 kohdan e alakohta",
      say: (name, fields) => `vastaanottaja ${name} saa jo kerättyjä tietoja: ${fields.join(", ")}`,
    },
    "outside-eea": {
      law: "13 artiklan 1 kohdan f alakohta",
      say: () => "tietoja voi nyt siirtyä EU:n ja ETA:n ulkopuolelle",
    },
    promise: {
      law: "5 artiklan 1 kohdan a alakohta",
      say: (_, clauses) => `tiedot on kerätty lupauksin, jotka muuttuvat: ${clauses.join(", ")}`,
    },
  },
};
