/** What a new version of the notice does to the data that is held, for people and as JSON. */
import type { Field } from "../../domain/notice/field.ts";
import type { HeldInField, VersionPlan } from "../../domain/notice/new-version.ts";
import type { Block, Json } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { section } from "./tellings.ts";

/** How many values took another form, by field; absent while nobody knows. */
type Reread = Readonly<Record<string, number>>;

export function planJson(plan: VersionPlan, reread: Reread): Json {
  return {
    appear: plan.appear.map(({ id, drawer, clause }) => ({ field: id, drawer, clause })),
    disappear: plan.disappear.map(({ field, held }) => ({ field: field.id, ...counts(held) })),
    moves: plan.moves.map(({ field, from, to, basis, held }) => ({
      field,
      from,
      to,
      basis: to === "special" ? basis : null,
      ...counts(held),
    })),
    reread: plan.rereadings.map(({ before, after, held }) => ({
      field: after.id,
      from: before.kind,
      to: after.kind,
      ...counts(held),
      changed: reread[after.id] ?? 0,
    })),
    lookups: plan.lookups,
  };
}

function counts(held: HeldInField | undefined) {
  const { subjects = 0, values = 0, past = 0 } = held ?? {};
  return { subjects, values, past };
}

type Rows = readonly (readonly [string, string])[];

/** Each part of the plan that is not empty, with its heading. */
export function planBlocks(plan: VersionPlan, reread: Reread, t: Catalogue): readonly Block[] {
  const parts = partsOf(plan, reread, t).flatMap(([heading, rows]) => section(heading, rows));
  return parts.length === 0 ? [{ line: t.noticeImport.nothing }] : parts;
}

/** The same before anything is done, as lines. */
export function planLines(plan: VersionPlan, t: Catalogue): readonly string[] {
  const parts = partsOf(plan, {}, t).filter(([, rows]) => rows.length > 0);
  if (parts.length === 0) return [t.noticeImport.nothing];
  return parts.flatMap(([heading, rows]) => [
    heading,
    ...rows.map(([field, said]) => `  ${field}: ${said}`),
  ]);
}

function partsOf(plan: VersionPlan, reread: Reread, t: Catalogue): readonly [string, Rows][] {
  const { language, noticeImport: texts, drawers } = t;
  const named = ({ id, label }: Field, said: string) => [id, `${label[language]}${said}`] as const;
  const held = (one: HeldInField | undefined) => texts.held(counts(one));
  return [
    [
      texts.appear,
      plan.appear.map((field) => named(field, field.drawer === "special" ? texts.special : "")),
    ],
    [texts.disappear, plan.disappear.map((one) => named(one.field, `; ${held(one.held)}`))],
    [
      texts.moves,
      plan.moves.map((move) => [
        move.field,
        [
          `${drawers[move.from]} → ${drawers[move.to]}`,
          held(move.held),
          ...(move.to === "special" ? [t.subjectTexts.basis(move.basis)] : []),
        ].join("; "),
      ]),
    ],
    [
      texts.rereadings,
      plan.rereadings.map(({ after, held: one }) => {
        const changed = reread[after.id];
        return named(
          after,
          `; ${held(one)}${changed === undefined ? "" : `; ${texts.changed(changed)}`}`,
        );
      }),
    ],
    [texts.lookups, plan.lookups.map((field) => [field, texts.lookup])],
  ];
}
