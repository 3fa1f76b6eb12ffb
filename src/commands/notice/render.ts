import { noticeCommand } from "../../command.ts";
import { LANGUAGES } from "../../domain/notice/language.ts";
import { publishedText } from "../../domain/notice/published.ts";
import { stageFile } from "../../files/staged.ts";
import { choice, text, yes } from "../../flag.ts";
import { noticeHtml } from "../../output/notice/html.ts";
import { noticeMarkdown } from "../../output/notice/markdown.ts";
import { noticePlain } from "../../output/notice/plain.ts";
import { paperWarnings } from "./paper.ts";

const FORMATS = { md: noticeMarkdown, html: noticeHtml, txt: noticePlain } as const;

/** A published notice is for everybody to read. */
const MODE = 0o644;

export const noticeRender = noticeCommand({
  path: "notice render",
  argument: "[notice]",
  flags: {
    format: choice(["md", "html", "txt"]),
    in: choice(LANGUAGES),
    output: text("<file>"),
    force: yes(),
  },
  examples: {
    page: "seloste notice render --in fi --format html -o seloste.html",
    text: "seloste notice render --in sv --format txt",
  },
  wanted: ({ args: [wanted] }) => [wanted],
  async run({ published: [published] }, { flags }) {
    if (published === undefined) throw new Error("a notice was to be read");
    const { notice } = published;
    const { format = "md", in: language = notice.languages[0] ?? "fi", output, force } = flags;
    const rendered = FORMATS[format](publishedText(notice, language));
    if (output !== undefined) {
      const file = await stageFile(output, MODE, { force });
      await file.write(rendered);
      await file.commit();
    }
    return {
      view: {
        kind: "notice.render",
        data: {
          language,
          format,
          path: output ?? null,
          text: output === undefined ? rendered : null,
        },
        blocks: (t) =>
          output === undefined
            ? rendered
                .trimEnd()
                .split("\n")
                .map((line) => ({ line }))
            : [{ line: t.noticeView.written(output) }],
        warnings: paperWarnings(notice),
      },
    };
  },
});
