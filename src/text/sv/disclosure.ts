import type { DisclosureFaults } from "../../domain/disclosure/faults.ts";
import type { Barrier, BarrierReason } from "../../domain/disclosure/gate.ts";
import type { Catalogue, FaultTexts } from "../catalogue.ts";
import { saySentence } from "./door.ts";
import { processorTexts } from "./processor.ts";

const why: Readonly<Record<BarrierReason, string>> = {
  recipient: "Beskrivningen känner inte till den här mottagaren.",
  contract: "Avtalet står i vägen.",
  field: "Enligt beskrivningen får den här mottagaren inte uppgiften",
  purpose: "Ändamålet kräver inte uppgiften",
  uncovered:
    "Beslutet om adekvat skydd gäller bara en del aktörer i landet, och ingen har antecknat att det gäller den här (art. 45).",
  "no-ground":
    "Lagen bär ingen överföring till landet: inget beslut, ingen skyddsåtgärd, inget undantag (art. 45, 46, 49).",
  country: "Beskrivningen nämner andra länder.",
  safeguard: "Enligt beskrivningen är det något annat som binder en sådan överföring.",
  "no-transfer": "Beskrivningen lovar att inget överförs utanför EU och EES.",
  silent: "Beskrivningen talar inte om överföringar utanför EU och EES (art. 13.1 f).",
  everybody: "Ett undantag enligt art. 49 är för enskilda fall, inte för alla.",
  advertiser:
    "Enligt beskrivningen får inga annonsplattformar något; också en adress som kondensat är en personuppgift.",
};

const next: Readonly<Partial<Record<BarrierReason, string>>> = {
  contract: "Se vad som fattas: seloste processor show <id>",
  field: "Lämna bort fältet: --fields",
  purpose: "Lämna bort fältet: --fields",
  uncovered: "Säg hur du såg det: seloste processor update <id> --covered <text>",
  "no-ground":
    "Anteckna vad som binder den (seloste processor update <id> --safeguard scc), eller ett beslut nyare än listorna (--covered).",
  everybody: "Säg vilka det gäller: --subjects",
};

/** What stands in the way, without the sentences. */
function sayBarrier({ because, fields = [], allowed = [], lack }: Barrier): string {
  const about = fields.length === 0 ? "" : `: ${fields.join(", ")}.`;
  const may = allowed.length === 0 ? "" : ` Får: ${allowed.join(", ")}.`;
  const lacking =
    lack === undefined
      ? ""
      : ` ${processorTexts.lacks[lack.because]("items" in lack ? lack.items.join(", ") : "")}`;
  return `${why[because]}${about}${may}${lacking}`;
}

export const disclosureFaults: FaultTexts<keyof DisclosureFaults> = {
  "disclosure.unknown-recipient": ({ sentences, known }) => ({
    what: [
      "Ingen antecknad mottagare har det id:t. Inget ändrades.",
      ...sentences.map(saySentence),
    ].join("\n"),
    next:
      known.length === 0
        ? "Anteckna vem det är: seloste processor add <id>"
        : `Antecknade: ${known.join(", ")}. En ny: seloste processor add <id>`,
  }),
  "disclosure.closed": ({ barriers }) => ({
    what: [
      "Det här får inte lämna registret. Inget skrevs eller ändrades.",
      ...barriers.flatMap((one) => [sayBarrier(one), ...one.sentences.map(saySentence)]),
    ].join("\n"),
    next:
      [...new Set(barriers.flatMap(({ because }) => next[because] ?? []))].join(" ") ||
      "Se vad beskrivningen lovar: seloste notice show",
  }),
  "disclosure.unknown-fields": ({ known }) => ({
    what: "Beskrivningen har inget sådant fält. Inget ändrades.",
    next: `De den har: ${known.join(", ")}`,
  }),
  "disclosure.field-kind": ({ fields }) => ({
    what: `De här kan inte stå i en sådan lista: ${fields.join(", ")}. Inget skrevs.`,
    next: "Poster kräver --format json; förbud lämnas ut med: seloste ban export",
  }),
  "disclosure.strangers": ({ lines, total }) => ({
    what: `${total} på listan är inte var sin registrerad: rad ${lines.join(", ")}. Inget skrevs eller ändrades.`,
    next: "Ta bort raderna eller sök upp dem: seloste subject find",
  }),
  "disclosure.nobody": () => ({
    what: "Ingen avses med det. Inget skrevs eller ändrades.",
    next: "Ge en fil med id:n, ett värde som language=sv eller sökord.",
  }),
  "disclosure.none-left": ({ sentences }) => ({
    what: [
      "Alla hålls tillbaka, så ingen finns kvar att lämna ut. Inget skrevs eller ändrades.",
      ...sentences.map(saySentence),
    ].join("\n"),
    next: "Se varför med --dry-run.",
  }),
  "disclosure.overtaken": () => ({
    what: "Beskrivningen, mottagaren eller vilka som finns i registret ändrades under tiden. Ingenting skrevs och ingenting ändrades.",
    next: "Ge samma kommando igen.",
  }),
  "disclosure.no-age": ({ recipient }) => ({
    what: `Ingen age-mottagare är antecknad för ${recipient}. Inget skrevs.`,
    next: `Be dem om den: seloste processor update ${recipient} --age age1…`,
  }),
  "disclosure.future": () => ({
    what: "Den tiden har inte kommit. Inget ändrades.",
    next: "Anteckna det när det är gjort.",
  }),
  "disclosure.never": () => ({
    what: "Inget är antecknat som lämnat dit. Inget ändrades.",
    next: "Säg vad du vet: --subjects, --data-categories",
  }),
  "disclosure.nothing-to-tell": () => ({
    what: "Ingen rättelse väntar på att meddelas dit. Inget ändrades.",
    next: "Se vad som väntar: seloste check",
  }),
  "consent.none": () => ({
    what: "Den registrerade har inget gällande samtycke för den mottagaren. Inget ändrades.",
    next: "Se alla: seloste consent list --all",
  }),
};

