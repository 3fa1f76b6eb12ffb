import { registerCommand } from "../../command.ts";
import { readSentColumns } from "../../domain/disclosure/list-columns.ts";
import { findInList } from "../../domain/disclosure/list-findings.ts";
import { consentedTo, personRules } from "../../domain/disclosure/persons.ts";
import { CHANNELS } from "../../domain/import/form.ts";
import { openList } from "../../files/list-file.ts";
import { choice } from "../../flag.ts";
import { loadImportForms } from "../../import-forms/load.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import { checkedView } from "./check-view.ts";
import { channelsOf, LEAVING_FLAGS, readLeaving } from "./leaving.ts";
import { lookThrough } from "./list-look.ts";

const COMMAND = "seloste disclosure check";

export const disclosureCheck = registerCommand({
  path: "disclosure check",
  argument: "<file>",
  flags: { ...LEAVING_FLAGS, channel: choice(CHANNELS) },
  examples: {
    list: "seloste disclosure check postituslista.csv --to mailer --purpose direct-marketing",
  },
  needs: () => ["personal"],
  async prepare(desk, { args: [path = ""], flags }) {
    const order = { fields: async () => [], all: false, command: COMMAND };
    const { notice, leaving } = await readLeaving(desk, flags, order);
    const list = await openList(path);
    const sent = readSentColumns({
      first: list.first,
      notice,
      ...loadImportForms(desk.world.data),
    });
    return { path, notice, leaving, list, sent, ...channelsOf(flags.channel) };
  },
  async run({ register, world }, { path, notice, leaving, list, sent, ...channels }) {
    expireBans(register, world.now());
    const rules = personRules(notice, leaving);
    const to = consentedTo(leaving);
    const seen = await lookThrough({ register, notice, list, sent, rules, to, ...channels });
    const findings = findInList(notice, leaving, rules, seen);
    return {
      audit: {
        act: "checked",
        ...(leaving.purpose === undefined ? {} : { purpose: leaving.purpose.id }),
        fields: [leaving.recipient.id],
        counts: { rows: seen.count, findings: findings.length },
      },
      exit: findings.length === 0 ? "ok" : "findings",
      view: checkedView({ path, notice, leaving, seen, findings }),
    };
  },
});
