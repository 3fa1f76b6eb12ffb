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
  text: "teksti (lainausmerkeissä)",
  number: "luku",
  yesNo: "true tai false",
  list: "luettelo",
  group: "avaimia ja niiden arvoja",
};

const formats: NoticeFormatTexts = {
  act: "säädöksen numero, esimerkiksi 523/1999",
  businessId: "Y-tunnus, esimerkiksi 1234567-1",
  clauseId: "kohdan tunnus, esimerkiksi s9.breach-72h",
  count: "kokonaisluku 1–10000",
  country: "kaksi isoa kirjainta, kuten FI",
  day: "olemassa oleva päivä, esimerkiksi 2018-01-10",
  email: "sähköpostiosoite",
  fieldId: "kirjaimia ja numeroita, esimerkiksi firstName",
  hours: "tuntimäärä kokonaislukuna, 1–8760",
  id: "pieniä kirjaimia, numeroita ja yhdysmerkkejä, esimerkiksi customer-care",
  line: "yksi rivi tekstiä",
  sectionNumber: "luvun numero, esimerkiksi 9 tai 9a",
  wording: "teksti, jossa saa olla useita rivejä",
  zone: "aikavyöhyke, esimerkiksi Europe/Helsinki",
};

const targets: NoticeTargetTexts = {
  category: "tällaista tietoryhmää ei ole",
  clause: "selosteessa ei ole kohtaa, jolla on tämä tunnus",
  field: "tällaista kenttää tai tietoryhmää ei ole",
  group: "tällaista rekisteröityjen ryhmää ei ole",
  part: "tietokentässä ei ole osaa, jolla on tämä tunnus",
  promise: "selosteessa ei ole lupausta, jolla on tämä tunnus",
  purpose: "selosteessa ei ole käyttötarkoitusta, jolla on tämä tunnus",
  recipient: "tällaista vastaanottajaa ei ole",
  register: "tällaista rekisteriä ei ole",
};

const flaws: NoticeFlawTexts = {
  "not-yaml": () =>
    "tätä ei voi lukea YAML-muotona; tarkista lainausmerkit, kaksoispisteet ja sulkeet",
  indent: () => "rivi on sisennetty väärin",
  tab: () => "rivi on sisennetty sarkaimella; käytä välilyöntejä",
  "several-documents": () => "tiedostossa on useita asiakirjoja; yksi seloste on yksi asiakirja",
  "repeated-key": () => "avain on samassa ryhmässä kahdesti",
  "reference-or-tag": () =>
    "YAML-muodon ankkureita (&), viittauksia (*) ja tyyppimerkintöjä (!) ei käytetä selosteessa",
  "file-too-large": ({ limit }) => `tiedosto on liian suuri; merkkejä saa olla enintään ${limit}`,
  missing: () => "tämä puuttuu",
  "unknown-key": ({ allowed }) => `tuntematon avain; tässä sallitaan: ${allowed.join(", ")}`,
  shape: ({ allowed, found }) =>
    `tässä kuuluu olla: ${shapes[allowed]}; nyt tässä on: ${shapes[found]}`,
  choice: ({ allowed }) => `ei kelpaa; vaihtoehdot: ${allowed.join(", ")}`,
  format: ({ allowed }) => `tässä kuuluu olla: ${formats[allowed]}`,
  "too-few": ({ limit }) => `liian vähän; kohtia on oltava vähintään ${limit}`,
  "too-many": ({ limit }) => `liian monta; kohtia saa olla enintään ${limit}`,
  "too-long": ({ limit }) => `liian pitkä; merkkejä saa olla enintään ${limit}`,
  "unknown-id": ({ target }) => targets[target],
  "repeated-id": ({ firstLine }) => `sama tunnus on jo rivillä ${firstLine}`,
  "reserved-id": () => "tunnus on varattu; valitse toinen",
  "not-a-promise": () => "kohta on merkittävä lupaukseksi (promise: true)",
  "match-by-name": () => "nimet eivät yksilöi; rekisteröityä ei yhdistetä nimen perusteella",
  "match-without-identifier": () =>
    "yhdistämiseen käytettävä tietokenttä tarvitsee avaimen identifier",
  "days-disordered": () => "viimeinen voimassaolopäivä on ennen ensimmäistä",
  "unpublished-language": () =>
    "selostetta ei ole julkaistu tällä kielellä; lisää kieli kohtaan languages tai poista teksti",
  "periods-wanted": ({ least }) =>
    `tämä säilytystapa vaatii vähintään ${least} ${least === 1 ? "ajan" : "aikaa"}`,
  "allowed-and-never": () =>
    "vastaanottaja saisi tämän eikä saisi sitä koskaan; vain toinen voi pitää paikkansa",
  "special-already": () => "tämä on jo itsessään erityinen henkilötietoryhmä; päätelmää ei tarvita",
};

