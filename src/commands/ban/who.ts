import type { Desk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { SubjectRef } from "../../store/subject-writer.ts";

/** Whom a command is about: the argument, standard input with `-`, or what is asked. */
export async function readWhom(desk: Desk, args: readonly string[]): Promise<string> {
  const [typed] = args;
  if (typed === "-") return (await desk.readStdin()).trim();
  return typed ?? desk.ask.text("<who>", desk.text.banTexts.prompts.who);
}

/** The refusal of a text that names several data subjects. */
export function several(subjects: readonly Pick<SubjectRef, "id">[]): Refusal {
  return new Refusal({ code: "subject.several", facts: { ids: subjects.map(({ id }) => id) } });
}

/** The notice's own field that says whether a data subject has forbidden marketing. */
export function banField({ fields }: Notice): readonly string[] {
  return fields.flatMap(({ id, kind }) => (kind === "ban" ? [id] : []));
}
