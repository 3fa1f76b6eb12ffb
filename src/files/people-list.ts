/** A list of people as it leaves: CSV, JSON or lines of JSON, encrypted where a recipient is given. */
import type { DisclosureFormat } from "../domain/disclosure/disclosure.ts";
import { csvHead, csvLines } from "./csv.ts";
import type { StagedFile } from "./staged.ts";

/** A person of the list by field; what is not held is left out. */
export type ListedPerson = ReadonlyMap<string, unknown>;

export interface PeopleList {
  readonly add: (people: readonly ListedPerson[]) => Promise<void>;
  /** Ends the list and brings it to the disk; the SHA-256 of the file. */
  readonly end: () => Promise<string>;
}

export interface PeopleListOptions {
  readonly format: DisclosureFormat;
  /** The columns, in their order. */
  readonly fields: readonly string[];
  /** Encrypts what is written; nothing reaches the disk in clear text then. */
  readonly encrypt?: Encrypt;
}

type Bytes = ReadableStream<Uint8Array>;
type Encrypt = (content: Bytes) => Promise<Bytes>;

/** Begins a list in a staged file. */
export async function beginPeopleList(
  file: StagedFile,
  { format, fields, encrypt }: PeopleListOptions,
): Promise<PeopleList> {
  const sink = encrypt === undefined ? plainSink(file) : await encryptedSink(file, encrypt);
  const { head, rows, tail } = FORMS[format];
  let first = true;
  await sink.write(head(fields));
  return {
    add: async (people) => {
      if (people.length === 0) return;
      await sink.write(rows(people, fields, first));
      first = false;
    },
    end: async () => {
      await sink.write(tail);
      await sink.close();
      return file.seal();
    },
  };
}

interface Form {
  readonly head: (fields: readonly string[]) => string;
  readonly rows: (
    people: readonly ListedPerson[],
    fields: readonly string[],
    first: boolean,
  ) => string;
  readonly tail: string;
}

const FORMS: Readonly<Record<DisclosureFormat, Form>> = {
  csv: {
    head: (fields) => csvHead(fields),
    rows: (people, fields) =>
      csvLines(people.map((person) => fields.map((id) => cellOf(person.get(id))))),
    tail: "",
  },
  json: {
    head: () => "[",
    rows: (people, fields, first) =>
      (first ? "\n" : ",\n") + people.map((person) => jsonOf(person, fields)).join(",\n"),
    tail: "\n]\n",
  },
  ndjson: {
    head: () => "",
    rows: (people, fields) => people.map((person) => `${jsonOf(person, fields)}\n`).join(""),
    tail: "",
  },
};

function cellOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function jsonOf(person: ListedPerson, fields: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(fields.flatMap((id) => entryOf(person, id))));
}

function entryOf(person: ListedPerson, id: string): readonly (readonly [string, unknown])[] {
  return person.has(id) ? [[id, person.get(id)]] : [];
}

interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

function plainSink(file: StagedFile): Sink {
  return { write: (text) => file.write(text), close: async () => {} };
}

/** What is written goes through the cipher piece by piece; the disk sees nothing else. */
async function encryptedSink(file: StagedFile, encrypt: Encrypt): Promise<Sink> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const pass = async (): Promise<void> => {
    const encrypted = await encrypt(readable);
    for await (const piece of encrypted) await file.write(piece);
  };
  // What the disk refuses comes out with the next piece; nobody waits for a reader that is gone.
  const passed = pass();
  const failed = passed.catch(async (error: unknown) => {
    await writer.abort(error).catch(() => {});
    throw error;
  });
  failed.catch(() => {});
  const unlessFailed = async (act: Promise<void>): Promise<void> => {
    act.catch(() => {});
    await Promise.race([act, failed]);
  };
  return {
    write: (text) => unlessFailed(writer.write(Buffer.from(text))),
    close: async () => {
      await unlessFailed(writer.close());
      await passed;
    },
  };
}
