import type * as en from "../en/import-view.ts";

export const importView: typeof en.importView = {
  dryRun: "Mitään ei muutettu. Näin kävisi:",
  refusedAll: (count) =>
    `Mitään ei muutettu: ${count} ${count === 1 ? "rivi" : "riviä"} ei kelpaa. Korjaa tiedosto tai ota kelvolliset rivit valitsimella --partial.`,
  form: (name) => `Tunnistettu: ${name}`,
  created: "Uusia rekisteröityjä",
  changed: "Muuttuneita",
  unchanged: "Ennallaan",
  refused: "Hylättyjä rivejä",
  records: "Uusia tapahtumia",
  bans: "Uusia markkinointikieltoja",
  claims: "Väitettyjä, ei osoitettuja suostumuksia",
  refusedRows: "Hylätyt",
  changedRows: "Muuttuneet kentät",
  line: (line) => `rivi ${line}`,
  more: (count) => `ja ${count} muuta; --output kirjoittaa kaikki`,
  written: (file) => `Kirjoitettu (0600): ${file}`,
  dropped: (columns) => `Ei tuoda koskaan, jätettiin pois: ${columns}`,
  progress: (rows) => `${rows} riviä luettu`,
  rejectHeadings: ["line", "reason"],
  planHeadings: ["line", "result", "id", "field", "old", "new", "reason"],
  classed: (classes) =>
    `Selosteen yleislausekkeen alle tallennetaan, kukin omana luokkanaan: ${classes.join(", ")}. Toisen luokan voi nimetä: --map "other.<luokka>=Sarake", tai jättää pois: --ignore.`,
};
