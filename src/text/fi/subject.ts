import type { Basis9 } from "../../domain/subject/basis.ts";
import type { SubjectFaults } from "../../domain/subject/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/subject.ts";
import { sayHeld } from "./door.ts";
import { hygieneTexts } from "./hygiene.ts";
import { importTexts } from "./import.ts";

const channels: Readonly<Record<string, string>> = importTexts.channels;

const bases: Readonly<Record<Basis9, string>> = {
  "explicit-consent": "nimenomainen suostumus, 9 art. 2 k. a",
  employment: "työ- ja sosiaalioikeus, 9 art. 2 k. b",
  "vital-interests": "elintärkeä etu, 9 art. 2 k. c",
  "non-profit": "yhteisön jäsenet, 9 art. 2 k. d",
  "made-public": "rekisteröidyn itse julkistama, 9 art. 2 k. e",
  "legal-claims": "oikeusvaade, 9 art. 2 k. f",
  "public-interest": "tärkeä yleinen etu, 9 art. 2 k. g",
  "health-care": "terveyden- tai sosiaalihuolto, 9 art. 2 k. h",
  "public-health": "kansanterveys, 9 art. 2 k. i",
  research: "arkistointi, tutkimus, tilastointi, 9 art. 2 k. j",
  unknown: "9 artiklan peruste ei tiedossa",
};
const basisOf: Readonly<Record<string, string>> = bases;

export const subjectTexts: typeof en.subjectTexts = {
  columns: { id: "Tunnus", name: "Nimi", email: "Sähköposti", number: "Asiakasnumero" },
  nobody: "Ketään ei löytynyt.",
  more: (limit) =>
    `Löytyi enemmän kuin ${limit}. Kirjoita lisää sanoja tai käytä valitsinta --limit.`,
  groups: "Ryhmät",
  whole:
    "Vain kokonaisella nimellä, osoitteella tai numerolla haetaan: luettelo kaikista kertoo erityisestä tietoryhmästä ja on avoin vain yhteyshenkilölle.",
  subject: (id) => `Rekisteröity ${id}`,
  specialClosed: "Erityisiä tietoryhmiä ei avattu: --include-special ja --purpose.",
  noBan: "ei kieltoa",
  bans: "Markkinointikiellot",
  claims: "Väitetty, ei osoitettu suostumus",
  channel: (channel) => channels[channel] ?? channel,
  basis: (basis) => basisOf[basis] ?? basis,
  added: (id) => `Rekisteröity ${id} lisätty.`,
  sameValue: (ids) => `Sama sähköposti tai puhelin on jo rekisteröidyllä ${ids}.`,
  exported: (path) => `Jäljennös kirjoitettu: ${path}`,
  clearText: "Jäljennös on selväkielinen. Lähetä se suojattuna ja poista se sitten.",
  recentChange: (days) =>
    `Rekisteröidyn tunnistetieto muuttui ${days} päivää sitten. Joku on voinut ottaa osoitteen haltuunsa: tarkista uudelleen, kuka pyytää.`,
  draft: "Tämä on luonnos: sitä ei saa antaa ennen kuin seuraava on ratkaistu.",
};

export const subjectFaults: FaultTexts<keyof SubjectFaults> = {
  "subject.none": () => ({
    what: "Rekisteröityä ei löytynyt sillä.",
    next: "Anna tunnus, asiakasnumero tai sähköpostiosoite. Sanoilla etsitään: seloste subject find",
  }),
  "subject.several": ({ ids }) => ({
    what: `Useampi rekisteröity sopii: ${ids.join(", ")}. Mitään ei avattu.`,
    next: "Ota jokin näistä tunnuksista.",
  }),
  "subject.unknown-fields": ({ fields, allowed, sentences }) => ({
    what: `Seloste ei mainitse kaikkia annettuja kenttiä (${fields.length} puuttuu). Mitään ei muutettu.\n${sayHeld(sentences)}`,
    next: `Kentät: ${allowed.join(", ")}`,
  }),
  "subject.bad-values": ({ faults }) => ({
    what: `Ei kelpaa: ${faults.map(({ field, reason }) => `${field} (${importTexts.reasons[reason]})`).join("; ")}. Mitään ei muutettu.`,
    next: "Korjaa nämä arvot ja anna kaikki uudelleen.",
  }),
  "subject.nothing-given": () => ({
    what: "Mitään talletettavaa ei annettu, tai ei mitään, millä rekisteröidyn löytäisi. Mitään ei muutettu.",
    next: "Anna vähintään nimi, sähköpostiosoite tai puhelinnumero.",
  }),
  "subject.exists": ({ ids }) => ({
    what: `Sama sähköposti, puhelin tai asiakasnumero on jo rekisteröidyllä ${ids.join(", ")}. Mitään ei muutettu.`,
    next: "Jos kyse on toisesta henkilöstä: --anyway. Muuten katso: seloste subject show <tunnus>",
  }),
  "subject.identity-ground": ({ because }) => ({
    what: {
      short: "On sanottava, miten pyytäjän henkilöllisyys tarkistettiin.",
      "code-or-name":
        "Henkilötunnus yksin tai nimen kanssa ei osoita, kuka pyytää (tietosuojalaki 29 §).",
      "holds-code": "Henkilötunnusta ei saa kirjoittaa tähän (tietosuojalaki 29 §).",
    }[because],
    next: 'Kerro mitä tehtiin, esimerkiksi --identity-checked "kirjoitti rekisterissä olevasta osoitteesta"',
  }),
  "subject.hygiene": ({ findings }) => ({
    what: `Vapaassa tekstissä on sellaista, mitä siinä ei pitäisi huomaamatta olla: ${findings
      .map(
        ({ field, kinds }) =>
          `${field} (${kinds.map((kind) => hygieneTexts.kinds[kind]).join(", ")})`,
      )
      .join("; ")}. Mitään ei muutettu.`,
    next: `Kirjoita ilman sitä tai päätä säilyttää: ${[
      ...new Set(findings.flatMap(({ kinds }) => kinds)),
    ]
      .map((kind) => `--hygiene ${kind}=store`)
      .join(" ")}`,
  }),
  "subject.copy-shape": () => ({
    what: "Jäljennöstä ei pyydetä näin. Mitään ei kirjoitettu.",
    next: "--fill kohta=teksti ja --withhold kenttä=peruste; peruste on 15(4) tai 34 §. Katso: seloste subject export --help",
  }),
};
