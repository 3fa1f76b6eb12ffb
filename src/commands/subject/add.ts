import { registerCommand, type RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import {
  type Given,
  planAddition,
  type PlannedValue,
  writableFields,
} from "../../domain/subject/addition.ts";
import { BASES } from "../../domain/subject/basis.ts";
import { readValue } from "../../domain/subject/values.ts";
import { choice, text, texts, yes } from "../../flag.ts";
import type { Warning } from "../../output/view.ts";
import { addSubject, listSharing } from "../../store/addition.ts";
import { ownLookup } from "../../store/own-identifiers.ts";
import { getNotice } from "../../store/notices.ts";
import { demandSpecial } from "./drawer.ts";
import { DOOR_FLAGS, enter } from "./enter.ts";
import { readGiven } from "./given.ts";
import { demandClean, readPolicy } from "./hygiene.ts";
import { purposeOf } from "./purpose.ts";
import { basisOf, sourceOf } from "./sources.ts";

const COMMAND = "seloste subject add";

export const subjectAdd = registerCommand({
  path: "subject add",
  flags: {
    set: texts("<field=value>"),
    from: text("<file>"),
    source: text("<source>"),
    evidence: text("<reference>"),
    ...DOOR_FLAGS,
    hygiene: texts("<kind=store>"),
    art9: choice(BASES),
    purpose: text("<purpose>"),
    anyway: yes(),
  },
  examples: {
    set: "seloste subject add --set firstName=Aino --set lastName=Esimerkki --set email=aino@example.fi --source customership",
  },
  needs: () => ["personal"],
  may: () => ["special"],
  async prepare(desk, { flags }) {
    const { notice } = await getNotice(desk.register);
    const purpose = await purposeOf(desk, notice, { given: flags.purpose, command: COMMAND });
    const given = await readGiven(desk, flags.set, flags.from);
    const asked = given.length > 0 ? given : await askFields(desk, notice);
    const values = planAddition(asked, notice);
    const special = values.filter(({ drawer }) => drawer === "special");
    if (special.length > 0) demandSpecial(desk.register);
    const basis = special.length > 0 ? await basisOf(desk, flags.art9) : "unknown";
    const from = await sourceOf(desk, notice, { ...flags, command: COMMAND });
    const fields = [...new Set(values.map(({ field }) => field))];
    const { group, met } = flags;
    const said = { source: from.source, group, met, command: COMMAND };
    const own = ownLookup(desk.register, notice)(values);
    const policy = readPolicy(flags.hygiene, COMMAND, ["store"]);
    await demandClean(desk, { notice, texts: values, own, policy });
    const entered = await enter(desk, { notice, fields, ...said });
    return { notice, purpose, values, basis, from, entered, anyway: flags.anyway };
  },
  async run({ register, world }, order) {
    const { notice, purpose, values, basis, from, entered, anyway } = order;
    const { groups, met } = entered;
    const sharing = await listSharing(register, notice, values);
    if (sharing.length > 0 && !anyway) {
      throw new Refusal({ code: "subject.exists", facts: { ids: sharing } });
    }
    const origin = { at: world.now(), act: "add" as const, ...from, met };
    const addition = { values, origin, basis, groups };
    const { id, bannedBefore } = addSubject(register, notice, addition);
    return {
      audit: {
        act: "added",
        subjects: [id],
        fields: namesIn(values, "personal"),
        specialFields: namesIn(values, "special"),
        purpose,
      },
      view: {
        kind: "subject.add",
        data: { id, fields: values.map(({ field }) => field) },
        blocks: (t) => [{ line: t.subjectTexts.added(id) }],
        warnings: remarks(sharing, bannedBefore),
        next: () => [`seloste subject show ${id}`],
      },
    };
  },
});

function remarks(sharing: readonly string[], bannedBefore: boolean): readonly Warning[] {
  const same: Warning = {
    code: "subject.same-value",
    say: (t) => t.subjectTexts.sameValue(sharing.join(", ")),
  };
  const banned: Warning = { code: "ban.found", say: (t) => t.banTexts.addedBanned };
  return [...(sharing.length > 0 ? [same] : []), ...(bannedBefore ? [banned] : [])];
}

function namesIn(
  values: readonly PlannedValue[],
  drawer: "personal" | "special",
): readonly string[] {
  return [...new Set(values.flatMap((value) => (value.drawer === drawer ? [value.field] : [])))];
}

/** Asks every field of the notice in its order; special categories only on the command line. */
async function askFields(desk: RegisterDesk, notice: Notice): Promise<readonly Given[]> {
  const given: Given[] = [];
  for (const field of writableFields(notice)) {
    if (field.kind === "labelled" || field.drawer === "special") continue;
    given.push({ field: field.id, item: "", text: await askField(desk, field) });
  }
  return given;
}

/** Asks again at once where the answer is no value of the field. */
async function askField({ ask, text: t, world }: RegisterDesk, field: Field): Promise<string> {
  for (;;) {
    const answer = await ask.text("--set", t.prompts.value(field.label[t.language]));
    const reading = readValue(field, answer);
    if ("value" in reading || reading.fault === "empty") return answer;
    world.stderr.write(`  ${t.importTexts.reasons[reading.fault]}\n`);
  }
}
