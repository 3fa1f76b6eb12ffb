import { noticeCommand, type NoticeDesk, type Published } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { LINT_LEVELS, type LintFinding, type LintLevel } from "../../domain/notice/lint/finding.ts";
import { levelOf, lintNotice } from "../../domain/notice/lint/index.ts";
import { choice } from "../../flag.ts";
import { loadLintLists } from "../../law-file/lint-lists.ts";
import { linesOf } from "../../notice-file/places.ts";
import { junitText, type Report, sarifText } from "../../output/reports.ts";
import type { Block, Json, View } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { sayDay } from "../../copy/moment.ts";

export const noticeLint = noticeCommand({
  path: "notice lint",
  argument: "[notice]",
  flags: { format: choice(["sarif", "junit"]) },
  examples: {
    own: "seloste notice lint",
    file: "seloste notice lint ours.yaml",
    ci: "seloste notice lint ours.yaml --format sarif",
  },
  wanted: ({ args: [wanted] }) => [wanted],
  async run(desk, { flags }) {
    const [published] = desk.published;
    if (published === undefined) throw new Error("a notice was to be read");
    const placed = await lint(desk, published);
    const must = placed.some(({ level }) => level === "must");
    return {
      exit: must ? "findings" : "ok",
      view: viewOf(placed, published, { format: flags.format, version: desk.world.version }),
    };
  },
});

interface Placed {
  readonly finding: LintFinding;
  readonly level: LintLevel;
  readonly line: number;
}

/** The findings, by level and then by line. */
async function lint({ world }: NoticeDesk, { notice, body }: Published): Promise<Placed[]> {
  const lists = await loadLintLists(world.data);
  const today = localDay(world.now(), notice.zone);
  const lineOf = linesOf(body);
  return lintNotice({ notice, lists, today })
    .map((finding) => ({ finding, level: levelOf(finding), line: lineOf(finding.place) }))
    .toSorted((a, b) => order(a.level) - order(b.level) || a.line - b.line);
}

function order(level: LintLevel): number {
  return LINT_LEVELS.indexOf(level);
}

interface Wish {
  readonly format: "sarif" | "junit" | undefined;
  readonly version: string;
}

function viewOf(placed: readonly Placed[], published: Published, wish: Wish): View {
  const { format } = wish;
  return {
    kind: "notice.lint",
    data: placed.map(jsonOf),
    blocks: (t) => {
      if (format === undefined) return blocksOf(placed, t);
      const report = reportOf(placed, published, wish.version, t);
      const text = format === "sarif" ? sarifText(report) : junitText(report);
      return text.split("\n").map((line) => ({ line }));
    },
    warnings:
      format === undefined ? [{ code: "lint.no-advice", say: (t) => t.lintTexts.notAdvice }] : [],
  };
}

function jsonOf({ finding, level, line }: Placed): Json {
  const { rule, place, facts } = finding;
  const none = { clause: null, field: null, category: null, purpose: null, recipient: null };
  return { rule, level, line, ...none, key: null, ...place, facts };
}

function blocksOf(placed: readonly Placed[], t: Catalogue): readonly Block[] {
  const { lintTexts: texts } = t;
  if (placed.length === 0) return [{ line: texts.nothing }];
  const count = (level: LintLevel) => placed.filter((one) => one.level === level).length;
  return [
    ...placed.flatMap((one): readonly Block[] => {
      const { law, why, write } = texts.rules[one.finding.rule];
      return [
        { heading: `${texts.levels[one.level]}: ${whatOf(one, t)}` },
        {
          fields: [
            [texts.where, texts.at(one.line, placeOf(one))],
            [texts.law, law],
            [texts.why, why],
            [texts.write, write],
          ],
        },
      ];
    }),
    { line: texts.tally(count("must"), count("should"), count("note")) },
  ];
}

function placeOf({ finding: { place } }: Placed): string {
  return Object.values(place).join(" ");
}

/** What is the case, with days as people write them. */
function whatOf({ finding: { rule, facts } }: Placed, t: Catalogue): string {
  const { day } = facts;
  const said = day === undefined ? facts : { ...facts, day: sayDay(day, t.language) };
  return t.lintTexts.rules[rule].what(said);
}

function reportOf(
  placed: readonly Placed[],
  { name }: Published,
  version: string,
  t: Catalogue,
): Report {
  return {
    file: name,
    version,
    findings: placed.map((one) => {
      const { law, write } = t.lintTexts.rules[one.finding.rule];
      const { level, line } = one;
      const message = `${whatOf(one, t)} (${law}). ${write}`;
      return { rule: one.finding.rule, level, line, message };
    }),
  };
}
