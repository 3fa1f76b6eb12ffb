/** Everything held about one data subject, with where each part came from. */
import { sql } from "kysely";
import type { ValueDrawer } from "../domain/notice/field.ts";
import { closedTo } from "../domain/notice/inference.ts";
import type { Notice } from "../domain/notice/notice.ts";
import {
  type ConsentClaim,
  type CopyGiven,
  type HeldBan,
  type HeldRecord,
  type HeldValue,
  type Holdings,
  type Origin,
  type PastValue,
  withoutFields,
} from "../domain/subject/holdings.ts";
import { listLooks } from "./audit.ts";
import { listHeldBans } from "./held-bans.ts";
import { getNotice } from "./notices.ts";
import { listWentOf } from "./disclosed.ts";
import { listDisclosureConsents } from "./disclosure-consents.ts";
import type { Register } from "./register.ts";
import { listTellingsOf } from "./tellings.ts";
import type { SubjectRef } from "./subject-writer.ts";

/**
 * Everything held about a data subject; of the special drawer only where it is open, and what tells
 * of a special category only to whom that drawer is.
 */
export async function getHoldings(register: Register, subject: SubjectRef): Promise<Holdings> {
  const { notice } = await getNotice(register);
  const complete = register.drawers.includes("special");
  const drawers: readonly ValueDrawer[] = complete ? ["personal", "special"] : ["personal"];
  const values: HeldValue[] = [];
  const records: HeldRecord[] = [];
  const past: PastValue[] = [];
  for (const drawer of drawers) {
    values.push(...(await listValues(register, subject.nr, drawer)));
    records.push(...(await listRecords(register, subject.nr, drawer)));
    past.push(...(await listPast(register, subject.nr, drawer)));
  }
  const held: Holdings = {
    id: subject.id,
    added: await getAdded(register, subject.nr),
    groups: listGroups(register, subject.nr),
    values,
    records,
    past: past.toSorted((one, other) => one.at.localeCompare(other.at)),
    bans: await listBans(register, notice, subject.nr),
    claims: await listClaims(register, subject.nr),
    looks: await listLooks(register, subject.id),
    copies: await listCopies(register, subject.nr),
    went: await listWentOf(register, subject.nr),
    agreed: listDisclosureConsents(register, subject.nr),
    tellings: listTellingsOf(register, subject.id),
    complete,
  };
  return withoutFields(held, closedTo(register.operator.role, notice));
}

interface OriginRow {
  readonly origin_at: string;
  readonly origin_act: Origin["act"];
  readonly source: string;
  readonly source_evidence: string | null;
  readonly file: string | null;
  readonly ground: string | null;
  readonly asked_by: string | null;
  readonly reference: string | null;
  readonly origin_identity: string | null;
  readonly met: string | null;
}

const ORIGIN = sql`origin.at as origin_at, origin.act as origin_act, origin.source,
  origin.evidence as source_evidence, origin.file, origin.ground, origin.asked_by,
  origin.reference, origin.identity_checked as origin_identity, origin.met`;

function asOrigin(row: OriginRow): Origin {
  return {
    at: row.origin_at,
    act: row.origin_act,
    source: row.source,
    ...(row.source_evidence === null ? {} : { evidence: row.source_evidence }),
    ...(row.file === null ? {} : { file: row.file }),
    ...(row.ground === null ? {} : { ground: row.ground }),
    ...(row.asked_by === null ? {} : { askedBy: row.asked_by }),
    ...(row.reference === null ? {} : { reference: row.reference }),
    ...(row.origin_identity === null ? {} : { identityChecked: row.origin_identity }),
    ...(row.met === null ? {} : { met: readNames(row.met) }),
  };
}

/** A JSON list of names, as this module's neighbours write it. */
function readNames(json: string): readonly string[] {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.map(String) : [];
}

/** The groups of data subjects that somebody was said to belong to, by name. */
export function listGroups({ connection }: Register, subject: number): readonly string[] {
  return connection
    .prepare<[number], string>(
      "select name from personal.subject_group where subject = ? order by name",
    )
    .pluck()
    .all(subject);
}

/** The rows of a data subject in one table, each with its origin. */
async function rowsOf<Row extends object>(
  register: Register,
  table: string,
  subject: number,
): Promise<readonly (Row & OriginRow)[]> {
  const { rows } = await sql<Row & OriginRow>`
    select held.*, ${ORIGIN}
    from ${sql.table(table)} as held
    join personal.origin as origin on origin.nr = held.origin
    where held.subject = ${subject}`.execute(register.query);
  return rows;
}

