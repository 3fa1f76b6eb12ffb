import { registerCommand } from "../../command.ts";
import { text, yes } from "../../flag.ts";
import type { Warning } from "../../output/view.ts";
import { getHoldings } from "../../store/holdings.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import { holdingsBlocks, holdingsJson } from "./holdings-view.ts";
import { purposeOf } from "./purpose.ts";

export const subjectShow = registerCommand({
  path: "subject show",
  argument: "<subject>",
  flags: { purpose: text("<purpose>"), includeSpecial: yes() },
  examples: {
    number: "seloste subject show 1001",
    special: "seloste subject show 1001 --include-special --purpose customer-care",
  },
  needs: ({ flags }) => (flags.includeSpecial ? ["personal", "special"] : ["personal"]),
  async prepare(desk, { args, flags }) {
    const { notice } = await getNotice(desk.register);
    const purpose = await purposeOf(desk, notice, {
      given: flags.purpose,
      command: "seloste subject show",
      mustBeGiven: flags.includeSpecial,
    });
    return { notice, purpose, reference: args[0] ?? "", special: flags.includeSpecial };
  },
  async run({ register }, { notice, purpose, reference, special }) {
    const subject = await getSubject(register, notice, reference);
    const holdings = await getHoldings(register, subject);
    const { values, records } = holdings;
    const named = (drawer: "personal" | "special") => [
      ...new Set(
        [...values, ...records].flatMap((held) => (held.drawer === drawer ? [held.field] : [])),
      ),
    ];
    const closed: Warning = { code: "special.closed", say: (t) => t.subjectTexts.specialClosed };
    return {
      audit: {
        act: "opened",
        subjects: [subject.id],
        fields: named("personal"),
        specialFields: named("special"),
        purpose,
      },
      view: {
        kind: "subject.show",
        data: holdingsJson(holdings, notice),
        blocks: (t) => holdingsBlocks(holdings, notice, t),
        warnings: special ? [] : [closed],
      },
    };
  },
});
