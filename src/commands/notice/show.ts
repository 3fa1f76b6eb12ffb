import { noticeCommand, type Published } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { type Attestation, newestOf, stateOf } from "../../domain/notice/attestation.ts";
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
  async run({ published: [published], world }) {
    if (published === undefined) throw new Error("a notice was to be read");
    const { notice, attestations } = published;
    const newest = newestOf(attestations ?? []);
    const today = localDay(world.now(), notice.zone);
    const promises = coverPromises(notice).map((one): ShownPromise => {
      const attestation = newest.get(one.clause.id);
      if (attestation === undefined) return one;
      return { ...one, attestation, state: stateOf(attestation, today) };
    });
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

/** A promise with what keeps it, and what was last attested of it. */
type ShownPromise = CoveredPromise & {
  readonly attestation?: Attestation;
  readonly state?: ReturnType<typeof stateOf>;
};

function jsonOf({ notice, version }: Published, promises: readonly ShownPromise[]): Json {
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
    promises: promises.map(({ clause: { id, section, text }, coverage, attestation, state }) => ({
      id,
      section,
      text,
      coverage,
      attested: attestation === undefined ? null : { ...attestation, state },
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

function promiseBlocks(promises: readonly ShownPromise[], t: Catalogue): readonly Block[] {
  const { coverage: texts, promises: heading } = t.noticeView;
  const groups = COVERAGES.flatMap((coverage): readonly Block[] => {
    const own = promises.filter((one) => one.coverage === coverage);
    if (own.length === 0) return [];
    const fields = own.map(
      (one) => [one.clause.id, one.clause.text[t.language] + attestedOf(one, t)] as const,
    );
    return [{ heading: `${heading}: ${texts[coverage]}` }, { fields }];
  });
  return groups;
}

/** Behind the sentence: until when somebody's word for it holds, and whose it is. */
function attestedOf({ coverage, attestation, state }: ShownPromise, t: Catalogue): string {
  const { attested, notAttested } = t.noticeView;
  if (attestation === undefined) return coverage === "attested" ? ` (${notAttested})` : "";
  const { by, until } = attestation;
  return ` (${attested[state === "ended" ? "ended" : "stands"](sayDay(until, t.language), by)})`;
}
