/** A YAML text with the lines of everything in it. */
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from "yaml";

import type { NoticeFlaw, NoticeProblem } from "../domain/notice/faults.ts";

/** Where something stands in a notice file: keys and positions in lists, from the top. */
export type Path = readonly (string | number)[];

export interface NoticeDocument {
  /** What the text holds, not yet checked. */
  readonly content: unknown;
  /** Faults of the YAML itself; with any of them `content` means nothing. */
  readonly problems: readonly NoticeProblem[];
  /** The line where the path stands, or the nearest thing above it that exists. */
  readonly lineOf: (path: Path) => number;
  /** The node at the path. */
  readonly nodeAt: (path: Path) => Node | undefined;
}

/** In UTF-16 units; our own notice is a seventh of it. */
const LARGEST = 262_144;

/** Reads YAML 1.2 with text keys only; anchors, aliases and tags are refused, so nothing can unfold. */
export function readDocument(text: string): NoticeDocument {
  if (text.length > LARGEST) return refused({ code: "file-too-large", limit: LARGEST });
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "core",
    stringKeys: true,
    logLevel: "error",
  });
  const problems = [
    ...document.errors.map((error) => problemAt(lines, error.pos[0], flawOf(error))),
    ...listReferences(document).map((offset) =>
      problemAt(lines, offset, { code: "reference-or-tag" }),
    ),
  ];
  return {
    content: problems.length === 0 ? document.toJS() : undefined,
    problems,
    lineOf: (path) => lineOf(document, lines, path),
    nodeAt: (path) => {
      const found = document.getIn(path, true);
      return isNode(found) ? found : undefined;
    },
  };
}

function refused(flaw: NoticeFlaw): NoticeDocument {
  return {
    content: undefined,
    problems: [{ line: 1, path: "", flaw }],
    lineOf: () => 1,
    nodeAt: () => undefined,
  };
}

function problemAt(lines: LineCounter, offset: number, flaw: NoticeFlaw): NoticeProblem {
  return { line: Math.max(1, lines.linePos(offset).line), path: "", flaw };
}

/** What we can say more exactly than "this is not YAML". */
const FLAWS: Partial<Record<YAMLError["code"], NoticeFlaw>> = {
  BAD_INDENT: { code: "indent" },
  DUPLICATE_KEY: { code: "repeated-key" },
  MULTIPLE_DOCS: { code: "several-documents" },
  TAB_AS_INDENT: { code: "tab" },
};

function flawOf(error: YAMLError): NoticeFlaw {
  return FLAWS[error.code] ?? { code: "not-yaml" };
}

/** Offsets of what stands for something elsewhere, or changes how a value is read. */
function listReferences(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        offsets.push(offsetOf(node));
      }
    },
  });
  return offsets;
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? offsetOf(node) : 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) break;
    node = next.value;
    offset = next.offset;
  }
  return Math.max(1, lines.linePos(offset).line);
}

interface Stepped {
  readonly value: unknown;
  readonly offset: number;
}

function stepInto(node: unknown, step: string | number): Stepped | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return isNode(pair?.key) ? { value: pair?.value, offset: offsetOf(pair.key) } : undefined;
  }
  const value = isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
  return isNode(value) ? { value, offset: offsetOf(value) } : undefined;
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
