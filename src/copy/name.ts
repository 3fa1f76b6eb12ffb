import type { Language } from "../domain/notice/language.ts";
import { textsIn } from "./texts.ts";

/**
 * The name of a copy's file or folder, without an ending: letters a to z, digits and hyphens. A
 * draft says so first, where it is seen in a list of files.
 *
 * @param id the pseudonymous id, never a name: file names are seen by many
 */
export function copyName(id: string, language: Language, draft: boolean): string {
  const t = textsIn(language);
  return [...(draft ? [t.draftMark] : []), t.fileName, id].join("-");
}
