import type { Node } from "yaml";

import { readDocument } from "./document.ts";
import { loadNotice } from "./load.ts";

/** A stretch of the text and what stands there instead; offsets in UTF-16 units, `to` excluded. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The notice's text with a real registry contact person in it, and no longer marked as a placeholder.
 *
 * All else stays byte for byte, comments included. A notice that names no contact person gets one.
 * Refused: `notice.invalid`, also when the name is not one line of text.
 */
export function replaceContact(text: string, file: string, name: string): string {
  const { contacts } = loadNotice(text, file);
  const document = readDocument(text);
  const quoted = JSON.stringify(name);
  const nodes: readonly (readonly [Node | undefined, string])[] =
    contacts.length === 0
      ? [[document.nodeAt(["contacts"]), `[{ role: contact, name: ${quoted}, clauses: [] }]`]]
      : [
          [document.nodeAt(["contacts", 0, "name"]), quoted],
          [document.nodeAt(["contacts", 0, "placeholder"]), "false"],
        ];
  const replaced = applyEdits(
    text,
    nodes.flatMap(([node, words]) => planEdit(text, node, words)),
  );
  loadNotice(replaced, file);
  return replaced;
}

function planEdit(text: string, node: Node | undefined, words: string): readonly Edit[] {
  if (!node?.range) return [];
  const [from, to] = node.range;
  // A block scalar includes the end of its last line.
  const end = /\r?\n$/u.exec(text.slice(from, to))?.[0] ?? "";
  return [{ from, to, text: words + end }];
}

/** From the end, so that the offsets of the edits before it stay true. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((made, edit) => made.slice(0, edit.from) + edit.text + made.slice(edit.to), text);
}
