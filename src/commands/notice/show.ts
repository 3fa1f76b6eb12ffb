import { noticeCommand, type Published } from "../../command.ts";
import { COVERAGES, type CoveredPromise, coverPromises } from "../../domain/notice/coverage.ts";
import { fieldsOf } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { sayDay } from "../../copy/moment.ts";
import type { Block, Json } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";

export const noticeShow = noticeCommand({
  path: "notice show",
  argument: "[notice]",
  flags: {},
  examples: { own: "seloste notice show", file: "seloste notice show ours.yaml" },
  wanted: ({ args: [wanted] }) => [wanted],
  async run({ published: [published] }) {
    if (published === undefined) throw new Error("a notice was to be read");
    const promises = coverPromises(published.notice);
    return {
      view: {
        kind: "notice.show",
        data: jsonOf(published, promises),
        blocks: (t) => [
          { fields: headFields(published, t) },
          ...fieldBlocks(published.notice, t),
          ...promiseBlocks(promises, t),
        ],
        ...(published.version === undefined ? {} : { next: () => ["seloste notice lint"] }),
      },
    };
  },
});

function jsonOf({ notice, version }: Published, promises: readonly CoveredPromise[]): Json {
  return {
    id: notice.id,
    version: version ?? null,
    languages: notice.languages,
    validFrom: notice.validFrom,
    validUntil: notice.validUntil ?? null,
    controllers: notice.controllers.map(({ name }) => name),
    contacts: notice.contacts.map(({ name, role, placeholder }) => ({ name, role, placeholder })),
    purposes: notice.purposes.map(({ id, marketing }) => ({ id, marketing })),
    sources: notice.sources.map(({ id }) => id),
    recipients: notice.recipients.map(({ id, processor }) => ({ id, processor })),
    fields: notice.fields.map(({ id, category, kind, drawer, clause }) => ({
      id,
      category,
      kind,
      drawer,
      clause,
    })),
    promises: promises.map(({ clause: { id, section, text }, coverage }) => ({
      id,
      section,
      text,
      coverage,
    })),
  };
}

function headFields(
  { notice, name, version }: Published,
  t: Catalogue,
): readonly (readonly [string, string])[] {
  const { head } = t.noticeView;
  const { language } = t;
  const day = (one: string | undefined) => (one === undefined ? head.open : sayDay(one, language));
  return [
    [head.register, notice.name[language]],
    [head.version, version === undefined ? name : String(version)],
    [head.valid, `${day(notice.validFrom)} – ${day(notice.validUntil)}`],
    [head.languages, notice.languages.join(", ")],
    [head.controller, notice.controllers.map((one) => one.name).join(", ")],
    [head.contact, notice.contacts.map((one) => one.name).join(", ") || head.none],
    [head.purposes, notice.purposes.map(({ label }) => label[language]).join("; ")],
    [head.sources, notice.sources.map(({ label }) => label[language]).join("; ")],
    [head.recipients, recipientsOf(notice, t)],
  ];
}

function recipientsOf({ recipients }: Notice, { language, noticeView }: Catalogue): string {
  return recipients.map(({ label }) => label[language]).join("; ") || noticeView.head.none;
}

function fieldBlocks(notice: Notice, t: Catalogue): readonly Block[] {
  const { columns, special, catchAll, fields: heading } = t.noticeView;
  const rows = notice.categories.flatMap((category) =>
    fieldsOf(notice, category.id).map((field) => [
      field.id,
      field.label[t.language],
      category.label[t.language],
      [...(category.specialCategory ? [special] : []), ...(field.catchAll ? [catchAll] : [])].join(
        ", ",
      ),
    ]),
  );
  return [{ heading }, { table: { columns, rows } }];
}

function promiseBlocks(promises: readonly CoveredPromise[], t: Catalogue): readonly Block[] {
  const { coverage: texts, promises: heading } = t.noticeView;
  const groups = COVERAGES.flatMap((coverage): readonly Block[] => {
    const own = promises.filter((one) => one.coverage === coverage);
    if (own.length === 0) return [];
    const fields = own.map(({ clause }) => [clause.id, clause.text[t.language]] as const);
    return [{ heading: `${heading}: ${texts[coverage]}` }, { fields }];
  });
  return groups;
}
