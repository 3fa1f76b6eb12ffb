import { noticeCommand } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import type { NoticeDocument } from "../../domain/notice/document.ts";
import { LANGUAGES } from "../../domain/notice/language.ts";
import type { Day } from "../../domain/time.ts";
import { stageFile } from "../../files/staged.ts";
import { choice, text, yes } from "../../flag.ts";
import { noticeHtml } from "../../output/notice/html.ts";
import { noticeMarkdown } from "../../output/notice/markdown.ts";
import { noticePdf } from "../../output/notice/pdf.ts";
import { noticePlain } from "../../output/notice/plain.ts";
import type { Block, Warning } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { loadCatalogue } from "../../text/language.ts";
import { draw, DRAWINGS } from "./drawn.ts";
import { paperWarnings } from "./paper.ts";

const FORMATS = ["md", "html", "txt", "pdf"] as const;
type Format = (typeof FORMATS)[number];

/** A published notice is for everybody to read. */
const MODE = 0o644;

export const noticeRender = noticeCommand({
  path: "notice render",
  argument: "[notice]",
  flags: {
    as: choice(DRAWINGS),
    format: choice(FORMATS),
    in: choice(LANGUAGES),
    output: text("<file>"),
    force: yes(),
  },
  examples: {
    page: "seloste notice render --in fi --format html -o seloste.html",
    text: "seloste notice render --in sv --format txt",
    record: "seloste notice render --as art30 --format pdf -o art30.pdf",
  },
  wanted: ({ args: [wanted] }) => [wanted],
  async run({ published: [published], world }, { flags }) {
    if (published === undefined) throw new Error("a notice was to be read");
    const { notice } = published;
    const { as = "published", format = "md", output, force } = flags;
    checkOutput(format, output);
    const { in: language = notice.languages[0] ?? "fi" } = flags;
    const words = await loadCatalogue(language);
    const { document, gaps } = await draw(as, published, words, world);
    const written = await write(format, document, words, notice.validFrom);
    if (output !== undefined) {
      const file = await stageFile(output, MODE, { force });
      await file.write(written);
      await file.commit();
    }
    const own = output === undefined ? String(written) : null;
    return {
      view: {
        kind: "notice.render",
        data: {
          as,
          language,
          format,
          path: output ?? null,
          text: own,
          gaps: gaps.map(({ id }) => id),
        },
        blocks: (t) => (own === null ? [{ line: t.noticeView.written(output ?? "") }] : lines(own)),
        warnings: [...gapsIn(gaps.length), ...paperWarnings(notice)],
      },
    };
  },
});

/** No bytes for a terminal, nor for what takes the answer for text. */
function checkOutput(format: Format, output: string | undefined): void {
  if (format !== "pdf" || output !== undefined) return;
  const facts = { command: "seloste notice render --format pdf" };
  throw new Refusal({ code: "usage.file-only", facts });
}

/** A PDF says that it was made on the day: the same notice makes the same file. */
async function write(
  format: Format,
  document: NoticeDocument,
  words: Catalogue,
  on: Day,
): Promise<string | Uint8Array> {
  switch (format) {
    case "md":
      return noticeMarkdown(document);
    case "html":
      return noticeHtml(document, words.copyTexts);
    case "txt":
      return noticePlain(document);
    case "pdf":
      return noticePdf(document, on);
  }
}

function lines(written: string): readonly Block[] {
  return written
    .trimEnd()
    .split("\n")
    .map((line) => ({ line }));
}

function gapsIn(count: number): readonly Warning[] {
  return count === 0 ? [] : [{ code: "notice.gaps", say: (t) => t.noticeView.gaps(count) }];
}
