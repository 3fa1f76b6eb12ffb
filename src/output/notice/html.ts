/** A text drawn from a notice as one page that needs nothing else, with an anchor for every sentence. */
import { createHash } from "node:crypto";
import { type Markup, markup, value } from "../../copy/markup.ts";
import { STYLE } from "../../copy/style.ts";
import type {
  DocumentPart,
  DocumentSection,
  NoticeDocument,
} from "../../domain/notice/document.ts";

/** Words of the page itself, in its own language. */
export interface PageWords {
  readonly skip: string;
  readonly contents: string;
}

export function noticeHtml(document: NoticeDocument, words: PageWords): string {
  const { language, title, name, sections } = document;
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
<a class="skip" href="#content">${words.skip}</a>
<header>
<h1>${title}</h1>
<p class="lead">${name}</p>
</header>
${contents(sections, words)}<main id="content" tabindex="-1">
${sections.map(sectionOf)}</main>
</body>
</html>
`;
  return `<!doctype html>\n<html lang="${language}">\n${page.written}`;
}

/** Below this a page is seen whole. */
const LONG = 5;

/** The headings have their numbers already; the role keeps it a list where no signs are shown. */
function contents(sections: readonly DocumentSection[], words: PageWords): Markup {
  const links = sections.flatMap(({ id, heading }) =>
    heading === undefined ? [] : [markup`<li><a href="#${id}">${heading}</a></li>\n`],
  );
  return links.length < LONG
    ? markup``
    : markup`<nav aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ul class="numbered" role="list">
${links}</ul>
</nav>
`;
}

/** What stands above the first heading has no section of its own, so that no landmark lacks a name. */
function sectionOf({ id, heading, law, parts }: DocumentSection): Markup {
  const body = bodyOf(parts);
  if (heading === undefined) return markup`${body}`;
  const cited = law === undefined ? markup`` : markup`<p class="quiet">${law}</p>\n`;
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${cited}${body}</section>
`;
}

type Fact = Extract<DocumentPart, { part: "fact" }>;

/** Facts that follow each other are one list of pairs. */
function bodyOf(parts: readonly DocumentPart[]): readonly Markup[] {
  return parts.map((part, at) => {
    if (part.part !== "fact") return partOf(part);
    const opens = parts[at - 1]?.part === "fact" ? "" : "<dl>";
    const closes = parts[at + 1]?.part === "fact" ? "" : "</dl>\n";
    return markup`${{ written: opens }}${pair(part)}${{ written: closes }}`;
  });
}

function partOf(part: Exclude<DocumentPart, Fact>): Markup {
  switch (part.part) {
    case "sentence":
      return part.id === undefined
        ? markup`<p>${part.text}</p>\n`
        : markup`<p id="${part.id}">${part.text}</p>\n`;
    case "heading":
      return markup`<h3>${part.text}</h3>\n`;
    case "quote":
      return markup`<blockquote><p>${part.text}</p><footer>${part.source}</footer></blockquote>\n`;
    case "gap":
      return markup`<p class="gap">${part.text}</p>\n`;
  }
}

function pair({ label, text, source }: Fact): Markup {
  const cited =
    source === undefined ? markup`` : markup` <span class="quiet part">(${source})</span>`;
  return markup`<div><dt>${label}</dt><dd>${value(text)}${cited}</dd></div>\n`;
}
