import type { FileFaults, FileKind, PathKind } from "../../domain/import/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

const SAVE_AS_CSV =
  "Öppna filen i ett kalkylprogram, spara den som CSV (i Excel: CSV UTF-8) och ange den filen.";
const EXPORT_AGAIN = "Exportera tabellen på nytt som CSV och ange den filen.";

const KINDS: Readonly<Record<FileKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: "en Excelarbetsbok", next: SAVE_AS_CSV },
  xls: { is: "en arbetsbok från ett äldre Excel", next: SAVE_AS_CSV },
  ods: { is: "ett kalkylark från LibreOffice", next: SAVE_AS_CSV },
  zip: { is: "ett ZIP-arkiv", next: "Packa upp arkivet och ange filerna i det en i taget." },
  gzip: { is: "en komprimerad fil (gzip)", next: "Packa upp den och ange filen i den." },
  pdf: {
    is: "ett PDF-dokument",
    next: "Exportera tabellen som CSV från det system som den kommer från.",
  },
  markup: { is: "en webbsida eller en XML-fil", next: EXPORT_AGAIN },
  "utf-32": { is: "text i UTF-32", next: "Spara den som UTF-8 och ange den filen." },
  unknown: { is: "något annat än en textfil", next: EXPORT_AGAIN },
};

const PATHS: Readonly<Record<PathKind, string>> = {
  folder: "en mapp",
  pipe: "ett rör",
  socket: "en socket",
  device: "en enhet",
};

const DELIMITERS = { ",": "kommatecken", ";": "semikolon", "\t": "tabbtecken" };

export const fileFaults: FaultTexts<keyof FileFaults> = {
  "import.missing": ({ file }) => ({
    what: `Filen ${file} finns inte. Ingenting har ändrats.`,
    next: "Kontrollera namnet och mappen: kommandot ls visar vad som finns där.",
  }),
  "import.not-a-file": ({ file, found }) => ({
    what: `${file} är ${PATHS[found]} och inte en fil. Ingenting har ändrats.`,
    next: "Ange en fil: den läses mer än en gång, först för att ta reda på hur den är skriven.",
  }),
  "import.unreadable": ({ file, reason }) => ({
    what: `Systemet tillåter inte att ${file} läses (${reason}). Ingenting har ändrats.`,
    next: "Kontrollera vem som har läsrätt till filen, eller kopiera den till en egen mapp.",
  }),
  "import.changed": ({ file }) => ({
    what: `Någon skrev i ${file} medan filen lästes. Ingenting har ändrats i registret.`,
    next: "Vänta tills exporten är klar och ge kommandot på nytt.",
  }),
  "import.empty": ({ file }) => ({
    what: `Filen ${file} är tom. Ingenting har ändrats.`,
    next: "Kontrollera att exporten blev klar och ange filen på nytt.",
  }),
  "import.header-only": ({ file }) => ({
    what: `Filen ${file} har kolumnnamn men inga rader under dem. Ingenting har ändrats.`,
    next: "Kontrollera att exporten inte var begränsad till en tom lista.",
  }),
  "import.header-unreadable": ({ file }) => ({
    what: `Den första raden i ${file} kan inte läsas som kolumnnamn. Ingenting har ändrats.`,
    next: "Se på den första raden i en textredigerare: ett citattecken kan sakna sitt par.",
  }),
  "import.binary": ({ file, looksLike }) => ({
    what: `${file} är ${KINDS[looksLike].is} och inte en tabell i textform. Ingenting har ändrats.`,
    next: KINDS[looksLike].next,
  }),
  "import.wrong-encoding": ({ file, encoding }) => ({
    what: `${file} är inte skriven i ${encoding}: bokstäver skulle läsas fel. Ingenting har ändrats.`,
    next: "Utelämna --encoding, så tar programmet själv reda på teckenkodningen, eller spara filen som UTF-8.",
  }),
  "import.wrong-delimiter": ({ file, delimiter, found }) => ({
    what:
      `Med ${DELIMITERS[delimiter]} mellan kolumnerna skulle ${file} ha bara en kolumn; ` +
      `rubrikraden har ${DELIMITERS[found]} mellan namnen. Ingenting har ändrats.`,
    next: "Utelämna --delimiter, så tar programmet själv reda på skiljetecknet.",
  }),
  "import.too-many-columns": ({ file, most }) => ({
    what: `${file} har fler än ${most} kolumner. Ingenting har ändrats.`,
    next: "Kontrollera att radbrytningarna står i slutet av raderna, eller exportera bara de kolumner som du behöver.",
  }),
  "import.json-too-large": ({ file, mostMebibytes }) => ({
    what: `${file} är större än ${mostMebibytes} MiB, som är gränsen för en JSON-fil. Ingenting har ändrats.`,
    next: "Exportera den som NDJSON (ett objekt per rad) eller som CSV: de får vara hur stora som helst.",
  }),
  "import.json-damaged": ({ file, line }) => ({
    what: `${file} är inte giltig JSON från och med rad ${line}. Ingenting har ändrats.`,
    next: "Kontrollera att exporten blev klar; om varje rad är ett eget objekt, lägg till --format ndjson.",
  }),
  "import.json-shape": ({ file }) => ({
    what: `${file} är JSON men inte en lista med objekt. Ingenting har ändrats.`,
    next: "Ange en lista med objekt, ett objekt som har listan under ”data”, eller ett objekt per rad.",
  }),
};
