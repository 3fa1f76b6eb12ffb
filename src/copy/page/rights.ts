/** Rights and the complaint, Art. 15(1)(e) and (f), and the fee. */
import { type Markup, markup } from "../markup.ts";
import { type Page, pairs, paragraph, type Section } from "./parts.ts";

export function rightsSection(page: Page): Section {
  const { copy, t } = page;
  const { text, source, authority } = copy.complaint;
  const { visit, post, phone, registry, email, web } = t.rights;
  return {
    id: "rights",
    heading: t.rights.heading,
    body: [
      paragraph(t.rights.intro),
      pairs(copy.rights.map((right) => [right.name, cited(right.text, right.source)] as const)),
      markup`<p>${cited(copy.fees.text, copy.fees.source)}</p>\n`,
      ...addresses(page).map((address) => paragraph(t.rights.write(address))),
      markup`<h3>${t.rights.complaint}</h3>\n<p>${cited(text, source)}</p>\n`,
      markup`<p><strong>${authority.name}</strong></p>\n`,
      pairs([
        [visit, markup`${authority.visit}`],
        [post, markup`${authority.post}`],
        [phone, markup`${authority.phone}`],
        [registry, markup`${authority.registry}`],
        [email, markup`<a href="mailto:${authority.email}">${authority.email}</a>`],
        [web, markup`<a href="${authority.web}" rel="noreferrer">${authority.web}</a>`],
      ]),
    ],
  };
}

function cited(text: string, source: string): Markup {
  return markup`${text} <span class="quiet">(${source})</span>`;
}

/** Where to write: the contact person's address, else those of the controllers. */
function addresses({ copy }: Page): readonly string[] {
  if (copy.contact?.email !== undefined) return [copy.contact.email];
  const emails = copy.controllers.flatMap(({ email }) => (email === undefined ? [] : [email]));
  return [...new Set(emails)];
}
