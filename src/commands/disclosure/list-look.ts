/** Looks through the rows of a list that is about to be sent: what its cells hold, and whose they are. */
import { banKind } from "../../domain/ban/key.ts";
import { plainKeyReader } from "../../domain/ban/plain-key.ts";
import type { SentList } from "../../domain/disclosure/list-columns.ts";
import type {
  ColumnLook,
  Lines,
  RowReason,
  SeenList,
} from "../../domain/disclosure/list-findings.ts";
import {
  type ConsentedTo,
  heldBackBy,
  type Person,
  type PersonRule,
} from "../../domain/disclosure/persons.ts";
import type { Channel } from "../../domain/import/form.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { matchKey } from "../../domain/subject/values.ts";
import { cellText, type ListFile } from "../../files/list-file.ts";
import { filterList } from "../../files/list-filter.ts";
import type { FoundRow } from "../../files/list-rows.ts";
import { loadSieved } from "../../store/ban-hash.ts";
import { findMatch, unknownAmong } from "../../store/match.ts";
import { personLookup, unread } from "../../store/persons.ts";
import type { Register } from "../../store/register.ts";
import { cellReader, isBlank } from "../ban/judge.ts";
import { lookAt, note } from "./list-cells.ts";

export interface Looking {
  readonly register: Register;
  readonly notice: Notice;
  readonly list: ListFile;
  readonly sent: SentList;
  readonly rules: readonly PersonRule[];
  readonly channels?: readonly Channel[];
  readonly to: ConsentedTo;
}

export interface Looked extends SeenList {
  /** How many rows with data. */
  readonly count: number;
}

export async function lookThrough(looking: Looking): Promise<Looked> {
  const { list, sent } = looking;
  const looks = sent.columns.map((): ColumnLook => {
    return { filled: 0, emails: 0, phones: 0, hygiene: new Map() };
  });
  const rows = new Map<RowReason, Lines>();
  const rowsRead = rowReader(looking, (reason, line) => note(rows, reason, line));
  let count = 0;
  await filterList(list, {
    wanted: sent.columns.map(({ place }) => place),
    header: sent.header,
    write: async () => {},
    judge: (bytes, row, line) => {
      if (isBlank(bytes, row)) return false;
      count += 1;
      const damaged = row.damaged || row.cells !== list.first.length;
      if (!damaged) {
        for (const [slot, look] of looks.entries()) lookAt(look, bytes, row, { slot, line });
      }
      const reason = damaged ? "damaged" : rowsRead.reasonOf(bytes, row, line);
      if (reason !== undefined) note(rows, reason, line);
      return false;
    },
  });
  rowsRead.end();
  const columns = sent.columns.map((column, at) => {
    const look = looks[at];
    if (look === undefined) throw new Error("a column that was looked at");
    return { column, look };
  });
  return { columns, rows, count };
}

/** Whose rows they are, and whether these people may be sent. */
interface RowReader {
  /** The reason that is known at once; who is a stranger may come out later. */
  readonly reasonOf: (bytes: Uint8Array, row: FoundRow, line: number) => RowReason | undefined;
  /** Tells of the rows that still wait. */
  readonly end: () => void;
}

function rowReader(looking: Looking, tell: (reason: RowReason, line: number) => void): RowReader {
  const { register, notice, sent, rules } = looking;
  const keys = notice.matchOrder.flatMap((id): KeyColumn[] => {
    const slot = sent.columns.findIndex(({ fields }) => fields[0]?.id === id);
    const field = sent.columns[slot]?.fields[0];
    return field === undefined ? [] : [{ field, slot }];
  });
  const isBanned = rules.some(({ reason }) => reason === "ban")
    ? bannedReader(looking)
    : () => false;
  const strangers = strangerFinder(register, keys, (line) => tell("stranger", line));
  const alone = rules.filter(({ reason }) => reason !== "ban");
  if (alone.length === 0) {
    // Every identifier of who is banned is remembered, so that nobody need be looked up.
    const reasonOf: RowReader["reasonOf"] = (bytes, row, line) => {
      if (isBanned(bytes, row)) return "ban";
      strangers.add(bytes, row, line);
      return undefined;
    };
    return { reasonOf, end: strangers.end };
  }
  const personOf = personReader(looking, keys);
  return {
    reasonOf: (bytes, row) => {
      if (isBanned(bytes, row)) return "ban";
      const person = personOf(bytes, row);
      return heldBackBy(alone, person ?? NOBODY) ?? (person === undefined ? "stranger" : undefined);
    },
    end: () => {},
  };
}

