import { watchCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { DRAWERS_OF } from "../../domain/register/drawer.ts";
import { hasEnded } from "../../domain/register/operator.ts";
import { sayDay, sayMoment } from "../../copy/moment.ts";
import { yes } from "../../flag.ts";
import type { Json } from "../../output/view.ts";
import { getNotice } from "../../store/notices.ts";
import { type KnownOperator, listKnownOperators } from "../../store/operators.ts";
import type { Catalogue } from "../../text/catalogue.ts";

type State = "active" | "ended" | "removed";

export const operatorList = watchCommand({
  path: "operator list",
  may: () => [],
  flags: { all: yes() },
  examples: { now: "seloste operator list", all: "seloste operator list --all" },
  async run({ register, world }, { flags }) {
    const { zone } = (await getNotice(register)).notice;
    const today = localDay(world.now(), zone);
    const known = await listKnownOperators(register);
    const shown = known.filter(({ removedAt }) => flags.all || removedAt === undefined);
    const stateOf = (one: KnownOperator): State => {
      if (one.removedAt !== undefined) return "removed";
      return hasEnded(one, today) ? "ended" : "active";
    };
    return {
      view: {
        kind: "operator.list",
        data: shown.map((one) => jsonOf(one, stateOf(one))),
        blocks: (t) => [
          {
            table: {
              columns: t.operatorTexts.columns,
              rows: shown.map((one) => rowOf(one, stateOf(one), zone, t)),
            },
          },
        ],
      },
    };
  },
});

function jsonOf(one: KnownOperator, state: State): Json {
  const { name, role, addedAt, until = null, removedAt = null, file } = one;
  const drawers = DRAWERS_OF[role];
  return { name, role, drawers, state, addedAt, until, removedAt, passphrase: file !== undefined };
}

function keyOf({ file, removedAt }: KnownOperator, texts: Catalogue["operatorTexts"]): string {
  if (removedAt !== undefined) return "";
  return file === undefined ? texts.byIdentity : texts.byPassphrase;
}

function rowOf(one: KnownOperator, state: State, zone: string, t: Catalogue): readonly string[] {
  const { operatorTexts: texts, language } = t;
  return [
    one.name,
    one.role,
    DRAWERS_OF[one.role].map((drawer) => t.drawers[drawer]).join(", "),
    texts.states[state],
    sayMoment(one.addedAt, zone, language),
    one.until === undefined ? "" : sayDay(one.until, language),
    keyOf(one, texts),
  ];
}
