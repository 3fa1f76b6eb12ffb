import { registerCommand } from "../../command.ts";
import { sayMoment } from "../../copy/moment.ts";
import type { DisclosureConsent } from "../../domain/disclosure/consent.ts";
import { text, yes } from "../../flag.ts";
import type { Block, Json } from "../../output/view.ts";
import { listDisclosureConsents } from "../../store/disclosure-consents.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { purposeOf } from "../subject/purpose.ts";

const COMMAND = "seloste consent list";

export const consentList = registerCommand({
  path: "consent list",
  flags: {
    to: text("<recipient>"),
    subject: text("<who>"),
    all: yes(),
    purpose: text("<purpose>"),
  },
  examples: {
    now: "seloste consent list",
    one: "seloste consent list --subject 1001 --all",
  },
  needs: () => ["personal"],
  async prepare(desk, { flags }) {
    const { register } = desk;
    const { notice } = await getNotice(register);
    const purpose = await purposeOf(desk, notice, { given: flags.purpose, command: COMMAND });
    const { subject, to, all } = flags;
    const whom = subject === undefined ? undefined : await getSubject(register, notice, subject);
    return { purpose, whom, to, all, zone: notice.zone };
  },
  async run({ register }, { purpose, whom, to, all, zone }) {
    const shown = listDisclosureConsents(register, whom?.nr).filter(
      ({ recipient, withdrawn }) =>
        (to === undefined || recipient === to) && (all || withdrawn === undefined),
    );
    const subjects = [...new Set(shown.map(({ subject }) => subject))];
    return {
      audit: { act: "listed", subjects, purpose, counts: { listed: shown.length } },
      view: {
        kind: "consent.list",
        data: shown.map(consentJson),
        blocks: (t) => blocksOf(shown, zone, t),
      },
    };
  },
});

function consentJson(consent: DisclosureConsent): Json {
  const { subject, recipient: to, country, informed = null, evidence, givenAt } = consent;
  const { withdrawn } = consent;
  const at = withdrawn?.at ?? null;
  return {
    subject,
    to,
    country,
    informed,
    evidence,
    givenAt,
    withdrawnAt: at,
    how: withdrawn?.how ?? null,
  };
}

function blocksOf(
  shown: readonly DisclosureConsent[],
  zone: string,
  { consentTexts: texts, language }: Catalogue,
): readonly Block[] {
  if (shown.length === 0) return [{ line: texts.none }];
  const rows = shown.map(({ subject, recipient, country, givenAt, evidence, withdrawn }) => [
    subject,
    `${recipient} (${country})`,
    sayMoment(givenAt, zone, language),
    evidence,
    withdrawn === undefined ? texts.inForce : sayMoment(withdrawn.at, zone, language),
  ]);
  return [{ table: { columns: texts.columns, rows } }];
}
