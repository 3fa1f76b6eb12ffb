/** Who was given what, what the data subject agreed to, and who was told of corrections. */
import { findPurpose } from "../../notice/lookup.ts";
import type { Holdings } from "../holdings.ts";
import type { AgreedInCopy, Copy, DisclosedInCopy, Named, ToldInCopy } from "./copy.ts";
import { nameField, type Wording } from "./held.ts";

type Lists = Pick<Copy["recipients"], "disclosed" | "agreed" | "told">;

export function listRecipients({ went, agreed, tellings }: Holdings, wording: Wording): Lists {
  return {
    disclosed: went.map(({ disclosure: { to, at, purpose }, fields }): DisclosedInCopy => ({
      to: to.name,
      country: to.country,
      at,
      fields: fields.map((field) => nameField(field, wording)),
      ...(purpose === undefined ? {} : { purpose: namePurpose(purpose, wording) }),
    })),
    agreed: agreed.map(
      ({ name, country, givenAt, recordedAt, informed, evidence, withdrawn }): AgreedInCopy => ({
        to: name,
        country,
        givenAt,
        recordedAt,
        evidence,
        ...(informed === undefined ? {} : { informed }),
        ...(withdrawn === undefined ? {} : { withdrawn }),
      }),
    ),
    told: tellings.map(({ name, fields, since, done }): ToldInCopy => ({
      to: name,
      fields: fields.map((field) => nameField(field, wording)),
      since,
      ...(done === undefined ? {} : { doneAt: done.at, told: done.told }),
    })),
  };
}

function namePurpose(id: string, { notice, language }: Wording): Named {
  return { id, label: findPurpose(notice, id)?.label[language] ?? id };
}
