import type * as en from "../en/import-view.ts";

export const importView: typeof en.importView = {
  dryRun: "Ingenting ändrades. Så här skulle det gå:",
  refusedAll: (count) =>
    `Ingenting ändrades: ${count} ${count === 1 ? "rad" : "rader"} duger inte. Rätta filen, eller ta de goda raderna med --partial.`,
  form: (name) => `Igenkänd: ${name}`,
  created: "Nya registrerade",
  changed: "Ändrade",
  unchanged: "Oförändrade",
  refused: "Avvisade rader",
  records: "Nya händelser",
  bans: "Nya marknadsföringsförbud",
  claims: "Samtycken som påståtts, inte visats",
  refusedRows: "Avvisade",
  changedRows: "Ändrade fält",
  line: (line) => `rad ${line}`,
  more: (count) => `och ${count} till; --output skriver alla`,
  written: (file) => `Skriven (0600): ${file}`,
  dropped: (columns) => `Tas aldrig in, lämnades bort: ${columns}`,
  progress: (rows) => `${rows} rader lästa`,
  rejectHeadings: ["line", "reason"],
  planHeadings: ["line", "result", "id", "field", "old", "new", "reason"],
  classed: (classes) =>
    `Registreras under beskrivningens allmänna klausul, var och en i sin egen klass: ${classes.join(", ")}. En annan klass namnges med --map "other.<klass>=Kolumn", eller lämnas bort med --ignore.`,
};
