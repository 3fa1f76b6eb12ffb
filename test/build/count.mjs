/**
 * Sums what vitest reported, as the last line of a run: `node count.mjs <folder> <suite>…`
 *
 * A suite that left no report counts as one failure, and so does a file that failed outside a test.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "", ...suites] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const suite of suites) {
  const report = read(join(folder, `${suite}.json`));
  passed += report?.numPassedTests ?? 0;
  failed += report === undefined ? 1 : report.numFailedTests + brokenFiles(report);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  ).length;
}
