import type { RegisterFaults } from "../../domain/register/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/operator.ts";

type Ours = Extract<keyof RegisterFaults, `operator.${string}` | `recovery.${string}`>;

const drawers = {
  casework: "asiainhoidon",
  personal: "henkilötietojen",
  special: "erityisten tietojen",
};

export const operatorFaults: FaultTexts<Ours> = {
  "operator.name": () => ({
    what: "Se ei kelpaa avaajan nimeksi. Mitään ei tehty.",
    next: "Nimessä on 1–32 merkkiä a-z, 0-9 ja -, se alkaa kirjaimella eikä ole recovery; init varaa nimen watch cronille.",
  }),
  "operator.taken": () => ({
    what: "Sen niminen avaaja on tai on ollut. Mitään ei muutettu.",
    next: "Loki nimeää avaajat, joten nimi annetaan vain kerran. Ota toinen: seloste operator list --all",
  }),
  "operator.unknown": () => ({
    what: "Sellaista avaajaa ei ole. Mitään ei muutettu.",
    next: "Katso, keitä on: seloste operator list",
  }),
  "operator.self": () => ({
    what: "Et voi poistaa itseäsi. Mitään ei muutettu.",
    next: "Toinen contact voi: seloste operator remove",
  }),
  "operator.last": ({ drawer }) => ({
    what: `Kukaan muu ei voisi enää avata ${drawers[drawer]} lokeroa. Mitään ei muutettu.`,
    next: "Lisää ensin joku: seloste operator add <nimi> --role contact",
  }),
  "operator.ended": ({ operator, until }) => ({
    what: `${operator} sai avata rekisterin ${until} asti, ja se päivä on ohi. Mitään ei avattu.`,
    next: "Contact voi lisätä sinut uudelleen toisella nimellä, ja hänen pitäisi poistaa tämä.",
  }),
  "operator.until": () => ({
    what: "Se päivä on jo ohi. Mitään ei muutettu.",
    next: "Anna viimeinen päivä, jona avaaja saa avata rekisterin: --until 31.12.2026",
  }),
  "operator.recipient": () => ({
    what: "Se ei ole vastaanottaja, jonka age lukee. Mitään ei muutettu.",
    next: "Se alkaa age1 ja on se rivi, jota age-keygen kutsuu nimellä public key.",
  }),
  "operator.recipient-known": () => ({
    what: "Se vastaanottaja kuuluu jo jollekin avaajalle. Mitään ei muutettu.",
    next: "Jokaisella avaajalla on oma avain, muuten loki ei erottaisi heitä.",
  }),
  "operator.no-passphrase": () => ({
    what: "Avaimesi on omassa tiedostossasi eikä tunnuslauseen takana rekisterissä. Mitään ei muutettu.",
    next: "Uuden avaimen saat, kun contact lisää sinut toisella nimellä ja poistaa tämän.",
  }),
  "recovery.differs": () => ({
    what: "Ne eivät ole palautusavaimen viimeiset merkit. Mitään ei muutettu.",
    next: "Aja se uudelleen; se näyttää uuden palautusavaimen.",
  }),
  "recovery.wrong": () => ({
    what: "Se avain ei avaa tätä rekisteriä. Mitään ei muutettu.",
    next: "Palautusavain alkaa AGE-SECRET-KEY-1. Voimassa oleva on sillä, joka uusi sen viimeksi.",
  }),
  "recovery.not-contact": () => ({
    what: "Se avaaja ei ole contact, ja palautusavain tekee contactin. Mitään ei muutettu.",
    next: "Nimeä se contact, joka kadotti tunnuslauseensa, tai uusi nimi.",
  }),
};

