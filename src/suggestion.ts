/** What a person may have meant. Only ever said, never run. */
import { distance } from "fastest-levenshtein";
import { Refusal } from "./domain/faults.ts";

/** How many letters may differ. */
const FARTHEST = 2;

/** Words people try first, in Finnish, Swedish and English, and the command they look for. */
const WORDS: Readonly<Record<string, string>> = {
  etsi: "subject find",
  hae: "subject find",
  haku: "subject find",
  sök: "subject find",
  sok: "subject find",
  hitta: "subject find",
  find: "subject find",
  search: "subject find",
  näytä: "subject show",
  nayta: "subject show",
  katso: "subject show",
  visa: "subject show",
  show: "subject show",
  lisää: "subject add",
  lisaa: "subject add",
  lägg: "subject add",
  add: "subject add",
  kopio: "subject export",
  vie: "subject export",
  vienti: "subject export",
  kopia: "subject export",
  exportera: "subject export",
  export: "subject export",
  tiedot: "subject export",
  tuo: "import",
  tuonti: "import",
  importera: "import",
  alusta: "init",
  perusta: "init",
  luo: "init",
  skapa: "init",
  tila: "status",
  läge: "status",
  apua: "help",
  ohje: "help",
  hjälp: "help",
  korjaa: "subject correct",
  oikaise: "subject correct",
  rätta: "subject correct",
  muuta: "subject correct",
  oikaisu: "subject correct",
  korjaus: "subject correct",
  rättelse: "subject correct",
  ändra: "subject correct",
  correct: "subject correct",
  edit: "subject correct",
  historia: "subject history",
  muutokset: "subject history",
  historik: "subject history",
  ändringar: "subject history",
  history: "subject history",
  kielto: "ban set",
  kiellä: "ban set",
  förbud: "ban set",
  ban: "ban set",
  kieltolista: "ban list",
  kiellot: "ban list",
  markkinointikielto: "ban set",
  suoramarkkinointikielto: "ban set",
  marknadsföringsförbud: "ban set",
  spärr: "ban set",
  spärra: "ban set",
  unsubscribe: "ban set",
  optout: "ban set",
  block: "ban set",
  siivoa: "ban scrub",
  postituslista: "ban scrub",
  sändlista: "ban scrub",
  scrub: "ban scrub",
  suppress: "ban scrub",
  tietomurto: "breach log",
  loukkaus: "breach log",
  tietoturvaloukkaus: "breach log",
  incident: "breach log",
  personuppgiftsincident: "breach log",
  breach: "breach log",
  riski: "breach log",
  tietoturvariski: "breach log",
  tietovuoto: "breach log",
  dataintrång: "breach log",
  dataläcka: "breach log",
  leak: "breach log",
  loukkaukset: "breach list",
  incidenter: "breach list",
  breaches: "breach list",
  ilmoita: "breach notify",
  anmäl: "breach notify",
  notify: "breach notify",
  tarkista: "check",
  kontrollera: "check",
  määräaika: "check",
  määräajat: "check",
  tidsfrist: "check",
  tidsfrister: "check",
  deadline: "check",
  deadlines: "check",
  due: "check",
};

/** The refusal of words that are no command, with the nearest one that this version has. */
export function unknownCommand(words: readonly string[], paths: readonly string[]): Refusal {
  const [first = "", second] = words.map((word) => word.normalize("NFC").toLowerCase());
  const meant = [second, first]
    .map((word) => (word === undefined ? undefined : WORDS[word]))
    .find((path) => path !== undefined && paths.includes(path));
  const typed = second === undefined ? first : `${first} ${second}`;
  const nearest = nearestOf(typed, paths) ?? meant ?? nearestOf(first, paths);
  const facts = nearest === undefined ? {} : { nearest: `seloste ${nearest}` };
  return new Refusal({ code: "usage.unknown-command", facts });
}

/** The known word that differs least, when it differs little. */
export function nearestOf(typed: string, known: readonly string[]): string | undefined {
  const near = known
    .map((word) => ({ word, far: distance(typed, word) }))
    .filter(({ word, far }) => far <= Math.min(FARTHEST, Math.floor(word.length / 2)))
    .toSorted((a, b) => a.far - b.far);
  return near[0]?.word;
}
