import type { NoticeFaults } from "../../domain/notice/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import { doorFaults } from "./door.ts";
import type { noticeTexts as english } from "../en/notice.ts";
import {
  type NoticeFlawTexts,
  type NoticeFormatTexts,
  type NoticeShapeTexts,
  type NoticeTargetTexts,
  sayProblems,
} from "../notice-flaws.ts";

const shapes: NoticeShapeTexts = {
  text: "text (inom citattecken)",
  number: "ett tal",
  yesNo: "true eller false",
  list: "en lista",
  group: "nycklar med värden",
};

const formats: NoticeFormatTexts = {
  act: "en författnings nummer, till exempel 523/1999",
  businessId: "ett FO-nummer, till exempel 1234567-1",
  clauseId: "en punkts beteckning, till exempel s9.breach-72h",
  count: "ett heltal, 1–10000",
  country: "två versaler, till exempel FI",
  day: "en dag som finns, till exempel 2018-01-10",
  email: "en e-postadress",
  fieldId: "bokstäver och siffror, till exempel firstName",
  hours: "ett helt antal timmar, 1–8760",
  id: "små bokstäver, siffror och bindestreck, till exempel customer-care",
  line: "en rad text",
  sectionNumber: "ett avsnittsnummer, till exempel 9 eller 9a",
  wording: "text, som får ha flera rader",
  zone: "en tidszon, till exempel Europe/Helsinki",
};

const targets: NoticeTargetTexts = {
  category: "ingen kategori har detta id",
  clause: "beskrivningen har ingen punkt med den här beteckningen",
  field: "inget fält och ingen kategori har detta id",
  group: "ingen grupp av registrerade har detta id",
  part: "uppgiftsfältet har ingen del med den här beteckningen",
  promise: "beskrivningen har inget löfte med den här beteckningen",
  purpose: "beskrivningen har inget ändamål med den här beteckningen",
  recipient: "ingen mottagare har detta id",
  register: "inget register har detta id",
};

const flaws: NoticeFlawTexts = {
  "not-yaml": () => "detta kan inte läsas som YAML; kontrollera citattecken, kolon och parenteser",
  indent: () => "raden har fel indrag",
  tab: () => "raden har indrag med tabulator; använd mellanslag",
  "several-documents": () => "filen innehåller flera dokument; en beskrivning är ett dokument",
  "repeated-key": () => "nyckeln finns två gånger i samma grupp",
  "reference-or-tag": () =>
    "ankare (&), hänvisningar (*) och typmärken (!) i YAML används inte i en beskrivning",
  "file-too-large": ({ limit }) => `filen är för stor; högst ${limit} tecken`,
  missing: () => "detta saknas",
  "unknown-key": ({ allowed }) => `okänd nyckel; här tillåts: ${allowed.join(", ")}`,
  shape: ({ allowed, found }) => `här ska stå: ${shapes[allowed]}; nu står här: ${shapes[found]}`,
  choice: ({ allowed }) => `duger inte; alternativen är: ${allowed.join(", ")}`,
  format: ({ allowed }) => `här ska stå: ${formats[allowed]}`,
  "too-few": ({ limit }) => `för få; minst ${limit} behövs`,
  "too-many": ({ limit }) => `för många; högst ${limit} tillåts`,
  "too-long": ({ limit }) => `för lång; högst ${limit} tecken`,
  "unknown-id": ({ target }) => targets[target],
  "repeated-id": ({ firstLine }) => `samma beteckning finns redan på rad ${firstLine}`,
  "reserved-id": () => "beteckningen är reserverad; välj en annan",
  "not-a-promise": () => "punkten ska märkas som ett löfte (promise: true)",
  "match-by-name": () => "namn är inte entydiga; registrerade matchas inte på namn",
  "match-without-identifier": () => "ett uppgiftsfält för matchning behöver nyckeln identifier",
  "days-disordered": () => "den sista giltighetsdagen är före den första",
  "unpublished-language": () =>
    "beskrivningen publiceras inte på detta språk; lägg till språket i languages eller ta bort texten",
  "periods-wanted": ({ least }) =>
    `detta sätt att bevara uppgifter kräver minst ${least} ${least === 1 ? "tid" : "tider"}`,
  "allowed-and-never": () => "mottagaren får detta och får det aldrig; bara det ena kan gälla",
  "special-already": () => "detta är i sig en särskild kategori; ingen slutsats behövs",
};

