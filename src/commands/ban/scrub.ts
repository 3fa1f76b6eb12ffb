import { registerCommand, type RegisterDesk } from "../../command.ts";
import {
  knowsNames,
  type ListPlan,
  NOTICE_NAMES,
  planList,
} from "../../domain/ban/list-columns.ts";
import { heldBack, type ListTally, newListTally } from "../../domain/ban/list-judge.ts";
import { Refusal } from "../../domain/faults.ts";
import { CHANNELS } from "../../domain/import/form.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { openList } from "../../files/list-file.ts";
import { filterList, type Judge } from "../../files/list-filter.ts";
import { type Staged, stageFile } from "../../files/staged.ts";
import { choice, text, yes } from "../../flag.ts";
import { isSamePlace } from "../../places.ts";
import type { Block, Warning } from "../../output/view.ts";
import { loadSieved } from "../../store/ban-hash.ts";
import { getNotice } from "../../store/notices.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { OBJECTION, purposeOf } from "../subject/purpose.ts";
import { countingJudge, listJudge } from "./judge.ts";
import { onStdout } from "./stdout.ts";
import { banField } from "./who.ts";

const COMMAND = "seloste ban scrub";
const STDOUT = "-";
const PROGRESS_ROWS = 1_000_000;

export const banScrub = registerCommand({
  path: "ban scrub",
  argument: "<list>",
  flags: {
    output: text("<file>"),
    onlyBanned: yes(),
    channel: choice(CHANNELS),
    column: text("<column>"),
    force: yes(),
    purpose: text("<purpose>"),
  },
  examples: {
    list: "seloste ban scrub postituslista.csv -o sallitut.csv",
    banned: "seloste ban scrub postituslista.csv --only-banned -o kielletyt.csv",
  },
  needs: () => ["personal"],
  async prepare(desk, { args, flags }) {
    const { notice } = await getNotice(desk.register);
    const purpose = await purposeOf(desk, notice, {
      given: flags.purpose,
      command: COMMAND,
      also: OBJECTION,
    });
    const list = await openList(args[0] ?? "");
    const { channel, column } = flags;
    const plan = planList({
      first: list.first,
      notice,
      ...(await namesFor(list.first, notice, desk.world.data)),
      ...(channel === undefined ? {} : { channel }),
      ...(column === undefined ? {} : { column }),
    });
    const output = await outputOf(desk, flags.output);
    // The rows that are held back stand nowhere else.
    if (output !== STDOUT && isSamePlace(output, args[0] ?? "")) {
      throw new Refusal({ code: "usage.contradiction", facts: { flags: ["<list>", "--output"] } });
    }
    const file = output === STDOUT ? undefined : await stageFile(output, undefined, flags);
    return {
      notice,
      purpose,
      list,
      plan,
      file,
      wanted: flags.onlyBanned ? "banned" : "free",
    } as const;
  },
  async run(desk, { notice, purpose, list, plan, file, wanted }) {
    expireBans(desk.register, desk.world.now());
    const judge = listJudge(plan, list.first.length, loadSieved(desk.register, plan.channels));
    const tally = newListTally();
    const places = plan.columns.map(({ place }) => place);
    const filter = { wanted: places, header: plan.header };
    const counting = withProgress(desk, countingJudge(judge, tally, wanted));
    const write = async (bytes: Uint8Array) => file?.write(bytes);
    await filterList(list, { ...filter, judge: counting, write });
    await file?.seal();
    const again = countingJudge(judge, newListTally(), wanted);
    const shown = onStdout(desk.world.stdout, (put) =>
      filterList(list, { ...filter, judge: again, write: put }),
    );
    const result: Staged = file ?? shown;
    const counts = countsOf(tally);
    return {
      audit: { act: "scrubbed", fields: banField(notice), purpose, counts },
      files: [result],
      view: {
        kind: "ban.scrub",
        data: {
          ...counts,
          written: wanted,
          path: result.path,
          channels: plan.channels ?? ["all"],
          columns: plan.header ? plan.columns.map(({ place }) => list.first[place] ?? "") : [],
          header: plan.header,
          heldBackLines: tally.heldBack,
        },
        // Rows on standard output are the whole answer; what is said of them goes beside it.
        blocks: (t): readonly Block[] => {
          if (file === undefined) return [];
          return [
            { line: t.banTexts.written(file.path, wanted) },
            { line: heldAgainst(plan, list.first, t) },
            { fields: t.banTexts.counts(counts) },
          ];
        },
        warnings: [
          ...(file === undefined ? [summary(counts), against(plan, list.first)] : []),
          ...(heldBack(tally) > 0 ? [heldBackWarning(tally)] : []),
          ...(wanted === "free" ? [NO_PERMISSION] : []),
        ],
      },
    };
  },
});

/** The channels whose bans counted and the columns that were looked at. */
function heldAgainst(
  { header, columns, channels }: ListPlan,
  first: readonly string[],
  t: Catalogue,
): string {
  const names = columns.map(({ place }) => (header ? (first[place] ?? "") : `#${place + 1}`));
  const said = (channels ?? ["all"]).map(t.subjectTexts.channel);
  return t.banTexts.heldAgainst(said.join(", "), names.join(", "));
}

function against(plan: ListPlan, first: readonly string[]): Warning {
  return { code: "ban.held-against", say: (t) => heldAgainst(plan, first, t) };
}

const NO_PERMISSION: Warning = { code: "ban.no-permission", say: (t) => t.banTexts.noPermission };

/** The names that people and programs give to columns are only read where they are needed. */
async function namesFor(first: readonly string[], notice: Notice, data: string) {
  if (knowsNames(first, notice)) return NOTICE_NAMES;
  const { loadImportForms } = await import("../../import-forms/load.ts");
  return loadImportForms(data);
}

/** Where the rows go: never onto a screen, where they would stay in its memory. */
async function outputOf(
  { ask, globals, text: t, world }: RegisterDesk,
  output: string | undefined,
): Promise<string> {
  const terminal = world.stdout.isTTY === true;
  const chosen =
    output ?? (terminal ? await ask.text("--output", t.banTexts.prompts.output) : STDOUT);
  if (chosen !== STDOUT) return chosen;
  if (terminal) throw new Refusal({ code: "usage.on-screen", facts: { command: COMMAND } });
  if (globals.json || globals.ndjson) {
    throw new Refusal({
      code: "usage.only-with",
      facts: { flag: "--json", other: "--output <file>" },
    });
  }
  return chosen;
}

function withProgress(desk: RegisterDesk, judge: Judge): Judge {
  let rows = 0;
  return (bytes, row, line) => {
    rows += 1;
    if (rows % PROGRESS_ROWS === 0) desk.progress(desk.text.importView.progress(rows));
    return judge(bytes, row, line);
  };
}

type Counts = Readonly<Omit<ListTally, "heldBack">>;

function countsOf({
  free,
  banned,
  blank,
  noAddress,
  unreadable,
  damaged,
}: ListTally): Counts & Readonly<Record<string, number>> {
  return { free, banned, blank, noAddress, unreadable, damaged };
}

function summary(counts: Counts): Warning {
  return {
    code: "ban.scrubbed",
    say: (t) =>
      t.banTexts
        .counts(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(", "),
  };
}

/** How many line numbers a person is shown; JSON holds more. */
const SHOWN = 10;

function heldBackWarning(tally: ListTally): Warning {
  const lines = tally.heldBack.slice(0, SHOWN).join(", ");
  const more = heldBack(tally) > SHOWN;
  return { code: "ban.held-back", say: (t) => t.banTexts.heldBack(heldBack(tally), lines, more) };
}
