/** What zod finds, as facts. */
import type { z } from "zod";

import type { NoticeFlaw, NoticeFormat, NoticeShape } from "../domain/notice/faults.ts";
import type { Path } from "./document.ts";

/** A flaw and where it stands; the line is not known yet. */
export interface Found {
  readonly path: Path;
  readonly flaw: NoticeFlaw;
}

type Issue = z.core.$ZodIssue;

const SHAPES: Readonly<Record<string, NoticeShape>> = {
  string: "text",
  number: "number",
  int: "number",
  boolean: "yesNo",
  array: "list",
  object: "group",
  record: "group",
};

/** The formats that `schema.ts` names in its messages. */
const FORMATS: Readonly<Record<NoticeFormat, true>> = {
  act: true,
  businessId: true,
  clauseId: true,
  count: true,
  country: true,
  day: true,
  email: true,
  fieldId: true,
  hours: true,
  id: true,
  line: true,
  sectionNumber: true,
  wording: true,
  zone: true,
};

/** The flaws of one issue: each unknown key is a flaw of its own. */
export function listFlaws(content: unknown, issue: Issue): readonly Found[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    const allowed = issue.message.split(" ");
    return issue.keys.map((key) => ({
      path: [...path, key],
      flaw: { code: "unknown-key", allowed },
    }));
  }
  const value = valueAt(content, path);
  if (value === undefined || value === null) return [{ path, flaw: { code: "missing" } }];
  return [{ path, flaw: flawOf(issue, value) }];
}

function flawOf(issue: Issue, value: unknown): NoticeFlaw {
  if (issue.code === "invalid_type") return wrongShape(issue, value);
  if (issue.code === "invalid_value") return wrongChoice(issue.values);
  if (issue.code === "invalid_union") return wrongChoice("options" in issue ? issue.options : []);
  if (issue.code === "too_big") return tooBig(issue);
  if (issue.code === "too_small" && issue.origin === "array") {
    return { code: "too-few", limit: Number(issue.minimum) };
  }
  return wrongFormat(issue);
}

function wrongChoice(allowed: readonly unknown[] = []): NoticeFlaw {
  return { code: "choice", allowed: allowed.map(String) };
}

function wrongShape(issue: z.core.$ZodIssueInvalidType, value: unknown): NoticeFlaw {
  const allowed = SHAPES[issue.expected] ?? "text";
  const found = SHAPES[Array.isArray(value) ? "array" : typeof value] ?? "text";
  return allowed === found ? wrongFormat(issue) : { code: "shape", allowed, found };
}

function tooBig(issue: z.core.$ZodIssueTooBig): NoticeFlaw {
  const limit = Number(issue.maximum);
  if (issue.origin === "array") return { code: "too-many", limit };
  return issue.origin === "string" ? { code: "too-long", limit } : wrongFormat(issue);
}

function wrongFormat(issue: Issue): NoticeFlaw {
  return { code: "format", allowed: isFormat(issue.message) ? issue.message : "line" };
}

function isFormat(name: string): name is NoticeFormat {
  return Object.hasOwn(FORMATS, name);
}

function valueAt(content: unknown, path: Path): unknown {
  let value = content;
  for (const step of path) {
    const found: unknown = isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (found === undefined) return undefined;
    value = found;
  }
  return value;
}

/** Lists too: their positions are keys. */
function isGroup(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}
