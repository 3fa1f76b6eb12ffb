/** Decides what goes into a copy of everything held (Art. 15). */
import { findContact } from "../../notice/contact.ts";
import { fieldsFor, findPurpose } from "../../notice/lookup.ts";
import type { Language } from "../../notice/language.ts";
import type { Notice } from "../../notice/notice.ts";
import type { Instant } from "../../time.ts";
import type { Holdings, Look } from "../holdings.ts";
import { answer, type Fills, openGaps } from "./answers.ts";
import { type Column, stateCompleteness } from "./completeness.ts";
import type { Copy, DraftReason, GroundInCopy, LeftOut, LookInCopy } from "./copy.ts";
import { asSource, listHeld, listHistory, nameField, nameGroup, type Wording } from "./held.ts";
import { type AccessLaw, WITHHELD_GROUNDS } from "./law.ts";
import { listFreeText, type ThirdPersons, thirdPersonsDecided } from "./third-persons.ts";
import { listRecipients } from "./recipients.ts";
import { type Withheld, withhold, type WithheldHoldings } from "./withheld.ts";

export interface CopyOrder {
  readonly holdings: Holdings;
  readonly notice: Notice;
  readonly law: AccessLaw;
  /** Every column of the register's open drawers, from the schema itself. */
  readonly columns: readonly Column[];
  readonly now: Instant;
  readonly language: Language;
  /** Texts for items on which the notice is silent; one for any other item is added to it. */
  readonly fills?: Fills;
  readonly thirdPersons?: ThirdPersons;
  readonly withheld?: readonly Withheld[];
}

/**
 * The copy of everything held about one data subject, with all that Art. 15(1) and 15(2) want told.
 *
 * It is a draft, with its reasons, while the notice is silent on an item and no text is given for
 * it, while free text may speak of third persons and nobody has decided, while the special drawer
 * is closed, or while the schema has a column nobody has decided on.
 *
 * @see GDPR Art. 15(1)–(4); CJEU C-579/21 (look-ups without names of staff); tietosuojalaki 34 §
 */
export function planCopy(order: CopyOrder): Copy {
  const { holdings, notice, language, fills = {}, law } = order;
  const wording = { notice, language };
  const withheld = withhold(holdings, order.withheld ?? []);
  const leftOut = listLeftOut(withheld, wording);
  return {
    id: holdings.id,
    language,
    at: order.now,
    zone: notice.zone,
    draft: listReasons(order, withheld.rest),
    ...aboutNotice(wording),
    added: asSource(holdings.added, wording),
    groups: holdings.groups.map((id) => nameGroup(id, wording)),
    ...answers(wording, fills, holdings),
    ...fromLaw(law, language),
    held: listHeld({ holdings, rest: withheld.rest }, wording),
    history: listHistory(withheld.rest, wording),
    bans: holdings.bans.map(({ origin, ...ban }) => ({
      ...ban,
      ...(origin === undefined ? {} : { source: asSource(origin, wording) }),
    })),
    claims: holdings.claims.map(({ channel, evidence, origin }) => ({
      channel,
      evidence,
      source: asSource(origin, wording),
    })),
    looks: holdings.looks.map((look) => asLook(look, wording)),
    copies: holdings.copies,
    leftOut,
    grounds: groundsOf(leftOut, law, language),
    thirdPersonsChecked: thirdPersonsDecided(order.thirdPersons) !== undefined,
    completeness: stateCompleteness(order.columns),
  };
}

function listReasons(order: CopyOrder, rest: Holdings): readonly DraftReason[] {
  const { notice, fills = {}, thirdPersons, columns } = order;
  const freeText =
    thirdPersonsDecided(thirdPersons) === undefined ? listFreeText(rest, notice) : [];
  const { undecided } = stateCompleteness(columns);
  const reasons: DraftReason[] = [...openGaps(notice, fills)];
  if (freeText.length > 0) reasons.push({ code: "third-persons", fields: freeText });
  if (!order.holdings.complete) reasons.push({ code: "incomplete" });
  if (undecided.length > 0) reasons.push({ code: "undecided-columns", columns: undecided });
  return reasons;
}

