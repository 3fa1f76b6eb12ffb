import type * as en from "../en/hygiene.ts";

/** Vapaan tekstin siivous: mitä siitä sanotaan. */
export const hygieneTexts: typeof en.hygieneTexts = {
  kinds: {
    "identity-code": "henkilötunnus",
    card: "maksukortin numero",
    iban: "tilinumero",
    email: "jonkun muun sähköpostiosoite",
    phone: "jonkun muun puhelinnumero",
  },
  acts: {
    store: "säilytä tekstit sellaisinaan",
    drop: "jätä nämä tekstit pois, ota rivin muut tiedot",
    reject: "hylkää nämä rivit",
  },
  found: (kind, rows) =>
    `Vapaassa tekstissä (${rows} ${rows === 1 ? "rivi" : "riviä"}) on ${kind}. Mitä tehdään?`,
  keep: (place, found) => `${place}: tekstissä on ${found}. Säilytetäänkö se siinä?`,
  result: (kind, { stored, dropped, rejected }) =>
    `Vapaa teksti, jossa on ${kind}: säilytetty ${stored}, jätetty pois ${dropped}, hylätty ${rejected}.`,
  leaves: (place, found) =>
    `${place}: tekstissä on ${found}. Päätä ennen kuin annat jäljennöksen; se ei yksin ole syy jättää mitään pois.`,
};
