/** Notices with their texts, from files and from the register. */
import type { Published } from "./command.ts";
import { readTextFile } from "./files/text-file.ts";
import { loadNotice } from "./notice-file/load.ts";
import { listAttestations } from "./store/attestations.ts";
import { getNoticeText } from "./store/notices.ts";
import type { OpenedRegister } from "./store/register.ts";

/** @throws {Refusal} `notice.invalid`; those of reading a file */
export async function readPublished(path: string): Promise<Published> {
  const body = await readTextFile(path);
  return { notice: loadNotice(body, path), body, name: path };
}

/**
 * A version of the register, or the one in force.
 *
 * @throws {Refusal} `notice.no-version`
 */
export async function publishedIn(
  register: OpenedRegister,
  version: string | undefined,
): Promise<Published> {
  const { nr, notice, body } = await getNoticeText(
    register,
    version === undefined ? undefined : Number(version),
  );
  const attestations = await listAttestations(register);
  return { notice, body, name: `${notice.id}.yaml`, version: nr, attestations };
}
