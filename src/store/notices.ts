/** The versions of the notice; acts refer to the one in force. */
import type { Notice } from "../domain/notice/notice.ts";
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
