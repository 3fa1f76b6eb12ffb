/** A text drawn from a notice as a tagged PDF: titled, in its language, with bookmarks. */
import PdfDocument from "pdfkit";
import { Refusal } from "../../domain/faults.ts";
import type { DocumentPart, NoticeDocument } from "../../domain/notice/document.ts";
import type { Day } from "../../domain/time.ts";

type Pdf = InstanceType<typeof PdfDocument>;
/** What an element of the structure may hold; parts of the page are written when it is added. */
type Element = ReturnType<Pdf["struct"]>;

/** In points, as all lengths here. */
const MARGIN = 62;
const FOOT = 40;
const INDENT = 16;
/** A heading stays with at least so much of what follows. */
const KEEP = 90;

const PLAIN = "Helvetica";
const BOLD = "Helvetica-Bold";
const SIZES = { title: 20, name: 12, heading: 14, inner: 11.5, text: 10.5, small: 9 };

/**
 * The bytes of the file; the same ones for the same document and day.
 *
 * @param on the day on which the file says that it was made
 * @throws {Refusal} `notice.pdf-letters` for signs that its letters cannot show
 */
export async function noticePdf(document: NoticeDocument, on: Day): Promise<Uint8Array> {
  const { language, title, name, sections } = shown(document);
  const pdf = new PdfDocument({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: "1.7",
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: `${title}: ${name}`, CreationDate: new Date(`${on}T00:00:00Z`) },
  });
  const bytes = bytesOf(pdf);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  add(pdf, root, "H1", () => line(pdf, title, BOLD, SIZES.title));
  add(pdf, root, "P", () => line(pdf, name, PLAIN, SIZES.name));
  for (const { heading, law, parts } of sections) {
    const section = pdf.struct("Sect");
    root.add(section);
    if (heading !== undefined) addHeading(pdf, section, heading);
    if (law !== undefined) add(pdf, section, "P", () => line(pdf, law, PLAIN, SIZES.small));
    for (const part of parts) addPart(pdf, section, part);
    section.end();
  }
  root.end();
  numberPages(pdf);
  pdf.end();
  return bytes;
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}

function add(pdf: Pdf, parent: Element, type: string, write: () => void): void {
  parent.add(pdf.struct(type, {}, write));
}

function line(pdf: Pdf, text: string, font: string, size: number): void {
  pdf.font(font, size).text(text, { lineGap: 2 }).moveDown(0.5);
}

function addHeading(pdf: Pdf, section: Element, heading: string): void {
  keep(pdf);
  pdf.font(PLAIN, SIZES.text).moveDown(0.8);
  pdf.outline.addItem(heading);
  add(pdf, section, "H2", () => line(pdf, heading, BOLD, SIZES.heading));
}

/** Begins a page where too little of this one is left. */
function keep(pdf: Pdf): void {
  if (pdf.y > pdf.page.height - MARGIN - KEEP) pdf.addPage();
}

function addPart(pdf: Pdf, section: Element, part: DocumentPart): void {
  switch (part.part) {
    case "sentence":
      return add(pdf, section, "P", () => line(pdf, part.text, PLAIN, SIZES.text));
    case "heading":
      keep(pdf);
      return add(pdf, section, "H3", () => line(pdf, part.text, BOLD, SIZES.inner));
    case "fact":
      return add(pdf, section, "P", () => {
        pdf.font(BOLD, SIZES.text).text(`${part.label}: `, { continued: true, lineGap: 2 });
        line(pdf, `${part.text}${sourceOf(part.source)}`, PLAIN, SIZES.text);
      });
    case "quote":
      return add(pdf, section, "BlockQuote", () => {
        indented(pdf, () => line(pdf, `${part.text}${sourceOf(part.source)}`, PLAIN, SIZES.text));
      });
    case "gap":
      return add(pdf, section, "P", () => {
        indented(pdf, () => line(pdf, part.text, BOLD, SIZES.text));
      });
  }
}

function indented(pdf: Pdf, write: () => void): void {
  pdf.x += INDENT;
  write();
  pdf.x -= INDENT;
}

function sourceOf(source: string | undefined): string {
  return source === undefined ? "" : ` (${source})`;
}

/** No content: a screen reader passes over them. */
function numberPages(pdf: Pdf): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    // Else the foot would be below the last line and begin a page.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font(PLAIN, SIZES.small).text(`${page + 1} / ${count}`, MARGIN, pdf.page.height - FOOT, {
      width: pdf.page.width - 2 * MARGIN,
      align: "right",
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}

/** What its letters can show: the standard fonts of PDF, which no reader lacks, have Windows-1252. */
const LETTERS = new RegExp(
  "^[\\n\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u00ff" +
    // The signs of 80 to 9F, such as the euro, the dashes and the curly quotation marks.
    "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]$",
  "u",
);

/** The document with letters and their accents in one, and without marks of where a word may end. */
function shown(document: NoticeDocument): NoticeDocument {
  const unshown = new Set<string>();
  const plain = (text: string): string => {
    const composed = text.normalize("NFC").replaceAll("\u00ad", "");
    for (const sign of composed) if (!LETTERS.test(sign)) unshown.add(sign);
    return composed;
  };
  const result = {
    ...document,
    title: plain(document.title),
    name: plain(document.name),
    sections: document.sections.map((section) => ({
      ...section,
      ...(section.heading === undefined ? {} : { heading: plain(section.heading) }),
      parts: section.parts.map((part) =>
        part.part === "fact"
          ? { ...part, label: plain(part.label), text: plain(part.text) }
          : { ...part, text: plain(part.text) },
      ),
    })),
  };
  if (unshown.size === 0) return result;
  const signs = [...unshown].toSorted().map(codeOf);
  throw new Refusal({ code: "notice.pdf-letters", facts: { signs } });
}

/** Such as `U+2192`. */
function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