export const noticeTexts: typeof english = {
  flaws,
  line: (line) => `rad ${line}`,
  more: (count) => `och ytterligare ${count}`,
};

export const noticeFaults: FaultTexts<keyof NoticeFaults> = {
  ...doorFaults,
  "notice.not-in-language": ({ language, languages }) => ({
    what: `Beskrivningen har inte publicerats på det språket (${language}). Inget skrevs.`,
    next: `Språk: ${languages.join(", ")}`,
  }),
  "notice.pdf-letters": ({ signs }) => ({
    what: `PDF-filens typsnitt saknar de här tecknen i beskrivningen: ${signs.join(", ")}. Inget skrevs.`,
    next: "Använd --format html eller skriv beskrivningen utan de här tecknen.",
  }),
  "notice.no-version": ({ version }) => ({
    what: `Registret har ingen version ${version} av beskrivningen.`,
    next: "Se den gällande versionen: seloste notice show",
  }),
  "notice.not-yet": ({ validFrom }) => ({
    what: `Beskrivningen gäller först från ${validFrom}. Ingenting ändrades.`,
    next: "Ge samma kommando den dagen; till dess: seloste notice diff <fil>",
  }),
  "notice.ended": ({ validUntil }) => ({
    what: `Beskrivningen gällde till ${validUntil}. Ingenting ändrades.`,
    next: "Rätta validUntil i filen eller ta bort det.",
  }),
  "notice.older": ({ validFrom, inForce }) => ({
    what: `Beskrivningen gäller från ${validFrom}, den gällande versionen från ${inForce}. Ingenting ändrades.`,
    next: "Rätta validFrom i filen: en ny version gäller från samma dag eller en senare.",
  }),
  "notice.shape": ({ fields }) => ({
    what: `Det finns uppgifter i ${fields.join(", ")}, och ett värde, värden under etiketter och poster kan inte bli varandra. Ingenting ändrades.`,
    next: "Ge det nya fältet ett annat id i filen; det som finns står kvar under det gamla.",
  }),
  "notice.unfit": ({ fields }) => ({
    what: `Registret har värden som den nya versionen inte tillåter: ${fields
      .map(({ field, subjects }) => `${field} (${subjects} registrerade)`)
      .join(", ")}. Ingenting ändrades.`,
    next: "Rätta dem först (seloste subject correct) eller ge det nya fältet ett annat id i filen.",
  }),
  "attestation.promise": ({ kept, promises }) => ({
    what: kept
      ? "seloste håller eller bevakar detta löfte självt; ingen behöver intyga det. Ingenting ändrades."
      : "Den gällande beskrivningen ger inget löfte med detta id. Ingenting ändrades.",
    next: `Löften som en människa intygar: ${promises.join(", ")}`,
  }),
  "attestation.past": ({ until }) => ({
    what: `${until} har redan gått. Ingenting ändrades.`,
    next: "Ge den sista dagen då löftet säkert hålls.",
  }),
  "notice.overtaken": () => ({
    what: "Registret ändrades medan du läste planen. Nu ändrades ingenting.",
    next: "Ge samma kommando igen och läs den nya planen.",
  }),
  "notice.invalid": ({ file, problems, total }) => ({
    what: [
      `Registerbeskrivningen ${file} kan inte användas: ${total} fel. Ingenting ändrades.`,
      ...sayProblems(noticeTexts, problems),
      ...(total > problems.length ? [noticeTexts.more(total - problems.length)] : []),
    ].join("\n"),
    next: "Rätta filen på dessa rader och ge samma kommando på nytt.",
  }),
};
