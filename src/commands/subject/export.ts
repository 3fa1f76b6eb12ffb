import { registerCommand } from "../../command.ts";
import { copyName } from "../../copy/name.ts";
import { sayReason } from "../../copy/texts.ts";
import { Refusal } from "../../domain/faults.ts";
import { findHeldField } from "../../domain/notice/lookup.ts";
import { LANGUAGES } from "../../domain/notice/language.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Copy, DraftReason } from "../../domain/subject/copy/copy.ts";
import { findIn, leavingTexts } from "../../domain/hygiene/judge.ts";
import { checkIdentityGround } from "../../domain/subject/copy/identity.ts";
import { planCopy } from "../../domain/subject/copy/plan.ts";
import { unmetWithheld } from "../../domain/subject/copy/withheld.ts";
import { recentIdentifierChange } from "../../domain/subject/recent-change.ts";
import { choice, choices, text, texts, yes } from "../../flag.ts";
import { loadAccessLaw } from "../../law-file/access.ts";
import type { Block, Warning } from "../../output/view.ts";
import { listColumns } from "../../store/columns.ts";
import { addCopy } from "../../store/copies.ts";
import { ownLookup } from "../../store/own-identifiers.ts";
import { getHoldings } from "../../store/holdings.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import { readFills, readWithheld } from "./copy-flags.ts";
import { COPY_FORMATS, stageCopy } from "./copy-files.ts";
import { paperWarnings } from "../notice/paper.ts";
import { kindsOf, placeOf } from "./hygiene.ts";
import { ACCESS, purposeOf } from "./purpose.ts";

const COMMAND = "seloste subject export";

export const subjectExport = registerCommand({
  path: "subject export",
  argument: "<subject>",
  flags: {
    format: choices(COPY_FORMATS),
    copyLang: choice(LANGUAGES),
    output: text("<path>"),
    identityChecked: text("<how>"),
    thirdPersonsChecked: text("<how>"),
    withhold: texts("<field=ground>"),
    fill: texts("<gap=text>"),
    purpose: text("<purpose>"),
    force: yes(),
  },
  examples: {
    folder: 'seloste subject export 1001 --identity-checked "wrote from the address we hold"',
    json: 'seloste subject export 1001 --format json -o copy.json --identity-checked "wrote from the address we hold"',
  },
  needs: () => ["personal", "special"],
  async prepare(desk, { args, flags }) {
    const { ask, register, text: t, world } = desk;
    const { notice } = await getNotice(register);
    const given = { given: flags.purpose, command: COMMAND, also: ACCESS } as const;
    const purpose = await purposeOf(desk, notice, given);
    const fills = readFills(flags.fill);
    const withheld = readWithheld(flags.withhold, notice);
    const law = await loadAccessLaw(world.data);
    const identityChecked =
      flags.identityChecked ?? (await ask.text("--identity-checked", t.prompts.identityChecked));
    const because = checkIdentityGround(identityChecked);
    if (because !== undefined) {
      throw new Refusal({ code: "subject.identity-ground", facts: { because } });
    }
    const formats = flags.format.length > 0 ? flags.format : (["html", "json"] as const);
    const { force, output, thirdPersonsChecked } = flags;
    const thirdPersons =
      thirdPersonsChecked === undefined ? {} : { thirdPersons: { decided: thirdPersonsChecked } };
    return {
      notice,
      purpose,
      law,
      identityChecked,
      formats,
      force,
      output,
      withheld,
      reference: args[0] ?? "",
      choices: { fills, withheld, ...thirdPersons },
      withheldWords: flags.withhold,
      language: flags.copyLang ?? t.language,
    };
  },
  async run({ register, world }, order) {
    const { notice, law, language, formats, identityChecked } = order;
    const subject = await getSubject(register, notice, order.reference);
    const holdings = await getHoldings(register, subject);
    if (unmetWithheld(holdings, order.withheld).length > 0) {
      throw new Refusal({ code: "subject.copy-shape", facts: {} });
    }
    const found = findIn(
      leavingTexts(holdings, order.withheld),
      notice,
      ownLookup(register, notice)([], subject.nr),
    );
    const now = world.now();
    const columns = listColumns(register);
    const copy = planCopy({ holdings, notice, law, columns, now, language, ...order.choices });
    const name = copyName(subject.id, language, copy.draft.length > 0);
    const staged = await stageCopy(copy, {
      name,
      formats,
      output: order.output,
      force: order.force,
    });
    await addCopy(register, subject.nr, {
      at: now,
      formats,
      identityChecked,
      withheld: order.withheldWords,
      draft: copy.draft.length > 0,
      ...(order.choices.thirdPersons === undefined
        ? {}
        : { thirdPersons: order.choices.thirdPersons.decided }),
    });
    return {
      files: [staged],
      audit: { act: "copied", subjects: [subject.id], purpose: order.purpose },
      view: {
        kind: "subject.export",
        data: {
          id: subject.id,
          path: staged.path,
          formats,
          draft: copy.draft.map(reasonJson),
          hygiene: found.map(({ field, item, kinds }) => ({ field, item, kinds })),
        },
        blocks: (t): readonly Block[] => [{ line: t.subjectTexts.exported(staged.path) }],
        warnings: [
          ...warningsOf(copy, notice, recentIdentifierChange(holdings, notice, now)),
          ...found.map((finding): Warning => ({
            code: "copy.hygiene",
            say: (t) => t.hygieneTexts.leaves(placeOf(finding, notice, t), kindsOf(finding, t)),
          })),
        ],
        next: () => settling(copy),
      },
    };
  },
});

/** Which gap, or which fields or columns, are to be settled. */
function reasonJson(reason: DraftReason) {
  return {
    code: reason.code,
    gap: "gap" in reason ? reason.gap : null,
    fields: "fields" in reason ? reason.fields : [],
    columns: "columns" in reason ? reason.columns : [],
  };
}

/** The command that makes a draft a copy. */
function settling({ id, draft }: Copy): readonly string[] {
  const flags = draft.flatMap((reason) => {
    if (reason.code === "gap") return [`--fill ${reason.gap}=…`];
    return reason.code === "third-persons" ? ["--third-persons-checked …"] : [];
  });
  if (flags.length === 0) return [];
  return [`${COMMAND} ${id} --identity-checked … ${flags.join(" ")}`];
}

function warningsOf(
  { draft }: Copy,
  notice: Notice,
  changedDays: number | undefined,
): readonly Warning[] {
  const warnings: Warning[] = [
    { code: "copy.clear-text", say: (t) => t.subjectTexts.clearText },
    ...paperWarnings(notice),
  ];
  if (changedDays !== undefined) {
    const say: Warning["say"] = (t) => t.subjectTexts.recentChange(changedDays);
    warnings.push({ code: "subject.recent-change", say });
  }
  if (draft.length > 0) warnings.push({ code: "copy.draft", say: (t) => t.subjectTexts.draft });
  for (const reason of draft) {
    warnings.push({
      code: `copy.${reason.code}`,
      say: (t) =>
        sayReason(t.copyTexts, reason, (id) => findHeldField(notice, id)?.label[t.language] ?? id),
    });
  }
  return warnings;
}
