import { type KeysDesk, keysCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import { DRAWERS, DRAWERS_OF } from "../../domain/register/drawer.ts";
import { drawersLost, type OperatorEntry, RECOVERY } from "../../domain/register/operator.ts";
import { sayMoment } from "../../copy/moment.ts";
import { text } from "../../flag.ts";
import type { Block } from "../../output/view.ts";
import { getNotice } from "../../store/notices.ts";
import { backupsSince, listKnownOperators, markRemoved } from "../../store/operators.ts";
import { confirmTyped } from "../confirm.ts";
import { newRecovery } from "../recovery/new-key.ts";
import { replaceRecovery } from "./recipients.ts";

const COMMAND = "seloste operator remove";

export const operatorRemove = keysCommand({
  path: "operator remove",
  argument: "<name>",
  flags: { confirm: text("<name>"), recoveryOut: text("<file>") },
  examples: { support: "seloste operator remove sari --confirm sari" },
  needs: () => DRAWERS,
  async run(desk, { args: [name = ""], flags }) {
    const { register, world, text: t } = desk;
    const { zone } = (await getNotice(register)).notice;
    const leaving = await leavingOf(desk, name, zone);
    const drawers = DRAWERS_OF[leaving.role];
    const backups = backupsSince(register.connection, leaving.addedAt);
    const { operatorTexts: texts } = t;
    desk.progress(
      texts.removes(leaving.name, drawers.map((drawer) => t.drawers[drawer]).join(", ")),
    );
    await confirmTyped(desk, {
      word: leaving.name,
      given: flags.confirm,
      question: texts.askRemove(leaving.name),
    });
    // Who had every drawer may have seen the recovery key as well.
    const renews = leaving.role === "contact";
    const recovery = renews ? await newRecovery(desk, flags.recoveryOut, COMMAND) : undefined;
    await desk.change({
      drawers,
      rotates: true,
      recipients: (now) => {
        const stay = now.filter(({ operator }) => operator !== leaving.name);
        return recovery === undefined ? stay : replaceRecovery(stay, recovery.recipient);
      },
      apply: ({ connection }) => markRemoved(connection, leaving.name, world.now()),
      files: recovery?.files ?? [],
      audit: {
        act: "operator-removed",
        fields: [leaving.name],
        counts: { drawers: drawers.length },
      },
    });
    return {
      view: {
        kind: "operator.remove",
        data: {
          name: leaving.name,
          role: leaving.role,
          rotated: drawers,
          recovery: renews,
          backups,
        },
        blocks: (say): readonly Block[] => [
          { line: say.operatorTexts.removed(leaving.name) },
          ...(renews ? [{ line: say.operatorTexts.recoveryRenewed }] : []),
          { line: say.operatorTexts.oldCopies(leaving.name) },
          ...(backups.length === 0 ? [] : [{ line: say.operatorTexts.backups }]),
          ...backups.map((at) => ({ line: `  ${sayMoment(at, zone, say.language)}` })),
        ],
      },
    };
  },
});

/** @throws {Refusal} `operator.unknown`, `operator.self`, `operator.last` */
async function leavingOf(
  { register, world }: KeysDesk,
  name: string,
  zone: string,
): Promise<OperatorEntry> {
  const known = await listKnownOperators(register);
  const leaving = known.find((one) => one.name === name && one.removedAt === undefined);
  if (leaving === undefined || name === RECOVERY) {
    throw new Refusal({ code: "operator.unknown", facts: {} });
  }
  const [lost] = drawersLost(name, known, localDay(world.now(), zone));
  if (lost !== undefined) throw new Refusal({ code: "operator.last", facts: { drawer: lost } });
  if (name === register.operator.name) throw new Refusal({ code: "operator.self", facts: {} });
  return leaving;
}
