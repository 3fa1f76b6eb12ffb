import type { Broken } from "./door.ts";
import type { Day } from "../time.ts";

/** What is wrong with a notice file. */
export interface NoticeFaults {
  /** The first problems, at most 20, in the order of the lines; `total` counts them all. */
  readonly "notice.invalid": {
    readonly file: string;
    readonly problems: readonly NoticeProblem[];
    readonly total: number;
  };
  /** The notice is published in `languages`, and this is none of them. */
  readonly "notice.not-in-language": {
    readonly language: string;
    readonly languages: readonly string[];
  };
  /** Signs of the text that a PDF's letters do not have, such as `U+2192`. */
  readonly "notice.pdf-letters": { readonly signs: readonly string[] };
  /** The register has no version of the notice by this number. */
  readonly "notice.no-version": { readonly version: number };
  /** A version is loaded once it is in force. */
  readonly "notice.not-yet": { readonly validFrom: Day };
  readonly "notice.ended": { readonly validUntil: Day };
  /** It is valid from an earlier day than the version in force. */
  readonly "notice.older": { readonly validFrom: Day; readonly inForce: Day };
  /** Data is held in `fields`, and cannot take the form that the new version declares. */
  readonly "notice.shape": { readonly fields: readonly string[] };
  /** Of so many data subjects a value is held that the new version does not allow. */
  readonly "notice.unfit": {
    readonly fields: readonly { readonly field: string; readonly subjects: number }[];
  };
  /** No promise by this id that a person can attest; `kept`: the tool itself keeps it. */
  readonly "attestation.promise": {
    readonly kept: boolean;
    readonly promises: readonly string[];
  };
  readonly "attestation.past": { readonly until: Day };
  /** The sentences that an act would break. */
  readonly "door.closed": { readonly broken: readonly Broken[] };
  /** Something was changed between the plan and the act. */
  readonly "notice.overtaken": Readonly<Record<string, never>>;
}

export interface NoticeProblem {
  /** Counted from 1. Where something is missing, the line of what it is missing from. */
  readonly line: number;
  /** Such as `categories[1].fields[0].kind`; empty for the file as a whole. */
  readonly path: string;
  readonly flaw: NoticeFlaw;
}

/** What a place in the file may hold. */
export type NoticeShape = "text" | "number" | "yesNo" | "list" | "group";

/** How a text must be written. */
export type NoticeFormat =
  | "act"
  | "businessId"
  | "clauseId"
  | "count"
  | "country"
  | "day"
  | "email"
  | "fieldId"
  | "hours"
  | "id"
  | "line"
  | "sectionNumber"
  | "wording"
  | "zone";

/** What an id may point at. */
export type NoticeTarget =
  | "category"
  | "clause"
  | "field"
  | "group"
  | "part"
  | "promise"
  | "purpose"
  | "recipient"
  | "register";

type NoFacts = unknown;

/** What can be wrong at one place, with the facts that the texts turn into a sentence. */
export interface NoticeFlaws {
  readonly "not-yaml": NoFacts;
  readonly indent: NoFacts;
  readonly tab: NoFacts;
  readonly "several-documents": NoFacts;
  readonly "repeated-key": NoFacts;
  /** Anchors, aliases and tags of YAML are not used in a notice. */
  readonly "reference-or-tag": NoFacts;
  readonly "file-too-large": { readonly limit: number };
  /** The key is not there, or nothing stands after it. */
  readonly missing: NoFacts;
  readonly "unknown-key": { readonly allowed: readonly string[] };
  readonly shape: { readonly allowed: NoticeShape; readonly found: NoticeShape };
  readonly choice: { readonly allowed: readonly string[] };
  readonly format: { readonly allowed: NoticeFormat };
  readonly "too-few": { readonly limit: number };
  readonly "too-many": { readonly limit: number };
  readonly "too-long": { readonly limit: number };
  readonly "unknown-id": { readonly target: NoticeTarget };
  readonly "repeated-id": { readonly firstLine: number };
  readonly "reserved-id": NoFacts;
  /** The text stands in a language in which the notice is not published. */
  readonly "unpublished-language": NoFacts;
  readonly "not-a-promise": NoFacts;
  readonly "match-by-name": NoFacts;
  readonly "match-without-identifier": NoFacts;
  readonly "days-disordered": NoFacts;
  /** The way of keeping data wants another number of periods. */
  readonly "periods-wanted": { readonly least: number };
  /** Data that may never leave and may leave. */
  readonly "allowed-and-never": NoFacts;
  /** A field or category that is special by nature needs no inference. */
  readonly "special-already": NoFacts;
}

export type NoticeFlawCode = keyof NoticeFlaws;

/** One flaw: its code and its facts. */
export type NoticeFlaw<Code extends NoticeFlawCode = NoticeFlawCode> = {
  readonly [C in Code]: { readonly code: C } & NoticeFlaws[C];
}[Code];
