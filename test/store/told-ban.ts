import { banMarks } from "../../src/store/ban-marks.ts";
import { getNotice } from "../../src/store/notices.ts";
import type { Register } from "../../src/store/register.ts";
import type { SubjectWriter } from "../../src/store/subject-writer.ts";

export interface Told {
  readonly writer: SubjectWriter;
  readonly subject: number;
  readonly channel: "all" | "email" | "sms";
  readonly at: string;
  readonly file: string;
}

/** Sets a ban as an import does that a column of a file tells of; how many are new. */
export async function tellBan(
  register: Register,
  { writer, subject, channel, at, file }: Told,
): Promise<number> {
  const { notice } = await getNotice(register);
  const { origin } = writer;
  const how = (column: string) => `${file}: ${column}`;
  return banMarks(register, notice).set(subject, [{ channel, column: "kielto" }], {
    at,
    origin,
    how,
  });
}
