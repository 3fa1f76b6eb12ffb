/** The versions of the notice; acts refer to the one in force. */
import type { Notice } from "../domain/notice/notice.ts";
import type { Register } from "./register.ts";

export interface NoticeVersion {
  readonly nr: number;
  readonly validFrom: string;
  readonly loadedAt: string;
  readonly loadedBy: string;
  /** Of the notice's text. */
  readonly sha256: string;
  readonly notice: Notice;
}

/** The version in force: the newest. */
export async function getNotice(register: Register): Promise<NoticeVersion> {
  const row = await register.query
    .selectFrom("notice_version")
    .select(["nr", "valid_from", "loaded_at", "loaded_by", "sha256", "model"])
    .orderBy("nr", "desc")
    .executeTakeFirstOrThrow();
  // What `init` read through the schema and wrote itself, in a file whose every page is authenticated.
  const notice: Notice = JSON.parse(row.model);
  return {
    nr: row.nr,
    validFrom: row.valid_from,
    loadedAt: row.loaded_at,
    loadedBy: row.loaded_by,
    sha256: row.sha256,
    notice,
  };
}