function aboutNotice({
  notice,
  language,
}: Wording): Pick<Copy, "notice" | "controllers" | "contact"> {
  const contact = findContact(notice);
  return {
    notice: {
      id: notice.id,
      title: notice.title[language],
      register: notice.name[language],
      validFrom: notice.validFrom,
    },
    controllers: notice.controllers.map((controller) => ({
      name: controller.name,
      ...(controller.businessId === undefined ? {} : { businessId: controller.businessId }),
      ...emailOf(controller),
    })),
    // An invented name would send the data subject's letter to nobody.
    ...(contact === undefined || contact.placeholder
      ? {}
      : { contact: { name: contact.name, ...emailOf(contact) } }),
  };
}

function emailOf({ email }: { readonly email?: string }): { email?: string } {
  return email === undefined ? {} : { email };
}

function answers(
  wording: Wording,
  fills: Fills,
  holdings: Holdings,
): Pick<
  Copy,
  "purposes" | "categories" | "recipients" | "transfers" | "storagePeriod" | "automatedDecisions"
> {
  const { notice, language } = wording;
  return {
    purposes: {
      ...answer(notice, "purposes", language, fills),
      list: notice.purposes.map(({ id, label, marketing }) => ({
        id,
        label: label[language],
        marketing,
      })),
    },
    categories: notice.categories.map(({ id, label, specialCategory }) => ({
      id,
      label: label[language],
      specialCategory,
      fields: notice.fields
        .filter(({ category }) => category === id)
        .map((field) => nameField(field.id, wording)),
    })),
    recipients: {
      ...answer(notice, "recipients", language, fills),
      list: notice.recipients.map((recipient) => ({
        id: recipient.id,
        label: recipient.label[language],
        processor: recipient.processor,
        fields: fieldsFor(notice, recipient).map((field) => nameField(field, wording)),
      })),
      ...listRecipients(holdings, wording),
    },
    transfers: answer(notice, "transfers", language, fills),
    storagePeriod: answer(notice, "storagePeriod", language, fills),
    automatedDecisions: answer(notice, "automatedDecisions", language, fills),
  };
}

function fromLaw(law: AccessLaw, language: Language): Pick<Copy, "rights" | "complaint" | "fees"> {
  const { authority } = law.complaint;
  return {
    rights: law.rights.map(({ id, name, text, source }) => ({
      id,
      name: name[language],
      text: text[language],
      source: source[language],
    })),
    complaint: {
      text: law.complaint.text[language],
      source: law.complaint.source[language],
      authority: {
        name: authority.name[language],
        visit: authority.visit[language],
        post: authority.post[language],
        phone: authority.phone[language],
        registry: authority.registry[language],
        email: authority.email,
        web: authority.web[language],
      },
    },
    fees: { text: law.fees.text[language], source: law.fees.source[language] },
  };
}

function asLook({ at, act, purpose }: Look, { notice, language }: Wording): LookInCopy {
  if (purpose === undefined) return { at, act };
  const label = findPurpose(notice, purpose)?.label[language] ?? purpose;
  return { at, act, purpose: { id: purpose, label } };
}

/** By field, ground and reason, in the order of the decisions; what met nothing is not said. */
function listLeftOut({ met }: WithheldHoldings, wording: Wording): readonly LeftOut[] {
  const found = new Map<string, LeftOut>();
  for (const { decision, passages } of met) {
    if (passages === 0) continue;
    const { field, ground, reason } = decision;
    const key = JSON.stringify([field, ground, reason]);
    const before = found.get(key)?.passages ?? 0;
    found.set(key, {
      field,
      label: nameField(field, wording).label,
      ground,
      passages: before + passages,
      ...(reason === undefined ? {} : { reason }),
    });
  }
  return [...found.values()];
}

function groundsOf(
  leftOut: readonly LeftOut[],
  { withholding }: AccessLaw,
  language: Language,
): readonly GroundInCopy[] {
  return WITHHELD_GROUNDS.filter((ground) => leftOut.some((each) => each.ground === ground)).map(
    (ground) => ({
      ground,
      source: withholding[ground].source[language],
      text: withholding[ground].text[language],
    }),
  );
}
