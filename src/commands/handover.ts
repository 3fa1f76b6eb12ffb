/** What somebody who takes over must know is open: what `check` sees, with the titles of breaches. */
import type { WatchDesk } from "../command.ts";
import { BREACH_THRESHOLDS } from "../domain/breach/check.ts";
import { isClosed } from "../domain/breach/known.ts";
import { sayDay } from "../copy/moment.ts";
import type { Block, View } from "../output/view.ts";
import { look } from "./check/look.ts";
import { checkView } from "./check/view.ts";

export async function handoverView(desk: WatchDesk): Promise<View> {
  const seen = await look(desk, { thresholds: BREACH_THRESHOLDS, at: undefined, whole: false });
  const open = seen.breaches.filter((breach) => !isClosed(breach));
  const deputies = seen.operators.flatMap(({ name, until, removedAt }) =>
    until === undefined || removedAt !== undefined ? [] : [{ name, until }],
  );
  const found = checkView({ ...seen, asked: false, quiet: false });
  return {
    kind: "register.handover",
    data: {
      breaches: open.map(({ number, facts }) => ({
        number,
        kind: facts.kind,
        title: facts.title,
        detectedAt: facts.detectedAt,
      })),
      findings: found.data,
      deputies,
    },
    blocks: (t): readonly Block[] => [
      { heading: t.operatorTexts.handover },
      ...(open.length === 0
        ? [{ line: t.operatorTexts.handoverNone }]
        : [
            {
              fields: open.map(
                ({ number, facts }) =>
                  [number, `${t.breachTexts.kinds[facts.kind]}: ${facts.title}`] as const,
              ),
            },
          ]),
      ...found.blocks(t),
      ...deputies.map(({ name, until }) => ({
        line: t.operatorTexts.handoverOperators(name, sayDay(until, t.language)),
      })),
    ],
    next: () => ["seloste breach list --open", "seloste check"],
  };
}
