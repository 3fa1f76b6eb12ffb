/** The tables of who was given what, of what was agreed to, and of who was told of corrections. */
import type { Copy } from "../domain/subject/copy/copy.ts";
import { plainMoment } from "./moment.ts";
import type { CopyTexts } from "./texts.ts";

type Rows = readonly (readonly string[])[];

export function recipientTables(copy: Copy, t: CopyTexts): readonly (readonly [string, Rows])[] {
  return [
    ["disclosures", disclosures(copy, t)],
    ["agreements", agreements(copy, t)],
    ["told", told(copy, t)],
  ];
}

function disclosures(copy: Copy, t: CopyTexts): Rows {
  return [
    t.use.disclosed.head,
    ...copy.recipients.disclosed.map(({ to, country, at, fields, purpose }) => [
      `${to} (${country})`,
      plainMoment(at, copy.zone),
      fields.map(({ label }) => label).join(", "),
      purpose?.label ?? "",
    ]),
  ];
}

function agreements(copy: Copy, t: CopyTexts): Rows {
  return [
    [...t.use.agreed.head, t.marketing.entered],
    ...copy.recipients.agreed.map((one) => [
      `${one.to} (${one.country})`,
      plainMoment(one.givenAt, copy.zone),
      one.informed ?? "",
      one.evidence,
      one.withdrawn === undefined ? "" : plainMoment(one.withdrawn.at, copy.zone),
      plainMoment(one.recordedAt, copy.zone),
    ]),
  ];
}

function told(copy: Copy, t: CopyTexts): Rows {
  const { head, yes, no, waits } = t.use.told;
  return [
    head,
    ...copy.recipients.told.map(({ to, fields, since, doneAt, told: done }) => [
      to,
      fields.map(({ label }) => label).join(", "),
      plainMoment(since, copy.zone),
      doneAt === undefined ? waits : plainMoment(doneAt, copy.zone),
      doneAt === undefined ? "" : done === true ? yes : no,
    ]),
  ];
}
