/** Findings in a file, as programs read them: SARIF 2.1.0 and JUnit. */
import { markup } from "../copy/markup.ts";

/** One finding; the sentences are in the language of whoever reads the report. */
export interface Reported {
  readonly rule: string;
  readonly level: "must" | "should" | "note";
  readonly line: number;
  readonly message: string;
}

export interface Report {
  /** The file as it is named, with slashes. */
  readonly file: string;
  readonly version: string;
  readonly findings: readonly Reported[];
}

const SARIF_LEVELS = { must: "error", should: "warning", note: "note" } as const;

/** @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifText({ file, version, findings }: Report): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((id) => ({ id }));
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "seloste", version, rules } },
          results: findings.map(({ rule, level, line, message }) => ({
            ruleId: rule,
            level: SARIF_LEVELS[level],
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file) },
                  region: { startLine: line },
                },
              },
            ],
          })),
        },
      ],
    },
    undefined,
    2,
  );
}

/** Each finding is a test; what the law asks for fails, the rest is told as output. */
export function junitText({ file, findings }: Report): string {
  const failed = findings.filter(({ level }) => level === "must").length;
  const cases = findings.map(({ rule, level, line, message }) => {
    const said = markup`${file}:${line}: ${message}`;
    const body =
      level === "must"
        ? markup`<failure type="${rule}" message="${message}">${said}</failure>`
        : markup`<system-out>${said}</system-out>`;
    return markup`    <testcase classname="${file}" name="${rule} ${line}">${body}</testcase>\n`;
  });
  const suite = markup`<testsuites>
  <testsuite name="seloste notice lint" tests="${findings.length}" failures="${failed}">
${cases}  </testsuite>
</testsuites>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suite.written}`;
}
