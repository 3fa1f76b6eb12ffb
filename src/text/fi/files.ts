import type { FileFaults, FileKind, PathKind } from "../../domain/import/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

const SAVE_AS_CSV =
  "Avaa se taulukkolaskentaohjelmassa, tallenna CSV-muodossa (Excelissä: CSV UTF-8) ja anna se tiedosto.";
const EXPORT_AGAIN = "Vie taulukko uudelleen CSV-muodossa ja anna se tiedosto.";

const KINDS: Readonly<Record<FileKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: "Excel-työkirja", next: SAVE_AS_CSV },
  xls: { is: "vanhemman Excelin työkirja", next: SAVE_AS_CSV },
  ods: { is: "LibreOffice-laskentataulukko", next: SAVE_AS_CSV },
  zip: { is: "ZIP-paketti", next: "Pura se ja anna sen sisältämät tiedostot yksi kerrallaan." },
  gzip: { is: "pakattu tiedosto (gzip)", next: "Pura se ja anna sen sisältämä tiedosto." },
  pdf: {
    is: "PDF-asiakirja",
    next: "Vie taulukko CSV-muodossa siitä järjestelmästä, josta se on peräisin.",
  },
  markup: { is: "verkkosivu tai XML-tiedosto", next: EXPORT_AGAIN },
  "utf-32": {
    is: "UTF-32-merkistöllä kirjoitettu teksti",
    next: "Tallenna se UTF-8-merkistöllä ja anna se tiedosto.",
  },
  unknown: { is: "muu kuin tekstitiedosto", next: EXPORT_AGAIN },
};

const PATHS: Readonly<Record<PathKind, string>> = {
  folder: "kansio",
  pipe: "putki",
  socket: "soketti",
  device: "laite",
};

const DELIMITERS = { ",": "pilkku", ";": "puolipiste", "\t": "sarkain" };

export const fileFaults: FaultTexts<keyof FileFaults> = {
  "import.missing": ({ file }) => ({
    what: `Tiedostoa ${file} ei ole. Mitään ei muutettu.`,
    next: "Tarkista nimi ja kansio: komento ls näyttää, mitä kansiossa on.",
  }),
  "import.not-a-file": ({ file, found }) => ({
    what: `${file} on ${PATHS[found]} eikä tiedosto. Mitään ei muutettu.`,
    next: "Anna tiedosto: se luetaan useammin kuin kerran, ensin sen kirjoitustavan selvittämiseksi.",
  }),
  "import.unreadable": ({ file, reason }) => ({
    what: `Järjestelmä ei anna lukea tiedostoa ${file} (${reason}). Mitään ei muutettu.`,
    next: "Tarkista, kenellä on tiedostoon lukuoikeus, tai kopioi se omaan kansioosi.",
  }),
  "import.changed": ({ file }) => ({
    what: `Tiedostoon ${file} kirjoitettiin lukemisen aikana. Rekisterissä ei muutettu mitään.`,
    next: "Odota, että vienti on valmis, ja anna komento uudelleen.",
  }),
  "import.empty": ({ file }) => ({
    what: `Tiedosto ${file} on tyhjä. Mitään ei muutettu.`,
    next: "Tarkista, että vienti on valmistunut, ja anna tiedosto uudelleen.",
  }),
  "import.header-only": ({ file }) => ({
    what: `Tiedostossa ${file} on sarakkeiden nimet mutta ei yhtään riviä niiden alla. Mitään ei muutettu.`,
    next: "Tarkista, ettei vientiä ollut rajattu tyhjään luetteloon.",
  }),
  "import.header-unreadable": ({ file }) => ({
    what: `Tiedoston ${file} ensimmäistä riviä ei voi lukea sarakkeiden niminä. Mitään ei muutettu.`,
    next: "Katso ensimmäistä riviä tekstieditorissa: lainausmerkiltä voi puuttua pari.",
  }),
  "import.binary": ({ file, looksLike }) => ({
    what: `${file} on ${KINDS[looksLike].is} eikä tekstimuotoinen taulukko. Mitään ei muutettu.`,
    next: KINDS[looksLike].next,
  }),
  "import.wrong-encoding": ({ file, encoding }) => ({
    what: `Tiedoston ${file} merkistö ei ole ${encoding}: kirjaimet luettaisiin väärin. Mitään ei muutettu.`,
    next: "Jätä --encoding pois, niin merkistö selvitetään, tai tallenna tiedosto UTF-8-merkistöllä.",
  }),
  "import.wrong-delimiter": ({ file, delimiter, found }) => ({
    what:
      `Jos sarakkeiden erotin on ${DELIMITERS[delimiter]}, tiedostossa ${file} on vain yksi sarake; ` +
      `otsikkorivillä nimien välissä on ${DELIMITERS[found]}. Mitään ei muutettu.`,
    next: "Jätä --delimiter pois, niin erotin selvitetään.",
  }),
  "import.too-many-columns": ({ file, most }) => ({
    what: `Tiedostossa ${file} on yli ${most} saraketta. Mitään ei muutettu.`,
    next: "Tarkista, että rivinvaihdot ovat rivien lopussa, tai vie vain ne sarakkeet, joita tarvitset.",
  }),
  "import.json-too-large": ({ file, mostMebibytes }) => ({
    what: `${file} on suurempi kuin ${mostMebibytes} MiB, johon asti JSON-tiedosto luetaan. Mitään ei muutettu.`,
    next: "Vie se NDJSON-muodossa (yksi olio rivillä) tai CSV-muodossa: niiden kokoa ei ole rajattu.",
  }),
  "import.json-damaged": ({ file, line }) => ({
    what: `${file} ei ole kelvollista JSONia rivistä ${line} alkaen. Mitään ei muutettu.`,
    next: "Tarkista, että vienti on valmistunut; jos jokainen rivi on oma olionsa, lisää --format ndjson.",
  }),
  "import.json-shape": ({ file }) => ({
    what: `${file} on JSONia mutta ei luettelo olioista. Mitään ei muutettu.`,
    next: "Anna luettelo olioista, olio, jossa luettelo on nimellä ”data”, tai yksi olio rivillä.",
  }),
};
