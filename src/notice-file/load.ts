/** The text of a notice file, checked and made into a notice. */
import { Refusal } from "../domain/faults.ts";
import type { NoticeProblem } from "../domain/notice/faults.ts";
import type { Category, Field } from "../domain/notice/field.ts";
import type { Clause, Notice, Section } from "../domain/notice/notice.ts";
import { readDocument, type NoticeDocument, type Path } from "./document.ts";
import { listFlaws, type Found } from "./flaws.ts";
import { listIdFlaws } from "./ids.ts";
import { listLanguageFlaws } from "./languages.ts";
import { listReferenceFlaws } from "./references.ts";
import { noticeFile, type NoticeFile } from "./schema.ts";

const MOST_PROBLEMS = 20;
const LONGEST_KEY = 48;

/**
 * The notice that the YAML text holds.
 *
 * The YAML is checked first, then the layout, then the references; each step tells all it finds, and
 * the next one is only meaningful when there was nothing. Refused: `notice.invalid` with the first 20
 * problems by line. `file` is the name said in the refusal; nothing is read from disk.
 */
export function loadNotice(text: string, file: string): Notice {
  const document = readDocument(text);
  if (document.problems.length > 0) throw refusal(file, document.problems);
  const read = noticeFile.safeParse(document.content);
  if (!read.success) {
    const flaws = read.error.issues.flatMap((issue) => listFlaws(document.content, issue));
    throw refusal(
      file,
      flaws.map((found) => locate(document, found)),
    );
  }
  const flaws = [
    ...listLanguageFlaws(document.content, read.data.languages),
    ...listIdFlaws(read.data, document.lineOf),
    ...listReferenceFlaws(read.data),
  ];
  if (flaws.length > 0)
    throw refusal(
      file,
      flaws.map((found) => locate(document, found)),
    );
  return asNotice(read.data);
}

function refusal(file: string, problems: readonly NoticeProblem[]): Refusal {
  const ordered = problems.toSorted((a, b) => a.line - b.line);
  return new Refusal({
    code: "notice.invalid",
    facts: { file, problems: ordered.slice(0, MOST_PROBLEMS), total: ordered.length },
  });
}

function locate(document: NoticeDocument, { path, flaw }: Found): NoticeProblem {
  return { line: document.lineOf(path), path: asText(path), flaw };
}

/** Such as `categories[1].fields[0].kind`. */
function asText(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step.slice(0, LONGEST_KEY)}`))
    .join("")
    .replace(/^\./u, "");
}

function asNotice(file: NoticeFile): Notice {
  const { format: _format, sections, categories, ...same } = file;
  return {
    ...same,
    sections: sections.map(({ clauses: _clauses, ...section }): Section => section),
    clauses: sections.flatMap(({ number, clauses }) =>
      clauses.map((clause): Clause => ({ ...clause, section: number })),
    ),
    categories: categories.map(({ fields: _fields, ...category }): Category => category),
    fields: categories.flatMap((category) =>
      category.fields.map((field) => asField(field, category, same.matchOrder)),
    ),
    retired: [],
  };
}

type FileCategory = NoticeFile["categories"][number];

function asField(
  field: FileCategory["fields"][number],
  category: FileCategory,
  matchOrder: readonly string[],
): Field {
  return {
    ...field,
    category: category.id,
    drawer: category.specialCategory ? "special" : "personal",
    matches: matchOrder.includes(field.id),
  };
}
