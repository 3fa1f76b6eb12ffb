/** A copy as one page that needs nothing else: no script, no font, no picture, no network. */
import { createHash } from "node:crypto";
import type { Copy } from "../domain/subject/copy/copy.ts";
import { type Markup, markup } from "./markup.ts";
import { heldSection, historySection, marketingSection } from "./page/held.ts";
import { looksSection } from "./page/looks.ts";
import { type Page, section } from "./page/parts.ts";
import { restSection } from "./page/rest.ts";
import { rightsSection } from "./page/rights.ts";
import { contents, draftBanner, header, summarySection } from "./page/top.ts";
import { useSection } from "./page/use.ts";
import { STYLE } from "./style.ts";
import { textsIn } from "./texts.ts";

/** The page, in the language of the copy. A draft says so in its title, at its top and on paper. */
export function renderHtml(copy: Copy): string {
  const page = { copy, t: textsIn(copy.language) };
  const sections = [
    summarySection(page),
    heldSection(page),
    historySection(page),
    marketingSection(page),
    useSection(page),
    rightsSection(page),
    looksSection(page),
    restSection(page),
  ];
  const body = markup`<a class="skip" href="#content">${page.t.skip}</a>
${draftBanner(page)}
${header(page)}
${contents(sections, page)}
<main id="content" tabindex="-1">${sections.map(section)}</main>`;
  return `<!doctype html>
<html lang="${copy.language}">
<head>
${head(page).written}
</head>
<body>
${body.written}
</body>
</html>
`;
}

function head({ copy, t }: Page): Markup {
  const title = copy.draft.length > 0 ? t.draftTitle(t.title) : t.title;
  // The hash lets this one style sheet work and nothing else, whatever a value might smuggle in.
  const hash = createHash("sha256").update(STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return markup`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${{ written: STYLE }}</style>`;
}
