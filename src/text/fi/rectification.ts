import type {
  EntryFault,
  RectificationFaults,
  WordsFault,
} from "../../domain/subject/rectification-faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/rectification.ts";

const entries: Readonly<Record<EntryFault, string>> = {
  none: "sellaista merkintää ei ole",
  key: "tunnistavaa osaa ei oikaista",
  whole: "merkinnällä ei ole omaa arvoa, sen osilla on",
};

const words: Readonly<Record<WordsFault, string>> = {
  empty: "mitään ei ole kirjoitettu",
  "too-long": "se on pidempi kuin 10 000 merkkiä",
  "control-characters": "siinä on merkkejä, joita tekstissä ei ole",
  "identity-code": "siinä on henkilötunnus (tietosuojalaki 29 §)",
};

export const rectificationTexts: typeof en.rectificationTexts = {
  struckForGood:
    "Vanha arvo poistetaan lopullisesti myös muutoshistoriasta; sinne jää vain tieto siitä, että se oli siellä.",
  banned: "Markkinointi on kielletty myös uuteen osoitteeseen tai numeroon.",
  nothing: "ei mitään",
  before: "Ennen",
  after: "Jälkeen",
  corrected: (id) => `Rekisteröidyn ${id} tiedot oikaistu.`,
  struck: (id) => `Rekisteröity ${id}: toisen henkilön tieto poistettu historiasta.`,
  toStrike: "Historiasta poistetaan, koska tieto oli toisen henkilön:",
  unchanged: (fields) => `Tieto on jo annetun mukainen, joten se ei ole oikaisu: ${fields}.`,
  nothingRecorded: "Mitään ei muutettu eikä kirjattu.",
  recipients: (fields) =>
    `Selosteen mukaan oikaistuja tietoja voidaan antaa näille: ${fields}. Kirjausten mukaan niitä ei ole annettu; ilmoita jokaiselle, joka on saanut ne muuten (19 art.).`,
  had: (named) =>
    `Oikaistut tiedot on luovutettu näille: ${named}. Ilmoita jokaiselle (19 art.); check muistuttaa siitä.`,
  noRecipients: "Selosteen mukaan oikaistuja tietoja ei luovuteta kenellekään (19 artikla).",
  sharing: (ids) =>
    `Sama tieto on myös rekisteröidyllä ${ids}. Kyse voi olla samasta henkilöstä, tai toinen tiedoista voi olla väärä.`,
  tellOld: "Ilmoita muutoksesta myös vanhaan osoitteeseen: pyytäjä on voinut olla joku muu.",
  unfindable: "Jäljellä ei ole mitään, millä rekisteröidyn voisi hakea, paitsi tunnus.",
  wrongPerson:
    "Tässä oli toisen henkilön tieto. Se voi olla henkilötietojen tietoturvaloukkaus (4 artiklan 12 kohta, 33 artikla): kirjaa se.",
  prompts: {
    field: "Mikä on väärin",
    done: "ei muuta",
    item: "Minkä otsikon alla",
    entry: "Mikä niistä",
    part: "Mikä siinä",
    value: (label) => `${label} oikein kirjoitettuna (tyhjä: tieto poistetaan)`,
    ground: "Miksi oikaistaan, esimerkiksi: pyydetty sähköpostitse 20.11.2026",
    askedBy: "Kuka pyysi (tyhjä: ei mainita)",
    reference: "Viesti tai asiakirja, johon oikaisu perustuu (tyhjä: ei ole)",
    confirm: "Oikaistaanko näin",
  },
  history: {
    none: "Mitään ei ole muutettu, eikä mitään ole rekisterissä.",
    closed: (count) =>
      `Erityisten tietoryhmien merkintöjä jätettiin näyttämättä ${count}: --include-special ja --purpose.`,
    first: "Ensimmäinen merkintä",
    changed: "Muutettu",
    removed: "Poistettu",
    struck: "Toisen henkilön tieto poistettu",
    takenOut: "poistettu",
    number: (nr) => `numero ${nr}`,
    by: "Miten",
    source: "Tietolähde",
    evidence: "Näyttö",
    file: "Tiedosto",
    ground: "Peruste",
    askedBy: "Pyytäjä",
    reference: "Viite",
    identity: "Henkilöllisyyden tarkistus",
    acts: { import: "tuonti", add: "lisätty käsin", correct: "oikaisu" },
  },
};

