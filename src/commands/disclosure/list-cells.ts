/** What the cells of a list hold, whatever their columns are called. */
import type { ColumnLook, Lines } from "../../domain/disclosure/list-findings.ts";
import type { HygieneKind } from "../../domain/hygiene/kinds.ts";
import { numbersIn } from "../../domain/hygiene/scan.ts";
import { holdsIdentityCode } from "../../domain/subject/identity-code.ts";
import { cellText } from "../../files/list-file.ts";
import type { FoundRow } from "../../files/list-rows.ts";

/** Lines that are kept by number; the rest is only counted. */
const KEPT = 100;

/** Counts a line under a key. */
export function note<Key>(all: Map<Key, Lines>, key: Key, line: number): void {
  const found = all.get(key) ?? { count: 0, lines: [] };
  found.count += 1;
  if (found.lines.length < KEPT) found.lines.push(line);
  all.set(key, found);
}

const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const AT = 0x40;
const PLUS = 0x2b;
const QUOTE = 0x22;

/** Digits of an identity code at least, of a card or an account, and of a telephone number. */
const CODE_DIGITS = 9;
const ACCOUNT_DIGITS = 13;
const PHONE_DIGITS = 7;

const PHONE = /^(?:\+|00|0)[1-9][\d\s()./-]{5,18}$/u;

interface Place {
  readonly slot: number;
  readonly line: number;
}

/** What one pass over the bytes of a cell tells; the next cell overwrites it. */
const cell = { digits: 0, at: false, filled: false };

function passOver(bytes: Uint8Array, start: number, end: number): void {
  cell.digits = 0;
  cell.at = false;
  cell.filled = false;
  for (let place = start; place < end; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte > SPACE && byte !== QUOTE) cell.filled = true;
    if (byte >= ZERO && byte <= NINE) cell.digits += 1;
    else if (byte === AT) cell.at = true;
  }
}

/** Looks at one cell. Most need no more than the pass; a million rows go through here. */
export function lookAt(
  look: ColumnLook,
  bytes: Uint8Array,
  { starts, ends }: FoundRow,
  { slot, line }: Place,
): void {
  const start = starts[slot] ?? 0;
  const end = ends[slot] ?? start;
  passOver(bytes, start, end);
  if (!cell.filled) return;
  look.filled += 1;
  if (cell.at) look.emails += 1;
  const { digits } = cell;
  const dialled = digits >= PHONE_DIGITS && isDialled(bytes, start);
  if (!dialled && digits < CODE_DIGITS) return;
  const text = cellText(bytes.subarray(start, end));
  if (PHONE.test(text)) look.phones += 1;
  for (const kind of kindsIn(text, digits)) note(look.hygiene, kind, line);
}

function isDialled(bytes: Uint8Array, start: number): boolean {
  const first = bytes[bytes[start] === QUOTE ? start + 1 : start];
  return first === PLUS || first === ZERO;
}

/** Addresses are no finding here: they are looked at column by column. */
function kindsIn(text: string, digits: number): readonly HygieneKind[] {
  if (digits < CODE_DIGITS) return [];
  if (digits < ACCOUNT_DIGITS) return holdsIdentityCode(text) ? ["identity-code"] : [];
  return numbersIn(text);
}
