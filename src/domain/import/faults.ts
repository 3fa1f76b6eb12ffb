import type { Sentence } from "../notice/sentence.ts";
import type { NeverReason } from "./form.ts";

/**
 * What a file is by its look when it is not a table.
 * `markup` is a web page or XML, `zip` any other archive in that format.
 */
export type FileKind =
  | "xlsx"
  | "xls"
  | "ods"
  | "zip"
  | "gzip"
  | "pdf"
  | "markup"
  | "utf-32"
  | "unknown";

/** What a path leads to when it is not a regular file. */
export type PathKind = "folder" | "pipe" | "socket" | "device";

/** What can be refused about a file before any of its rows is read. */
export interface FileFaults {
  readonly "import.missing": { readonly file: string };
  readonly "import.not-a-file": { readonly file: string; readonly found: PathKind };
  /** `reason` is the system's error code, such as `EACCES`. */
  readonly "import.unreadable": { readonly file: string; readonly reason: string };
  /** The file was written to while it was read. */
  readonly "import.changed": { readonly file: string };
  readonly "import.empty": { readonly file: string };
  readonly "import.header-only": { readonly file: string };
  readonly "import.header-unreadable": { readonly file: string };
  readonly "import.binary": { readonly file: string; readonly looksLike: FileKind };
  /** The encoding asked for, or stated by the file's own mark, is not the one it is written in. */
  readonly "import.wrong-encoding": { readonly file: string; readonly encoding: string };
  readonly "import.wrong-delimiter": {
    readonly file: string;
    readonly delimiter: "," | ";" | "\t";
    /** The delimiter that the first rows hold. */
    readonly found: "," | ";" | "\t";
  };
  readonly "import.too-many-columns": { readonly file: string; readonly most: number };
  readonly "import.json-too-large": { readonly file: string; readonly mostMebibytes: number };
  readonly "import.json-damaged": { readonly file: string; readonly line: number };
  /** Valid JSON, but no list of objects. */
  readonly "import.json-shape": { readonly file: string };
}

/** What can be refused about a file that is imported. Column names are headers, not values. */
export interface ImportFaults extends FileFaults {
  readonly "import.columns-unknown": {
    readonly columns: readonly string[];
    /** What the notice says is held. */
    readonly sentences: readonly Sentence[];
  };
  /** Nobody has chosen under which class of the catch-all `columns` are held. */
  readonly "import.classes": {
    readonly field: string;
    readonly columns: readonly string[];
    readonly sentence: Sentence;
  };
  /** Columns whose names say that they never enter the register, or never its catch-all. */
  readonly "import.columns-never": {
    readonly columns: readonly { readonly column: string; readonly reason: NeverReason }[];
  };
  /** A mapping reads columns that the file does not have; `columns` are those it has. */
  readonly "import.columns-missing": {
    readonly targets: readonly string[];
    readonly columns: readonly string[];
  };
  /** A mapping names a column by a name that several have; `places` count from 1. */
  readonly "import.columns-repeated": {
    readonly column: string;
    readonly places: readonly number[];
  };
  /** A mapping gives one column two meanings. */
  readonly "import.columns-twice": { readonly columns: readonly string[] };
  /** A mapping sends `columns` to something that the notice does not declare. */
  readonly "import.targets-unknown": {
    readonly columns: readonly string[];
    readonly allowed: readonly string[];
  };
  readonly "import.forms-tied": { readonly forms: readonly string[] };
  /** The form asked for is none of the known ones. */
  readonly "import.form-unknown": { readonly forms: readonly string[] };
  /** No column tells whose data a row is; `fields` are those that would. */
  readonly "import.no-identifier": { readonly fields: readonly string[] };
  /** Records without the part that tells them apart, such as orders without a number. */
  readonly "import.no-record-key": { readonly target: string };
  /** Special categories need a ground of Art. 9(2). */
  readonly "import.art9-missing": {
    readonly fields: readonly string[];
    readonly columns: readonly string[];
  };
  /** A mapping file that cannot be read; places such as `bans.Newsletter.channel`. */
  readonly "import.mapping-invalid": { readonly problems: readonly MappingProblem[] };
}

/** What is wrong in a mapping file. */
export interface MappingProblem {
  /** Such as `bans.Newsletter.channel`; empty for the file as a whole. */
  readonly path: string;
  /** The line, where the text is not well formed. */
  readonly line?: number;
  readonly expected:
    | "syntax"
    | "text"
    | "list"
    | "object"
    | "channel"
    | "delimiter"
    | "encoding"
    | "known-key";
}