const people = (count: number) => (count === 1 ? "1 person" : `${count} personer`);

export const disclosureTexts: Catalogue["disclosureTexts"] = {
  ask: {
    to: "Till vem?",
    fields: (allowed) =>
      allowed === "" ? "Vilka fält (namn med komman)?" : `Vilka fält? Den får ha: ${allowed}`,
    subjects: "Om vem (en fil med id:n, ett värde som language=sv eller sökord)?",
    out: "Filen som skrivs",
    everybody: (count, name) =>
      `${name} skulle få uppgifter om alla. Skriv hur många de är (${count}):`,
    agree: (persons, selected, name) =>
      `${name} får uppgifter om ${persons} av ${selected} personer. Ska listan skrivas?`,
    named: "Namnet på den som fick det:",
    country: "I vilket land (två bokstäver)?",
    subject: "Om vem (id, kundnummer eller e-post)?",
    why: "Varför, till exempel beslutets nummer:",
    how: "Hur meddelades de?",
  },
  progress: (persons) => `${persons} personer skrivna`,
  planned: "Så skulle det bli; inget skrevs.",
  made: (id, path) => `${id} skriven (0600): ${path}`,
  recorded: (id) => `${id} antecknad.`,
  toldBy: (count) =>
    `Den meddelar mottagaren ${count} ${count === 1 ? "rättelse" : "rättelser"} (art. 19).`,
  told: (name, count, told) =>
    told
      ? `${name} har meddelats om rättelser för ${people(count)}.`
      : `Antecknat varför ${name} inte meddelas om rättelser för ${people(count)}.`,
  to: "Till",
  purpose: "Ändamål",
  fields: "Fält",
  selected: "Avsedda",
  sent: "Utlämnade",
  at: "När",
  heldBack: {
    ban: "Hölls tillbaka: har förbjudit marknadsföring",
    consent: "Hölls tillbaka: har inte samtyckt",
    group: "Hölls tillbaka: hör till en annan grupp",
    empty: "Inte med: inget i fälten",
  },
  columns: ["Id", "När", "Till", "Fält", "Personer", "Varför"],
  none: "Enligt anteckningarna har inget lämnats ut.",
  scope: (persons, fields) =>
    `Sammanlagt ${people(persons)}, ${fields}: det är vad en personuppgiftsincident där kan gälla.`,
  broke: "Det bröt mot vad beskrivningen lovar:",
  others: "Beskrivningen säger om sådana mottagare:",
  barrier: sayBarrier,
  sentence: saySentence,
  check: {
    clean: (path, name, rows) =>
      `${path}: ${rows} rader, inget står i vägen för att ge den till ${name}.`,
    found: (path, name, rows) => `${path}: ${rows} rader, får inte ges till ${name}:`,
    column: (column, fields) => `Kolumn ${column}: den får inte ha ${fields}.`,
    unknown: (column) => `Kolumn ${column}: ingen vet vad den innehåller.`,
    never: (column) => `Kolumn ${column}: sådant lämnas aldrig ut.`,
    content: (column, holds, count) => `Kolumn ${column}: ${count} celler innehåller ${holds}.`,
    holds: { email: "e-postadresser", phone: "telefonnummer" },
    rows: (because, count, lines) =>
      `${count} ${count === 1 ? "rad" : "rader"} ${because}: rad ${lines}.`,
    because: {
      ban: "om personer som förbjudit marknadsföring",
      consent: "om personer som inte samtyckt",
      group: "om personer i en annan grupp",
      stranger: "om ingen i registret",
      mixed: "vars nummer och adress hör till olika personer",
      stale: "med ett nummer eller en adress som inte finns i registret (längre)",
      damaged: "som inte kan läsas",
    },
    hygiene: (column, kind, count, lines) =>
      `Kolumn ${column}: ${kind} på ${count} ${count === 1 ? "rad" : "rader"}, rad ${lines}.`,
  },
  bans: "marknadsföringsförbud",
  hygiene: (kind, count) => `I fri text om ${people(count)} står ${kind}.`,
  untold: (name, count) =>
    `${name} har haft uppgifter om ${people(count)} som sedan rättats, och ingen har meddelat det (art. 19).`,
};

export const consentTexts: Catalogue["consentTexts"] = {
  ask: {
    to: "Samtycke till utlämnande till vem?",
    informed: "Vad fick personen veta om riskerna (art. 49.1 a)?",
    evidence: "Var syns samtycket?",
    how: "Hur bad personen om det (tomt: vet inte)?",
  },
  recorded: (subject, name, country) =>
    `${subject} samtycker till att uppgifter lämnas till ${name} (${country}).`,
  withdrawn: (subject, name) =>
    `Samtycket av ${subject} för ${name} är återkallat; inget mer lämnas ut på grund av det.`,
  columns: ["Registrerad", "Till", "Givet", "Syns i", "Återkallat"],
  inForce: "gäller",
  none: "Inget sådant samtycke är antecknat.",
};