export const operatorTexts: typeof en.operatorTexts = {
  columns: ["Nimi", "Rooli", "Avaa", "Tila", "Alkaen", "Asti", "Avain"],
  states: { active: "voimassa", ended: "PÄÄTTYNYT: poista", removed: "poistettu" },
  byPassphrase: "tunnuslause",
  byIdentity: "avaintiedosto",
  roles: {
    contact: "kaikki, myös avaajat",
    support: "asiainhoito ja henkilötiedot, ei erityisiä tietoja",
    auditor: "vain asiainhoito, henkilölle",
    watch: "vain asiainhoito, cronille ja valvonnalle",
  },
  askRole: "Mitä avaaja saa avata?",
  askRecovery: "Palautusavain (AGE-SECRET-KEY-1…):",
  askRemove: (name) => `Kirjoita ${name}, niin tämä avaaja poistetaan:`,
  added: (name, role) => `${name} voi nyt avata rekisterin (${role}).`,
  drawers: "Avaa",
  until: "Viimeinen päivä",
  identity: "Avaintiedosto",
  tellOfLog:
    "Kerro hänelle, että jokainen henkilön tietojen katselu ja jokainen teko kirjataan hänen nimellään.",
  keyStays:
    "Avain ei vanhene itsestään: seloste torjuu sen viimeisen päivän jälkeen, muut ohjelmat eivät. Poista avaaja silloin; seloste check muistuttaa.",
  removes: (name, list) =>
    `Poistaa avaajan ${name} ja antaa uudet avaimet: ${list}. Tätä ei voi perua.`,
  removed: (name) => `${name} on poistettu, ja lokeroilla on uudet avaimet.`,
  oldCopies: (name) => `Rekisterin vanha kopio aukeaa yhä avaimella, joka oli avaajalla ${name}.`,
  backups: "Varmuuskopiot sen voimassaoloajalta:",
  recoveryRenewed:
    "Palautusavain on uusi, eikä entinen avaa tästä rekisteristä enää mitään. Hävitä se.",
  passphraseChanged: (name) => `Avaajalla ${name} on uusi tunnuslause.`,
  rotated: "Myös avain ja kaikkien lokeroiden avaimet ovat uudet.",
  oldFile:
    "Rekisterin tai pelkän avaajan tiedoston vanha kopio aukeaa yhä entisellä tunnuslauseella. Näkikö joku sen? Silloin: seloste operator passphrase --new-identity",
  oldCopy: "Rekisterin vanhat kopiot ja varmuuskopiot aukeavat yhä entisillä avaimilla.",
  recovered: (name) => `${name} avaa nyt rekisterin uudella tunnuslauseella.`,
  opensAll: "Tämä on palautusavain, ja se avaa kaikki lokerot.",
  notRecovery: "Tämä avain avaa kaikki lokerot, mutta se on avaajan eikä palautusavain.",
  handover: "Avoimet asiat",
  handoverNone: "Mitään ei ole kesken.",
  handoverOperators: (name, until) => `${name} saa avata rekisterin ${until} asti.`,
};

