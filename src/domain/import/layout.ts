/** What a person may say about the layout of a file; what is left out is found out. */
export const FORMATS = ["csv", "json", "ndjson"] as const;

/** `tab` stands for the tabulator, which nobody can type. */
export const DELIMITERS = [",", ";", "tab"] as const;

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1"] as const;
