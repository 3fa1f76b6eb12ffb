import { registerCommand, type RegisterDesk } from "../../command.ts";
import type { Block, View, Warning } from "../../output/view.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import { banByAddress } from "./import-by-address.ts";
import {
  IMPORT_FLAGS,
  type ImportOrder,
  type ImportTally,
  newImportTally,
  readImport,
} from "./import-order.ts";
import { banUnsubscribed } from "./import-unsubscribed.ts";
import { banField } from "./who.ts";

export const banImport = registerCommand({
  path: "ban import",
  argument: "<list>",
  flags: IMPORT_FLAGS,
  examples: {
    tool: 'seloste ban import perutut.csv --source "Mailchimp, unsubscribed, 20.11.2026"',
    phones:
      'seloste ban import puhelinkiellot.csv --channel phone --source "telephone ban list, 20.11.2026" --until 2029-11-20',
    post: 'seloste ban import postikiellot.csv --source "postal ban list, 20.11.2026"',
  },
  needs: () => ["personal"],
  async prepare(desk, { args: [path = ""], flags }): Promise<ImportOrder> {
    return readImport(desk, path, flags);
  },
  async run(desk, order) {
    const { notice, purpose, dryRun } = order;
    expireBans(desk.register, desk.world.now());
    const tally = newImportTally();
    await setAll(desk, order, tally);
    const view = viewOf(order, tally);
    if (dryRun) return { undone: true, view };
    const { counts } = tally;
    return {
      audit: { act: "banned", fields: banField(notice), purpose, counts: { ...counts } },
      exit: counts.unreadable === 0 ? ("ok" as const) : ("findings" as const),
      view,
    };
  },
});

async function setAll(desk: RegisterDesk, order: ImportOrder, tally: ImportTally): Promise<void> {
  const { plan } = order;
  return "nameFields" in plan
    ? banByAddress(desk, order, plan, tally)
    : banUnsubscribed(desk, order, plan, tally);
}

function viewOf({ plan, dryRun }: ImportOrder, { counts, lines }: ImportTally): View {
  const byAddress = "nameFields" in plan;
  return {
    kind: dryRun ? "ban.import-plan" : "ban.import",
    data: { ...counts, unreadableLines: lines },
    blocks: (t): readonly Block[] => [
      ...(dryRun ? [{ line: t.disclosureTexts.planned }] : []),
      { fields: t.banTexts.imported(counts) },
    ],
    warnings: [
      ...(counts.unreadable === 0 ? [] : [unreadableWarning(counts.unreadable, lines)]),
      ...(byAddress && counts.unmatched > 0 ? [NOT_REMEMBERED] : []),
    ],
  };
}

const NOT_REMEMBERED: Warning = {
  code: "ban.not-remembered",
  say: (t) => t.banTexts.notRemembered,
};

/** Lines that a person is shown; JSON holds more. */
const SHOWN = 10;

function unreadableWarning(count: number, lines: readonly number[]): Warning {
  const shown = lines.slice(0, SHOWN).join(", ");
  return { code: "ban.unreadable", say: (t) => t.banTexts.unreadable(count, shown, count > SHOWN) };
}