export const rectificationHelp: typeof en.rectificationHelp = {
  "subject correct": {
    summary: "Oikaise rekisteröidyn tietoja (16 artikla)",
    about: [
      "Näyttää jokaisen arvon ennen ja jälkeen ja kysyy luvan. Aiempi arvo, peruste ja aika jäävät historiaan ja näkyvät rekisteröidyn jäljennöksessä: kirjoita peruste niin, että hän voi lukea sen, äläkä kirjoita siihen terveydestä.",
      'Kenttä kirjoitetaan email, muiden tietojen otsikko other.Company, tilauksen osa orders[#2006].status; --unset orders[#2006] poistaa tilauksen. Tyhjä arvo poistaa. Komentorivin arvot jäävät komentotulkin historiaan; --from - lukee JSONia vakiosyötteestä, esimerkiksi {"email": "new@example.fi", "skype": null, "orders": {"#2006": {"status": "paid"}}}.',
      "Tieto, jolla rekisteröity löydetään (nimi, sähköposti, puhelin, Skype-tunnus, asiakasnumero), vaatii valitsimen --identity-checked; kiellot seuraavat uuteen osoitteeseen tai numeroon. Myöhempi tuonti, joka tuo vanhan arvon takaisin, ei kumoa oikaisua.",
      "--wrong-person poistaa myös historiasta arvon, joka ei ole koskaan ollut hänen: se, että arvo oli, milloin ja miksi se poistettiin, jää. Valitsimella --past poistetaan aiempi arvo sillä numerolla, jonka subject history näyttää.",
    ],
    flags: {
      set: "kenttä ja sen arvo, esimerkiksi lastName=Mäkinen",
      unset: "kenttä, jonka arvo poistetaan",
      from: "JSON-tiedosto, jossa on kentät ja arvot; - lukee vakiosyötteen",
      ground: "miksi oikaistaan",
      askedBy: "kuka pyysi, esimerkiksi rekisteröity tai edunvalvoja",
      reference: "viesti tai asiakirja, johon oikaisu perustuu",
      identityChecked: "miten pyytäjän henkilöllisyys tarkistettiin; tiedoille, joilla haetaan",
      source: "mistä arvo tulee (muuten sieltä, mistä rekisteröity tuli)",
      evidence: "missä näyttö on, kun lähde sen vaatii, kuten suostumus",
      group: "selosteen rekisteröityjen ryhmä, johon he kuuluvat, jos selosteessa on ryhmiä",
      met: "kenttä, jonka ehto selosteessa täyttyy",
      hygiene:
        "säilytä vapaa teksti, vaikka siinä on card, iban, email tai phone, esimerkiksi phone=store",
      art9: "9 artiklan 2 kohdan poikkeus, kun erityisillä tiedoilla ei vielä ole sitä",
      wrongPerson: "vanha arvo ei ole koskaan ollut hänen: poista se myös historiasta",
      past: "--wrong-person-valitsimen kanssa: sen muutoksen numero, jonka vanha arvo poistetaan",
      purpose: "mihin tarkoitukseen: rectification tai selosteen käyttötarkoitus",
      yes: "oikaise kysymättä",
    },
    examples: {
      email: "Uusi sähköpostiosoite",
      order: "Tilauksen tila",
      wrong: "Puhelinnumero, joka oli jonkun muun",
    },
  },
  "subject history": {
    summary: "Näytä kaikki rekisteröidyn tietojen muutokset",
    about: [
      "Uusin ensin: mitä oli ennen ja jälkeen, milloin, millä toimella ja mistä lähteestä; oikaisuista myös peruste, pyytäjä ja se, miten henkilöllisyys tarkistettiin. Arvo, jota ei ole muutettu, näkyy sinä päivänä, jona se kirjattiin.",
      "Erityisten tietoryhmien (terveys, päihteiden käyttö) muutokset vain valitsimella --include-special ja käyttötarkoituksella; muuten ne vain lasketaan.",
    ],
    flags: {
      purpose: "mihin tarkoitukseen: selosteen käyttötarkoitus",
      includeSpecial: "näytä myös erityiset tietoryhmät; vaatii valitsimen --purpose",
    },
    examples: { number: "Asiakasnumerolla", script: "Komentojonoa varten" },
  },
};

export const rectificationFaults: FaultTexts<keyof RectificationFaults> = {
  "rectification.ban-by-hand": ({ fields }) => ({
    what: `${fields.join(", ")} seuraa kieltoja, eikä sitä kirjoiteta käsin. Mitään ei muutettu.`,
    next: "Kielto kirjataan: seloste ban set <rekisteröity>. Kielto kumotaan: seloste ban lift",
  }),
  "rectification.twice": ({ fields }) => ({
    what: `Annettu useammin kuin kerran: ${fields.join(", ")}. Mitään ei muutettu.`,
    next: "Sano jokainen asia kerran: --set, --unset tai --from",
  }),
  "rectification.entry": ({ field, because }) => ({
    what: `${field}: ${entries[because]}. Mitään ei muutettu.`,
    next: `Osa kirjoitetaan ${field}[<numero>].<osa>=…; merkinnät näkee näin: seloste subject show <rekisteröity>`,
  }),
  "rectification.number-taken": ({ ids }) => ({
    what: `Numero on jo rekisteröidyllä ${ids.join(", ")}, ja se kuuluu vain yhdelle. Mitään ei muutettu.`,
    next: "Selvitä, kenen numero on, ja oikaise ensin väärä: seloste subject show <tunnus>",
  }),
  "rectification.words": ({ flag, because }) => ({
    what: `${flag} ei kelpaa tallennettavaksi näin kirjoitettuna: ${words[because]}. Mitään ei muutettu.`,
    next: `Kirjoita se toisin: ${flag} "pyydetty sähköpostitse 20.11.2026"`,
  }),
  "rectification.overtaken": () => ({
    what: "Tietoja muutettiin sillä välin. Tämä oikaisu ei muuttanut mitään.",
    next: "Katso uudelleen ja toista: seloste subject history <rekisteröity>",
  }),
  "rectification.nothing-wrong": () => ({
    what: "Siinä ei ole mitään, mikä voisi olla toisen henkilön. Mitään ei muutettu.",
    next: "Jätä --wrong-person pois tai anna kenttä, jossa väärä arvo on.",
  }),
  "rectification.no-past": () => ({
    what: "Historiassa ei ole sillä numerolla muutosta, jolla olisi aiempi arvo. Mitään ei muutettu.",
    next: "Numerot näkee näin: seloste subject history <rekisteröity>",
  }),
  "rectification.held-now": ({ field }) => ({
    what: `Sama arvo on nyt kentässä ${field}. Mitään ei muutettu.`,
    next: `Oikaise ensin nykyinen arvo: --set ${field}=… --wrong-person`,
  }),
};
