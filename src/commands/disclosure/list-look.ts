/** Looks through the rows of a list that is about to be sent: what its cells hold, and whose they are. */
import { banKind } from "../../domain/ban/key.ts";
import { plainKeyReader } from "../../domain/ban/plain-key.ts";
import type { SentList } from "../../domain/disclosure/list-columns.ts";
import {
  type ColumnLook,
  type Lines,
  type RowReason,
  type SeenList,
  ownerReason,
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
import { readList } from "../../files/list-read.ts";
import type { FoundRow } from "../../files/list-rows.ts";
import { loadSieved } from "../../store/ban-hash.ts";
import { findMatch, holdersOf, NOBODY } from "../../store/match.ts";
import { personLookup, unread } from "../../store/persons.ts";
import type { Register } from "../../store/register.ts";
import { cellReader } from "../ban/judge.ts";
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
  await readList(list, {
    wanted: sent.columns.map(({ place }) => place),
    header: sent.header,
    each: (bytes, row, line) => {
      count += 1;
      const damaged = row.damaged || row.cells !== list.first.length;
      if (!damaged) {
        for (const [slot, look] of looks.entries()) lookAt(look, bytes, row, { slot, line });
      }
      const reason = damaged ? "damaged" : rowsRead.reasonOf(bytes, row, line);
      if (reason !== undefined) note(rows, reason, line);
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
  /** The reason that is known at once; whose row it is may come out later. */
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
  // Every identifier of who is banned is remembered, so that nobody need be looked up for it.
  const alone = rules.filter(({ reason }) => reason !== "ban");
  const personOf = alone.length === 0 ? undefined : personReader(looking, keys);
  const owners = ownerFinder(register, keys, tell);
  return {
    reasonOf: (bytes, row, line) => {
      if (isBanned(bytes, row)) return "ban";
      const reason = personOf === undefined ? undefined : heldBackBy(alone, personOf(bytes, row));
      if (reason === undefined) owners.add(bytes, row, line);
      return reason;
    },
    end: owners.end,
  };
}

/** A column by which people are known. */
interface KeyColumn {
  readonly field: Field;
  readonly slot: number;
}

/** Of whom nothing is on record. */
const STRANGER: Person = { isBanned: () => false, hasConsented: () => false, groups: () => [] };

function personReader(
  { register, notice, to }: Looking,
  keys: readonly KeyColumn[],
): (bytes: Uint8Array, row: FoundRow) => Person {
  const match = findMatch(register);
  const lookup = personLookup(register, { notice, to });
  return (bytes, row) => {
    const found = match(
      keys.flatMap((column) => {
        const key = keyAt(bytes, row, column);
        return key === "" ? [] : [{ field: column.field.id, key }];
      }),
    );
    if (found === undefined || found === "several") return STRANGER;
    return lookup([unread(found.nr)])(found.nr);
  };
}

/** Rows that are asked about at once. */
const BATCH = 4096;

/** Finds rows of nobody in the register, and rows that say of one what belongs to another. */
function ownerFinder(
  register: Register,
  keys: readonly KeyColumn[],
  tell: (reason: RowReason, line: number) => void,
) {
  const holders = holdersOf(register);
  const columns = keys.map((key) => ({ key, texts: new Array<string>() }));
  let lines: number[] = [];
  const end = (): void => {
    const found = columns.map(({ key, texts }) => holders(key.field.id, texts));
    for (const [at, line] of lines.entries()) {
      const reason = ownerReason(
        columns.map(({ texts }, column) => ({
          written: texts[at] !== "",
          holder: found[column]?.[at] ?? NOBODY,
        })),
      );
      if (reason !== undefined) tell(reason, line);
    }
    for (const { texts } of columns) texts.length = 0;
    lines = [];
  };
  return {
    add: (bytes: Uint8Array, row: FoundRow, line: number): void => {
      for (const { key, texts } of columns) texts.push(keyAt(bytes, row, key));
      lines.push(line);
      if (lines.length === BATCH) end();
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
