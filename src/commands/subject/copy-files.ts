/** The files of a copy: one file where one format is asked for, else a folder. */
import { renderCsv } from "../../copy/csv.ts";
import { renderHtml } from "../../copy/html.ts";
import { renderJson } from "../../copy/json.ts";
import type { Copy } from "../../domain/subject/copy/copy.ts";
import { type Staged, stageFile, stageFolder } from "../../files/staged.ts";

export const COPY_FORMATS = ["json", "csv", "html"] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

export interface CopyPlace {
  /** The name the copy gets where none is said, without an ending. */
  readonly name: string;
  readonly formats: readonly CopyFormat[];
  readonly output: string | undefined;
  readonly force: boolean;
}

/** Writes a copy beside its place; it has its name only once the act is committed. */
export async function stageCopy(copy: Copy, place: CopyPlace): Promise<Staged> {
  const { name, formats, output, force } = place;
  const files = formats.flatMap((format) => filesOf(copy, name, format));
  const [only] = files;
  if (formats.length === 1 && files.length === 1 && only !== undefined && formats[0] !== "csv") {
    const file = await stageFile(output ?? only.name, undefined, { force });
    await file.write(only.text);
    await file.seal();
    return file;
  }
  const folder = await stageFolder(output ?? name, { force });
  for (const { name: entry, text } of files) await folder.write(entry, text);
  await folder.seal();
  return folder;
}

function filesOf(
  copy: Copy,
  name: string,
  format: CopyFormat,
): readonly { readonly name: string; readonly text: string }[] {
  switch (format) {
    case "json":
      return [{ name: `${name}.json`, text: renderJson(copy) }];
    case "html":
      return [{ name: `${name}.html`, text: renderHtml(copy) }];
    case "csv":
      return renderCsv(copy);
  }
}
