import { registerCommand } from "../../command.ts";
import { readBanWords } from "../../domain/ban/words.ts";
import { readSince } from "../../domain/calendar/reading.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import { standingOf } from "../../domain/transfer/country.ts";
import { text } from "../../flag.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { addDisclosureConsent } from "../../store/disclosure-consents.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import { demandRecipient } from "../disclosure/known.ts";
import { purposeOf } from "../subject/purpose.ts";

const COMMAND = "seloste consent record";

export const consentRecord = registerCommand({
  path: "consent record",
  argument: "<subject>",
  flags: {
    to: text("<recipient>"),
    informed: text("<text>"),
    evidence: text("<reference>"),
    givenAt: text("<time>"),
    purpose: text("<purpose>"),
  },
  examples: {
    transfer:
      'seloste consent record 1001 --to usmailer --informed "told that US authorities may read it" --evidence "e-mail of 20.11.2026"',
  },
  needs: () => ["personal"],
  async prepare(desk, { args: [reference = ""], flags }) {
    const { register, world, ask, text: t } = desk;
    const { notice } = await getNotice(register);
    const asked = t.consentTexts.ask;
    const purpose = await purposeOf(desk, notice, { given: flags.purpose, command: COMMAND });
    const to = flags.to ?? (await ask.text("--to", asked.to));
    const recipient = await demandRecipient(register, notice, to);
    const subject = await getSubject(register, notice, reference);
    const now = world.now();
    const countries = await loadCountries(world.data);
    const { country, name } = recipient.facts;
    const { standing } = standingOf(country, countries, localDay(now, notice.zone));
    // A consent to a transfer is none without the risks (Art. 49(1)(a)).
    const informed =
      standing === "eea" && flags.informed === undefined
        ? undefined
        : demandWords(
            "--informed",
            flags.informed ?? (await ask.text("--informed", asked.informed)),
          );
    const said = flags.evidence ?? (await ask.text("--evidence", asked.evidence));
    const evidence = demandWords("--evidence", said);
    const givenAt = flags.givenAt === undefined ? now : readSince(flags.givenAt, notice.zone);
    if (givenAt > now) throw new Refusal({ code: "disclosure.future", facts: {} });
    const consent = {
      recipient: recipient.id,
      country,
      ...(informed === undefined ? {} : { informed }),
      evidence,
      givenAt,
      recordedAt: now,
    };
    return { subject, consent, name, purpose };
  },
  async run({ register }, { subject, consent, name, purpose }) {
    addDisclosureConsent(register, subject.nr, consent);
    const { recipient: to, country, givenAt } = consent;
    return {
      audit: { act: "consented", subjects: [subject.id], fields: [to], purpose },
      view: {
        kind: "consent.record",
        data: { subject: subject.id, to, country, givenAt, informed: "informed" in consent },
        blocks: (t) => [{ line: t.consentTexts.recorded(subject.id, name, country) }],
      },
    };
  },
});

/** @throws {Refusal} `usage.needs-flag` for nothing but spaces; `ban.words` */
function demandWords(flag: string, typed: string): string {
  const words = readBanWords(flag, typed);
  if (words !== "") return words;
  throw new Refusal({ code: "usage.needs-flag", facts: { flag, command: COMMAND } });
}