/** The name of a table of values in one drawer. */
export function tableIn(drawer: ValueDrawer, table: "held" | "record" | "history"): string {
  return drawer === "personal" ? `personal.${table}` : `special.special_${table}`;
}

/** How a data subject came into the register. */
export async function getAdded(register: Register, subject: number): Promise<Origin> {
  const { rows } = await sql<OriginRow>`
    select ${ORIGIN}
    from personal.subject as subject
    join personal.origin as origin on origin.nr = subject.origin
    where subject.nr = ${subject}`.execute(register.query);
  const [row] = rows;
  if (row === undefined) throw new Error("a data subject has no origin");
  return asOrigin(row);
}

interface Based {
  /** In the special drawer alone. */
  readonly basis?: string;
}

/** The values in one drawer. */
export async function listValues(
  register: Register,
  subject: number,
  drawer: ValueDrawer,
): Promise<readonly HeldValue[]> {
  type Row = Based & { field: string; item: string; value: string };
  const rows = await rowsOf<Row>(register, tableIn(drawer, "held"), subject);
  return rows.map((row) => ({
    field: row.field,
    item: row.item,
    value: row.value,
    drawer,
    origin: asOrigin(row),
    ...(row.basis === undefined ? {} : { basis: row.basis }),
  }));
}

/** The entries of records in one drawer, in the order in which they came. */
export async function listRecords(
  register: Register,
  subject: number,
  drawer: ValueDrawer,
): Promise<readonly HeldRecord[]> {
  type Row = Based & { nr: number; field: string; key: string; body: string };
  const rows = await rowsOf<Row>(register, tableIn(drawer, "record"), subject);
  return rows
    .toSorted((one, other) => one.nr - other.nr)
    .map((row) => ({
      field: row.field,
      key: row.key,
      parts: readParts(row.body),
      drawer,
      origin: asOrigin(row),
      ...(row.basis === undefined ? {} : { basis: row.basis }),
    }));
}

/** The parts of a record as they are stored: a JSON object of texts. */
export function readParts(body: string): Readonly<Record<string, string>> {
  const parts: unknown = JSON.parse(body);
  if (typeof parts !== "object" || parts === null) throw new Error("a record is no object");
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, String(value)]));
}

/** A replaced value with the number of its change within its drawer; later is higher. */
export type NumberedPast = PastValue & { readonly nr: number };

interface PastRow {
  readonly nr: number;
  readonly field: string;
  readonly item: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly at: string;
  readonly wrong_person: number;
}

/** The changes in one drawer, in the order in which they were made. */
export async function listPast(
  register: Register,
  subject: number,
  drawer: ValueDrawer,
): Promise<readonly NumberedPast[]> {
  const rows = await rowsOf<PastRow>(register, tableIn(drawer, "history"), subject);
  const inOrder = rows.toSorted((one, other) => one.nr - other.nr);
  return inOrder.map((row) => ({
    nr: row.nr,
    field: row.field,
    item: row.item,
    ...(row.old === null ? {} : { old: row.old }),
    ...(row.new === null ? {} : { new: row.new }),
    at: row.at,
    ...(row.wrong_person === 1 ? { wrongPerson: true } : {}),
    drawer,
    origin: asOrigin(row),
  }));
}

async function listBans(
  register: Register,
  notice: Notice,
  subject: number,
): Promise<readonly HeldBan[]> {
  const { rows } = await sql<OriginRow & { nr: number }>`
    select origin.nr, ${ORIGIN}
    from personal.origin as origin
    where origin.nr in (select origin from personal.ban where subject = ${subject})`.execute(
    register.query,
  );
  const origins = new Map(rows.map((row) => [row.nr, asOrigin(row)]));
  return listHeldBans(register, notice, subject, (nr) => {
    const origin = origins.get(nr);
    if (origin === undefined) throw new Error("a ban names an origin that is not there");
    return origin;
  });
}

async function listClaims(register: Register, subject: number): Promise<readonly ConsentClaim[]> {
  type Row = { channel: string; evidence: string };
  const rows = await rowsOf<Row>(register, "personal.consent_claim", subject);
  return rows.map((row) => ({
    channel: row.channel,
    evidence: row.evidence,
    origin: asOrigin(row),
  }));
}

async function listCopies(register: Register, subject: number): Promise<readonly CopyGiven[]> {
  const rows = await register.query
    .selectFrom("personal.copy_given")
    .select(["at", "formats", "identity_checked", "draft"])
    .where("subject", "=", subject)
    .orderBy("nr")
    .execute();
  return rows.map((row) => ({
    at: row.at,
    formats: row.formats.split(","),
    identityChecked: row.identity_checked,
    draft: row.draft === 1,
  }));
}
