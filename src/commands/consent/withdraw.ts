import { registerCommand } from "../../command.ts";
import { readBanWords } from "../../domain/ban/words.ts";
import { Refusal } from "../../domain/faults.ts";
import { text } from "../../flag.ts";
import { withdrawDisclosureConsent } from "../../store/disclosure-consents.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import { demandRecipient } from "../disclosure/known.ts";
import { purposeOf } from "../subject/purpose.ts";

const COMMAND = "seloste consent withdraw";

export const consentWithdraw = registerCommand({
  path: "consent withdraw",
  argument: "<subject>",
  flags: { to: text("<recipient>"), how: text("<how>"), purpose: text("<purpose>") },
  examples: {
    wish: 'seloste consent withdraw 1001 --to usmailer --how "phoned on 20.11.2026"',
  },
  needs: () => ["personal"],
  async prepare(desk, { args: [reference = ""], flags }) {
    const { register, ask, text: t, world } = desk;
    const { notice } = await getNotice(register);
    const purpose = await purposeOf(desk, notice, { given: flags.purpose, command: COMMAND });
    const to = flags.to ?? (await ask.text("--to", t.consentTexts.ask.to));
    const { id, facts } = await demandRecipient(register, notice, to);
    const subject = await getSubject(register, notice, reference);
    // As easy to withdraw as to give (Art. 7(3)): nobody is stopped for how they asked.
    const said = flags.how ?? (ask.possible ? await ask.text("--how", t.consentTexts.ask.how) : "");
    const how = readBanWords("--how", said);
    return { subject, to: id, name: facts.name, how, purpose, now: world.now() };
  },
  async run({ register }, { subject, to, name, how, purpose, now }) {
    const count = withdrawDisclosureConsent(register, subject.nr, to, { at: now, how });
    if (count === 0) throw new Refusal({ code: "consent.none", facts: {} });
    return {
      audit: { act: "consent-withdrawn", subjects: [subject.id], fields: [to], purpose },
      view: {
        kind: "consent.withdraw",
        data: { subject: subject.id, to, withdrawn: count },
        blocks: (t) => [{ line: t.consentTexts.withdrawn(subject.id, name) }],
        next: () => [`seloste disclosure list --subject ${subject.id}`],
      },
    };
  },
});
