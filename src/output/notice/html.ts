/** A published notice as one page that needs nothing else, with an anchor for every sentence. */
import { createHash } from "node:crypto";
import { type Markup, markup } from "../../copy/markup.ts";
import { STYLE } from "../../copy/style.ts";
import type { PublishedSection, PublishedText } from "../../domain/notice/published.ts";

export function noticeHtml({ language, title, name, sections }: PublishedText): string {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}: ${name}</title>
<style>${{ written: STYLE }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="lead">${name}</p>
${sections.map(sectionOf)}</main>
</body>
</html>
`;
  return `<!doctype html>\n<html lang="${language}">\n${page.written}`;
}

/** What stands above the first heading has no section of its own, so that no landmark lacks a name. */
function sectionOf({ number, heading, sentences }: PublishedSection): Markup {
  const paragraphs = sentences.map(({ id, text }) => markup`<p id="${id}">${text}</p>\n`);
  if (heading === undefined) return markup`${paragraphs}`;
  const id = `s${number}`;
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${number}. ${heading}</h2>
${paragraphs}</section>
`;
}