export const noticeTexts: typeof english = {
  flaws,
  line: (line) => `rivi ${line}`,
  more: (count) => `ja vielä ${count}`,
};

export const noticeFaults: FaultTexts<keyof NoticeFaults> = {
  ...doorFaults,
  "notice.not-in-language": ({ language, languages }) => ({
    what: `Selostetta ei ole julkaistu tällä kielellä (${language}). Mitään ei kirjoitettu.`,
    next: `Kielet: ${languages.join(", ")}`,
  }),
  "notice.pdf-letters": ({ signs }) => ({
    what: `PDF-tiedoston kirjasimissa ei ole näitä selosteen merkkejä: ${signs.join(", ")}. Mitään ei kirjoitettu.`,
    next: "Käytä muotoa --format html tai kirjoita seloste ilman näitä merkkejä.",
  }),
  "notice.no-version": ({ version }) => ({
    what: `Rekisterissä ei ole selosteen versiota ${version}.`,
    next: "Katso voimassa oleva versio: seloste notice show",
  }),
  "notice.not-yet": ({ validFrom }) => ({
    what: `Seloste on voimassa vasta ${validFrom} alkaen. Mitään ei muutettu.`,
    next: "Anna sama komento sinä päivänä. Sitä ennen: seloste notice diff <tiedosto>",
  }),
  "notice.ended": ({ validUntil }) => ({
    what: `Seloste oli voimassa ${validUntil} asti. Mitään ei muutettu.`,
    next: "Korjaa tiedoston kohta validUntil tai poista se.",
  }),
  "notice.older": ({ validFrom, inForce }) => ({
    what: `Seloste on voimassa ${validFrom} alkaen, nykyinen versio ${inForce} alkaen. Mitään ei muutettu.`,
    next: "Korjaa tiedoston kohta validFrom: uusi versio alkaa samana päivänä tai myöhemmin.",
  }),
  "notice.shape": ({ fields }) => ({
    what: `Kentissä ${fields.join(", ")} on tietoja, eikä yksi arvo, nimetyt tiedot ja rivit voi muuttua toisikseen. Mitään ei muutettu.`,
    next: "Anna uudelle kentälle tiedostossa toinen tunnus; tallennetut tiedot säilyvät vanhan alla.",
  }),
  "notice.unfit": ({ fields }) => ({
    what: `Rekisterissä on arvoja, joita uusi versio ei salli: ${fields
      .map(({ field, subjects }) => `${field} (${subjects} rekisteröityä)`)
      .join(", ")}. Mitään ei muutettu.`,
    next: "Korjaa ne ensin (seloste subject correct) tai anna uudelle kentälle tiedostossa toinen tunnus.",
  }),
  "attestation.promise": ({ kept, promises }) => ({
    what: kept
      ? "seloste pitää tai valvoo tämän lupauksen itse, eikä kenenkään vahvistusta tarvita. Mitään ei muutettu."
      : "Voimassa olevassa selosteessa ei ole lupausta tällä tunnuksella. Mitään ei muutettu.",
    next: `Ihmisen vahvistettavat lupaukset: ${promises.join(", ")}`,
  }),
  "attestation.past": ({ until }) => ({
    what: `Päivä ${until} on jo mennyt. Mitään ei muutettu.`,
    next: "Anna viimeinen päivä, jona lupaus varmasti pidetään.",
  }),
  "notice.overtaken": () => ({
    what: "Rekisteri muuttui, kun luit suunnitelmaa. Nyt mitään ei muutettu.",
    next: "Anna sama komento uudelleen ja lue uusi suunnitelma.",
  }),
  "notice.invalid": ({ file, problems, total }) => ({
    what: [
      `Selostetta ${file} ei voi käyttää: ${total === 1 ? "1 virhe" : `${total} virhettä`}. Mitään ei muutettu.`,
      ...sayProblems(noticeTexts, problems),
      ...(total > problems.length ? [noticeTexts.more(total - problems.length)] : []),
    ].join("\n"),
    next: "Korjaa tiedosto näiltä riveiltä ja anna sama komento uudelleen.",
  }),
};