/** A column by which people are known. */
interface KeyColumn {
  readonly field: Field;
  readonly slot: number;
}

/** Of whom nothing is on record. */
const NOBODY: Person = { isBanned: () => false, hasConsented: () => false, groups: () => [] };

function personReader(
  { register, notice, to }: Looking,
  keys: readonly KeyColumn[],
): (bytes: Uint8Array, row: FoundRow) => Person | undefined {
  const match = findMatch(register);
  const lookup = personLookup(register, { notice, to });
  return (bytes, row) => {
    const found = match(
      keys.flatMap(({ field, slot }) => {
        const key = keyAt(bytes, row, { field, slot });
        return key === "" ? [] : [{ field: field.id, key }];
      }),
    );
    return found === undefined || found === "several"
      ? undefined
      : lookup([unread(found.nr)])(found.nr);
  };
}

/** Rows that are asked about at once. */
const BATCH = 4096;

/** Finds the rows of nobody in the register, many at a time. */
function strangerFinder(
  register: Register,
  keys: readonly KeyColumn[],
  tell: (line: number) => void,
) {
  const unknown = unknownAmong(register);
  let waiting: { readonly line: number; readonly keys: readonly string[] }[] = [];
  const end = (): void => {
    let left = waiting;
    for (const [at, { field }] of keys.entries()) {
      const places = unknown(
        field.id,
        left.map((one) => one.keys[at] ?? ""),
      );
      left = places.flatMap((place) => left[place] ?? []);
      if (left.length === 0) break;
    }
    for (const { line } of left) tell(line);
    waiting = [];
  };
  return {
    add: (bytes: Uint8Array, row: FoundRow, line: number): void => {
      waiting.push({ line, keys: keys.map((key) => keyAt(bytes, row, key)) });
      if (waiting.length === BATCH) end();
    },
    end,
  };
}

/** The value in the form of `matchKey`. */
function keyAt(bytes: Uint8Array, { starts, ends }: FoundRow, { field, slot }: KeyColumn): string {
  const start = starts[slot] ?? 0;
  const end = ends[slot] ?? start;
  const plain = plainText(bytes, start, end);
  if (plain === undefined) return matchKey(field, cellText(bytes.subarray(start, end)));
  return field.kind === "email" ? plain.toLowerCase() : plain;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const LAST_PLAIN = 0x7e;

/** A text without quotes, spaces and anything beyond ASCII; undefined for any other. */
function plainText(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = "";
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= SPACE || byte > LAST_PLAIN || byte === QUOTE) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Whether any address or number of a row is banned, whoever it belongs to. */
function bannedReader({ register, sent, channels }: Looking) {
  const sieved = loadSieved(register, channels);
  const { hash, sieve } = sieved;
  const readers = sent.columns.flatMap(({ place, fields: [field] }, slot) => {
    const kind = field === undefined ? undefined : banKind(field);
    if (field === undefined || kind === undefined) return [];
    const slow = cellReader({ place, field, kind, needed: false }, sieved);
    return [{ slot, slow, plain: plainKeyReader(hash.bytes, field) }];
  });
  return (bytes: Uint8Array, { starts, ends }: FoundRow): boolean =>
    readers.some(({ slot, slow, plain }) => {
      const start = starts[slot] ?? 0;
      const end = ends[slot] ?? start;
      const length = plain?.(bytes, start, end) ?? 0;
      if (length > 0) return hash.bytesAreIn(sieve, length);
      return slow(bytes, start, end) === "banned";
    });
}