export const operatorHelp: typeof en.operatorHelp = {
  "operator add": {
    summary: "Anna jonkun muunkin avata rekisteri",
    about: [
      "Rooli on se, mitä avain avaa: contact kaiken, support asiainhoidon ja henkilötiedot, auditor ja watch vain asiainhoidon. Vain contact lisää avaajia.",
      "Uusi avaaja kirjoittaa tunnuslauseensa kahdesti, tai se tehdään sanoista. --recipient ottaa oman avaimensa tehneen age1…-rivin; --identity-out tekee avaimen koneelle.",
      "--until on sijaiselle. Avain ei vanhene itsestään: seloste torjuu sen sen päivän jälkeen, ja check muistuttaa poistamaan sen.",
    ],
    flags: {
      role: "mitä avaaja saa avata",
      until: "viimeinen päivä, jona hän saa avata sen",
      recipient: "hänen oma age-vastaanottajansa tunnuslauseen sijaan",
      identityOut: "tee avain koneelle tähän tiedostoon (0600)",
      newPassphraseFile: "uuden avaajan tunnuslause: tämän tiedoston ensimmäinen rivi",
      newPassphraseCommand: 'sama komennolta, luettelona: ["ohjelma","argumentti"]',
    },
    examples: {
      deputy: "Lomasijainen, joka ei näe erityisiä tietoja",
      machine: "Avain toiselle valvontakoneelle",
    },
  },
  "operator list": {
    summary: "Näytä, kuka voi avata rekisterin",
    about: ["Nimet, roolit ja päivät; komento avaa vain asiainhoidon."],
    flags: { all: "myös poistetut" },
    examples: { now: "Kuka nyt voi", all: "Kuka on koskaan voinut" },
  },
  "operator passphrase": {
    summary: "Vaihda tunnuslauseesi",
    about: [
      "Rekisterin vanha kopio aukeaa yhä entisellä tunnuslauseella. Jos joku on voinut nähdä sen, --new-identity tekee uuden avaimen ja antaa kaikille lokeroille uudet avaimet.",
    ],
    flags: {
      newIdentity: "myös uudet avaimet, jolloin entinen tunnuslause avaa vain vanhat kopiot",
      newPassphraseFile: "uusi tunnuslause: tämän tiedoston ensimmäinen rivi",
      newPassphraseCommand: 'sama komennolta, luettelona: ["ohjelma","argumentti"]',
    },
    examples: { plain: "Vain tunnuslause", seen: "Kun joku on voinut nähdä sen" },
  },
  "operator remove": {
    summary: "Ota joltakulta pääsy pois ja anna lokeroille uudet avaimet",
    about: [
      "Jokainen lokero, jonka avaaja sai auki, saa uuden avaimen, ja jäljelle jäävät saavat sen; heidän tunnuslauseensa säilyvät. Contactin mukana uusitaan myös palautusavain. Tätä ei voi perua, joten nimi kirjoitetaan vielä kerran.",
      "Aiemmin tehdyt tiedostojen kopiot aukeavat yhä vanhoilla avaimilla; tunnetut varmuuskopiot luetellaan.",
    ],
    flags: {
      confirm: "avaajan nimi vielä kerran, kun keneltäkään ei voi kysyä",
      recoveryOut: "contactin mukana: kirjoita uusi palautusavain tähän tiedostoon (0600)",
    },
    examples: { support: "Kun joku lähtee" },
  },
  "recovery test": {
    summary: "Kokeile, avaako palautusavain kaiken",
    about: [
      "Kysyy palautusavaimen eikä muuta mitään. Tunnuslausetta ei tarvita. Tee tämä kerran vuodessa: avain, jota kukaan ei ole kokeillut, on toive.",
    ],
    flags: { recoveryFile: "lue palautusavain tästä tiedostosta" },
    examples: { file: "Tiedostosta, jonka init kirjoitti" },
  },
  "recovery use": {
    summary: "Pääse takaisin palautusavaimella, kun tunnuslause on kadonnut",
    about: [
      "Antaa contactille (tai uudelle) uuden avaimen uuden tunnuslauseen taakse, kaikille lokeroille uudet avaimet ja uuden palautusavaimen. Tässä käytetty palautusavain ei sen jälkeen avaa mitään.",
    ],
    flags: {
      recoveryFile: "lue palautusavain tästä tiedostosta",
      newPassphraseFile: "uusi tunnuslause: tämän tiedoston ensimmäinen rivi",
      newPassphraseCommand: 'sama komennolta, luettelona: ["ohjelma","argumentti"]',
      recoveryOut: "kirjoita uusi palautusavain tähän tiedostoon (0600)",
    },
    examples: { lost: "Annan tunnuslause on kadonnut" },
  },
  "recovery renew": {
    summary: "Tee uusi palautusavain; entinen ei avaa enää mitään",
    about: [
      "Kun joku on voinut nähdä palautusavaimen tai se on kadonnut. Kaikki lokerot saavat uudet avaimet.",
    ],
    flags: { recoveryOut: "kirjoita uusi palautusavain tähän tiedostoon (0600)" },
    examples: { plain: "Tiedostoon, jonka sitten viet muualle" },
  },
};
