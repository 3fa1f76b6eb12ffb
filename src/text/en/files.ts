import type { FileFaults, FileKind, PathKind } from "../../domain/import/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

const SAVE_AS_CSV =
  "Open it in a spreadsheet program, save it as CSV (in Excel: CSV UTF-8) and give that file.";
const EXPORT_AGAIN = "Export it again as CSV and give that file.";

const KINDS: Readonly<Record<FileKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: "an Excel workbook", next: SAVE_AS_CSV },
  xls: { is: "a workbook of an older Excel", next: SAVE_AS_CSV },
  ods: { is: "a LibreOffice spreadsheet", next: SAVE_AS_CSV },
  zip: { is: "a ZIP archive", next: "Unpack it and give the files in it one by one." },
  gzip: { is: "a compressed file (gzip)", next: "Unpack it and give the file in it." },
  pdf: { is: "a PDF document", next: "Export the table as CSV from the system it comes from." },
  markup: { is: "a web page or an XML file", next: EXPORT_AGAIN },
  "utf-32": { is: "text in UTF-32", next: "Save it as UTF-8 and give that file." },
  unknown: { is: "not a text file", next: EXPORT_AGAIN },
};

const PATHS: Readonly<Record<PathKind, string>> = {
  folder: "a folder",
  pipe: "a pipe",
  socket: "a socket",
  device: "a device",
};

const DELIMITERS = { ",": "a comma", ";": "a semicolon", "\t": "a tab" };

/** What is said when a file with a table cannot be read. */
export const fileFaults: FaultTexts<keyof FileFaults> = {
  "import.missing": ({ file }) => ({
    what: `There is no file ${file}. Nothing was changed.`,
    next: "Check the name and the folder: ls shows what is there.",
  }),
  "import.not-a-file": ({ file, found }) => ({
    what: `${file} is ${PATHS[found]}, not a file. Nothing was changed.`,
    next: "Give a file: it is read more than once, first to find out how it is written.",
  }),
  "import.unreadable": ({ file, reason }) => ({
    what: `The system does not let ${file} be read (${reason}). Nothing was changed.`,
    next: "Check who may read the file, or copy it into a folder of your own.",
  }),
  "import.changed": ({ file }) => ({
    what: `${file} was written to while it was being read. Nothing was changed in the register.`,
    next: "Wait until the export has finished, then give the command again.",
  }),
  "import.empty": ({ file }) => ({
    what: `${file} is empty. Nothing was changed.`,
    next: "Check that the export finished, and give the file again.",
  }),
  "import.header-only": ({ file }) => ({
    what: `${file} holds column names but no rows under them. Nothing was changed.`,
    next: "Check that the export was not limited to an empty list.",
  }),
  "import.header-unreadable": ({ file }) => ({
    what: `The first row of ${file} cannot be read as column names. Nothing was changed.`,
    next: "Look at the first row in a text editor: a quotation mark may lack its pair.",
  }),
  "import.binary": ({ file, looksLike }) => ({
    what: `${file} is ${KINDS[looksLike].is}, not a table in text form. Nothing was changed.`,
    next: KINDS[looksLike].next,
  }),
  "import.wrong-encoding": ({ file, encoding }) => ({
    what: `${file} is not written in ${encoding}: letters would be misread. Nothing was changed.`,
    next: "Leave out --encoding and the encoding is found out; or save the file as UTF-8.",
  }),
  "import.wrong-delimiter": ({ file, delimiter, found }) => ({
    what:
      `With ${DELIMITERS[delimiter]} between the columns, ${file} would have only one column; ` +
      `its header has ${DELIMITERS[found]} between the names. Nothing was changed.`,
    next: "Leave out --delimiter and the delimiter is found out.",
  }),
  "import.too-many-columns": ({ file, most }) => ({
    what: `${file} has more than ${most} columns. Nothing was changed.`,
    next: "Check that its lines end where the rows end, or export only the columns you need.",
  }),
  "import.json-too-large": ({ file, mostMebibytes }) => ({
    what: `${file} is larger than the ${mostMebibytes} MiB up to which JSON is read. Nothing was changed.`,
    next: "Export it as NDJSON (one object a line) or as CSV: those may be of any size.",
  }),
  "import.json-damaged": ({ file, line }) => ({
    what: `${file} is not valid JSON from line ${line} on. Nothing was changed.`,
    next: "Check that the export finished; if each line is an object of its own, add --format ndjson.",
  }),
  "import.json-shape": ({ file }) => ({
    what: `${file} is JSON, but not a list of objects. Nothing was changed.`,
    next: "Give a list of objects, an object with the list under “data”, or one object a line.",
  }),
};
