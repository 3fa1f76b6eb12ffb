// Loaded before a measured program: notes the peak of its resident memory, in kB, when it ends.
import { writeFileSync } from "node:fs";

const note = process.env["SELOSTE_BENCH_PEAK"];
process.on("exit", () => {
  if (note !== undefined) writeFileSync(note, String(process.resourceUsage().maxRSS));
});
