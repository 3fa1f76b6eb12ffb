/** What a new version of the notice does to a register that holds data. */
import { Refusal } from "../faults.ts";
import { partReader, type ValueReader, valueReader } from "../subject/values.ts";
import type { Basis9 } from "../subject/basis.ts";
import type { Day } from "../time.ts";
import { compareFields, type FieldChange } from "./compare.ts";
import type { Field, ValueDrawer } from "./field.ts";
import type { Notice } from "./notice.ts";

/** How much is held in one field, earlier values included in `past`. */
export interface HeldInField {
  readonly field: string;
  readonly subjects: number;
  /** Values, or entries of a field of records. */
  readonly values: number;
  readonly past: number;
}

/** A field whose data goes to the other drawer, its history with it. */
export interface Move {
  readonly field: string;
  readonly from: ValueDrawer;
  readonly to: ValueDrawer;
  /** What it is held under in the special drawer: the ground of the notice, or nobody knows it. */
  readonly basis: Basis9;
  readonly held: HeldInField;
}

/** A field whose values take another form; each is read anew. */
export interface Rereading {
  readonly before: Field;
  readonly after: Field;
  readonly held: HeldInField;
}

export interface VersionPlan {
  readonly appear: readonly Field[];
  /** Declared no more; what is held stays and is listed. */
  readonly disappear: readonly { readonly field: Field; readonly held?: HeldInField }[];
  readonly moves: readonly Move[];
  readonly rereadings: readonly Rereading[];
  /** Fields of which it changes how a data subject is found by them. */
  readonly lookups: readonly string[];
  /** Every field declared in any version, as it was last declared; what the new one lacks. */
  readonly retired: readonly Field[];
}

/**
 * Refuses a version that cannot be in force today, or that is older than the one that is.
 *
 * @param today in the zone of the new notice
 * @throws {Refusal} `notice.not-yet`, `notice.ended`, `notice.older`
 */
export function demandInForce(before: Notice, after: Notice, today: Day): void {
  const { validFrom, validUntil } = after;
  if (validFrom > today) {
    throw new Refusal({ code: "notice.not-yet", facts: { validFrom } });
  }
  if (validUntil !== undefined && validUntil < today) {
    throw new Refusal({ code: "notice.ended", facts: { validUntil } });
  }
  if (validFrom < before.validFrom) {
    throw new Refusal({ code: "notice.older", facts: { validFrom, inForce: before.validFrom } });
  }
}

/**
 * What changes for the data that is held. A field that earlier versions declared and that comes back
 * is judged by how it was last declared.
 *
 * @throws {Refusal} `notice.shape` where held data cannot take the new form at all: one value, values
 * under labels and entries cannot become one another
 */
export function planVersion(
  before: Notice,
  after: Notice,
  holdings: readonly HeldInField[],
): VersionPlan {
  const known = [...before.fields, ...before.retired];
  const changes = compareFields(known, after.fields);
  const declared = new Set(after.fields.map(({ id }) => id));
  const heldIn = (id: string) => holdings.find(({ field }) => field === id);
  const changed = changes.filter((one) => one.change === "changed");
  demandShapes(changed.filter((one) => heldIn(one.after.id) !== undefined));
  const retired = known.filter(({ id }) => !declared.has(id));
  const wasDeclared = new Set(before.fields.map(({ id }) => id));
  return {
    appear: after.fields.filter(({ id }) => !wasDeclared.has(id)),
    disappear: before.fields
      .filter(({ id }) => !declared.has(id))
      .map((field) => withHeld(field, heldIn(field.id))),
    moves: changed.flatMap((one) => moveOf(one, after, heldIn(one.after.id))),
    rereadings: changed.flatMap((one): Rereading[] => {
      const held = heldIn(one.after.id);
      const forms = one.in.some((detail) => FORMS.includes(detail));
      return held === undefined || !forms ? [] : [{ before: one.before, after: one.after, held }];
    }),
    lookups: changed.filter(isLookedUpAnew).map(({ after: { id } }) => id),
    retired,
  };
}

type Changed = Extract<FieldChange, { readonly change: "changed" }>;
type Detail = Changed["in"][number];

const FORMS: readonly Detail[] = ["kind", "values", "parts", "identifier"];
const LOOKUPS: readonly Detail[] = ["kind", "drawer", "identifier", "matches"];

/** Whether people are or were found by the field, and will be in another way. */
function isLookedUpAnew({ before, after, in: details }: Changed): boolean {
  const finds = [before, after].some(
    ({ identifier, matches }) => identifier !== undefined || matches,
  );
  return finds && details.some((detail) => LOOKUPS.includes(detail));
}

function withHeld(field: Field, held: HeldInField | undefined) {
  return held === undefined ? { field } : { field, held };
}

function moveOf(
  { before, after }: Changed,
  { categories }: Notice,
  held: HeldInField | undefined,
): readonly Move[] {
  if (held === undefined || before.drawer === after.drawer) return [];
  const category = categories.find(({ id }) => id === after.category);
  const basis = category?.art9?.ground ?? "unknown";
  return [{ field: after.id, from: before.drawer, to: after.drawer, basis, held }];
}

/** What stands in the register for a field. */
function shapeOf({ kind }: Field): "none" | "entries" | "labels" | "value" {
  if (kind === "ban") return "none";
  if (kind === "records") return "entries";
  return kind === "labelled" ? "labels" : "value";
}

function demandShapes(changed: readonly Changed[]): void {
  const fields = changed
    .filter(({ before, after }) => shapeOf(before) !== shapeOf(after) || before.key !== after.key)
    .map(({ after }) => after.id);
  if (fields.length > 0) throw new Refusal({ code: "notice.shape", facts: { fields } });
}

/**
 * What a held value is under the new declaration; undefined where it is no value of it.
 *
 * The reader is that of import and correction, so that whatever is held could be given again.
 */
export function valueRereader(after: Field): (value: string) => string | undefined {
  return rereader(valueReader(after));
}

/** The same of an entry: parts that are no longer declared stay as they are. */
export function entryRereader(after: Field): (parts: Parts) => Parts | undefined {
  const readers = new Map(
    (after.parts ?? []).map((part) => [part.id, rereader(partReader(part))] as const),
  );
  return (parts) => {
    const read = Object.entries(parts).map(
      ([part, value]) => [part, (readers.get(part) ?? same)(value)] as const,
    );
    const fits = read.flatMap(([part, value]) => (value === undefined ? [] : [[part, value]]));
    return fits.length === read.length ? Object.fromEntries(fits) : undefined;
  };
}

type Parts = Readonly<Record<string, string>>;

function rereader(read: ValueReader): (value: string) => string | undefined {
  return (value) => {
    const reading = read(value);
    return "value" in reading ? reading.value : undefined;
  };
}

function same(value: string): string {
  return value;
}
