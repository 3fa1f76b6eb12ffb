export const importView = {
  dryRun: "Nothing was changed. This is what would happen:",
  refusedAll: (count: number) =>
    `Nothing was changed: ${count} ${count === 1 ? "row is" : "rows are"} refused. Mend the file, or take the good rows with --partial.`,
  form: (name: string) => `Recognised: ${name}`,
  created: "New data subjects",
  changed: "Changed",
  unchanged: "Unchanged",
  refused: "Refused rows",
  records: "New records",
  bans: "New marketing bans",
  claims: "Consents claimed, not demonstrated",
  refusedRows: "Refused",
  changedRows: "Changed fields",
  line: (line: number) => `line ${line}`,
  more: (count: number) => `and ${count} more; --output writes them all`,
  written: (file: string) => `Written (0600): ${file}`,
  dropped: (columns: string) => `Never imported, and left out: ${columns}`,
  progress: (rows: number) => `${rows} rows read`,
  rejectHeadings: ["line", "reason"],
  planHeadings: ["line", "result", "id", "field", "old", "new", "reason"],
  classed: (classes: readonly string[]) =>
    `Held under the catch-all of the notice, each under a class of its own: ${classes.join(", ")}. Name another class with --map "other.<class>=Column", or leave it out with --ignore.`,
};
