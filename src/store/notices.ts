/** The versions of the notice; acts refer to the one in force. */
import { createHash } from "node:crypto";
import { Refusal } from "../domain/faults.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { Instant } from "../domain/time.ts";
import type { Connection } from "../drawers/connection.ts";
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister } from "./register.ts";

export interface NoticeVersion {
  readonly nr: number;
  readonly validFrom: string;
  readonly loadedAt: string;
  readonly loadedBy: string;
  /** Of the notice's text. */
  readonly sha256: string;
  readonly notice: Notice;
}

type Row = Omit<NoticeVersion, "notice"> & { readonly model: string };

/** A version with its text, as it was loaded. */
export type NoticeText = Pick<NoticeVersion, "nr" | "notice"> & { readonly body: string };

/**
 * One version, or the one in force, with its text.
 *
 * @throws {Refusal} `notice.no-version` when there is none of this number
 */
export async function getNoticeText(
  { connection, waitMs }: OpenedRegister,
  nr?: number,
): Promise<NoticeText> {
  const one = connection.prepare<
    [number | null],
    { readonly nr: number; readonly body: string; readonly model: string }
  >(
    "select nr, body, model from notice_version where nr = coalesce(?, nr) order by nr desc limit 1",
  );
  const row = await retry(waitMs, () => one.get(nr ?? null));
  if (row === undefined)
    throw new Refusal({ code: "notice.no-version", facts: { version: nr ?? 0 } });
  const notice: Notice = JSON.parse(row.model);
  return { nr: row.nr, body: row.body, notice };
}

/** The version in force: the newest. */
export async function getNotice({ connection, waitMs }: OpenedRegister): Promise<NoticeVersion> {
  const newest = connection.prepare<[], Row>(
    `select nr, valid_from as validFrom, loaded_at as loadedAt, loaded_by as loadedBy, sha256, model
     from notice_version order by nr desc limit 1`,
  );
  const row = await retry(waitMs, () => newest.get());
  if (row === undefined) throw new Error("the register holds no notice");
  const { model, ...version } = row;
  // What `init` read through the schema and wrote itself, in a file whose every page is authenticated.
  const notice: Notice = JSON.parse(model);
  return { ...version, notice };
}

/** A version that is to be kept: the text as it stands in its file, and what was read from it. */
export interface NewVersion {
  readonly body: string;
  readonly model: Notice;
  readonly at: Instant;
  readonly by: string;
}

/** Keeps a version, which is in force from now on, and returns its number. */
export function addNotice(connection: Connection, { body, model, at, by }: NewVersion): number {
  const { lastInsertRowid } = connection
    .prepare(
      `insert into notice_version (valid_from, loaded_at, loaded_by, sha256, body, model)
       values (?, ?, ?, ?, ?, ?)`,
    )
    .run(model.validFrom, at, by, noticeSha256(body), body, JSON.stringify(model));
  return Number(lastInsertRowid);
}

/** The hash by which a text of a notice is known. */
export function noticeSha256(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}
