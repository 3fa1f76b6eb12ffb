/** Notices for the tests of accounts, and what an account says in short lines. */
import { readFileSync } from "node:fs";
import type { Account, AccountPart } from "../../../src/domain/notice/account.ts";
import type { Texts } from "../../../src/domain/notice/language.ts";
import type { LintFinding } from "../../../src/domain/notice/lint/finding.ts";
import { lintNotice } from "../../../src/domain/notice/lint/index.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { asDay } from "../../../src/domain/time.ts";
import { loadLintLists } from "../../../src/law-file/lint-lists.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../calendar/law.ts";
import { club } from "../../notice-file/club.ts";

const LISTS = await loadLintLists(DATA);
const TODAY = asDay("2026-11-27");

export const OURS = shipped("omaparantola");
/** A shipped notice whose purposes say in part what they need, with periods for each category. */
export const GUILD = shipped("club");
/** Several groups, a register of a public body with an officer. */
export const TRANSLATORS = invented("translators");
/** Seven purposes, each with its basis; sources elsewhere; transfers. */
export const AGENCY = invented("agency");
/** An invented club that says little; each test adds to it. */
export const CLUB = loadNotice(club(), "club.yaml");

function shipped(name: string): Notice {
  return loadNotice(readFileSync(`${DATA}notices/${name}.yaml`, "utf8"), name);
}

function invented(name: string): Notice {
  const file = new URL(`../../notices/${name}.yaml`, import.meta.url);
  return loadNotice(readFileSync(file, "utf8"), name);
}

export function findingsIn(notice: Notice): readonly LintFinding[] {
  return lintNotice({ notice, lists: LISTS, today: TODAY });
}

/** The parts of one section as `kind what`. */
export function linesOf<Section extends string>(
  { sections }: Account<Section>,
  wanted: Section,
): readonly string[] {
  return sections
    .filter(({ section }) => section === wanted)
    .flatMap(({ parts }) => parts.map((part) => `${part.of} ${whatOf(part)}`.trim()));
}

type Of<Kind extends AccountPart["of"]> = Extract<AccountPart, { readonly of: Kind }>;

const WHAT: { readonly [Kind in AccountPart["of"]]: (part: Of<Kind>) => string } = {
  heading: ({ heading }) =>
    "own" in heading ? heading.own.en : "right" in heading ? heading.right : heading.of,
  quote: ({ clause }) => clause.id,
  none: ({ topic }) => topic,
  note: ({ note }) => note,
  gap: ({ id }) => id,
  controller: ({ controller }) => controller.name,
  contact: ({ contact }) => contact.role,
  purpose: ({ purpose, needs }) => [purpose.id, ...named(needs)].join(" "),
  excluded: ({ excluded }) => excluded.clause,
  basis: ({ basis, covers }) => [basis.basis, ...named(covers)].join(" "),
  interest: ({ clause }) => clause,
  group: ({ group }) => group.id,
  category: ({ category, fields }) => [category.id, ...named(fields)].join(" "),
  inference: ({ fields }) => named(fields).join(" "),
  recipient: ({ recipient, fields, countries }) =>
    [recipient.id, ...(fields === undefined ? ["any"] : named(fields)), ...countries].join(" "),
  publication: ({ publication }) => publication.clause,
  transfer: ({ transfer, recipients }) => [...transfer.countries, ...named(recipients)].join(" "),
  retention: ({ category, rule, fields }) => [category.en, rule.id, ...named(fields)].join(" "),
  complaint: ({ complaint }) => complaint.authority,
};

function whatOf<Kind extends AccountPart["of"]>(part: Of<Kind>): string {
  const say: (part: Of<Kind>) => string = WHAT[part.of];
  return say(part);
}

function named(texts: readonly Texts[]): readonly string[] {
  return texts.map(({ en }) => en);
}
