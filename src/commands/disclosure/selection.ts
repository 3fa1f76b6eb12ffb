/** Whom a list is about: everybody, those of a file, those with a value, or those that words find. */
import { stat } from "node:fs/promises";
import type { RegisterDesk } from "../../command.ts";
import { readSentColumns } from "../../domain/disclosure/list-columns.ts";
import { Refusal } from "../../domain/faults.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { openList } from "../../files/list-file.ts";
import { cellsOf, readList } from "../../files/list-read.ts";
import { loadImportForms } from "../../import-forms/load.ts";
import { countEverybody, everybody, pieces } from "../../store/leaving.ts";
import { reading } from "../../store/register.ts";
import { selectByValue, selectFound, selectListed } from "../../store/selection.ts";

/** What stands for everybody; the others are counted before they are agreed to. */
export interface Selection {
  readonly count: number;
  /** Pieces of their numbers; to be read inside one transaction, or before it. */
  readonly pieces: () => Iterable<readonly number[]>;
}

const SHOWN = 100;

export async function selectAll({ register }: RegisterDesk): Promise<Selection> {
  const count = await reading(register, () => countEverybody(register));
  return { count, pieces: () => everybody(register) };
}

/**
 * @throws {Refusal} `disclosure.strangers` when a list names anybody who is not one data subject;
 * `disclosure.nobody`; `input.…` for a file that cannot be read
 */
export async function selectSubjects(
  desk: RegisterDesk,
  notice: Notice,
  typed: string,
): Promise<Selection> {
  const subjects = await subjectsOf(desk, notice, typed);
  if (subjects.length === 0) throw new Refusal({ code: "disclosure.nobody", facts: {} });
  return { count: subjects.length, pieces: () => pieces(subjects) };
}

async function subjectsOf(
  desk: RegisterDesk,
  notice: Notice,
  typed: string,
): Promise<readonly number[]> {
  const { register } = desk;
  if (typed === "-") return listed(register, notice, linesOf(await desk.readStdin()));
  if (await isFile(typed))
    return listed(register, notice, await readReferences(desk, notice, typed));
  const [name = "", ...rest] = typed.split("=");
  const field = rest.length === 0 ? undefined : findField(notice, name.trim());
  if (field?.drawer === "personal") {
    return reading(register, () => selectByValue(register, field, rest.join("=")));
  }
  return reading(register, () => selectFound(register, typed));
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}

/** Somebody whom a line names. */
interface Reference {
  readonly line: number;
  readonly text: string;
}

function linesOf(text: string): readonly Reference[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((one) => one.text !== "");
}

/** The column that its name says people are known by, else the first one. */
async function readReferences(
  { world }: RegisterDesk,
  notice: Notice,
  path: string,
): Promise<readonly Reference[]> {
  const list = await openList(path);
  const { first } = list;
  const { header, columns } = readSentColumns({ first, notice, ...loadImportForms(world.data) });
  const known = columns.find(({ fields }) => fields[0]?.matches === true);
  const named = header && (known !== undefined || first[0]?.toLowerCase() === "id");
  const wanted = [known?.place ?? 0];
  const references: Reference[] = [];
  await readList(list, {
    wanted,
    header: named,
    each: (bytes, row, line) => {
      const [text = ""] = cellsOf(bytes, row, wanted);
      if (text !== "") references.push({ line, text });
    },
  });
  return references;
}

/** @throws {Refusal} `disclosure.strangers` */
async function listed(
  register: RegisterDesk["register"],
  notice: Notice,
  references: readonly Reference[],
): Promise<readonly number[]> {
  const texts = references.map(({ text }) => text);
  const { subjects, strangers } = await reading(register, () =>
    selectListed(register, notice, texts),
  );
  if (strangers.length === 0) return subjects;
  const lines = strangers.slice(0, SHOWN).map((at) => references[at]?.line ?? 0);
  throw new Refusal({ code: "disclosure.strangers", facts: { lines, total: strangers.length } });
}
