/** What the law itself says in a copy: rights, complaint and the grounds for leaving out. */
import type { Texts } from "../../notice/language.ts";
import type { Day } from "../../time.ts";

/** Grounds on which a passage may be left out; the rest is given (tietosuojalaki 34.2 §). */
export const WITHHELD_GROUNDS = ["15(4)", "34 §"] as const;

/** `15(4)`: rights of others (GDPR). `34 §`: a limit of tietosuojalaki (1050/2018). */
export type WithheldGround = (typeof WITHHELD_GROUNDS)[number];

/** A rule in plain words. */
export interface LawText {
  /** The provision, as it is cited to the data subject. */
  readonly source: Texts;
  /** The day the provision was last compared with this text. */
  readonly checkedOn: Day;
  readonly text: Texts;
}

/** A right that the copy must tell of (Art. 15(1)(e)). */
export interface RightText extends LawText {
  readonly id: string;
  readonly name: Texts;
}

/** The supervisory authority (Art. 15(1)(f)); addresses as they are written on its own pages. */
export interface Authority {
  readonly name: Texts;
  readonly visit: Texts;
  readonly post: Texts;
  readonly phone: Texts;
  readonly registry: Texts;
  readonly email: string;
  readonly web: Texts;
  readonly source: string;
  readonly checkedOn: Day;
}

export interface AccessLaw {
  readonly rights: readonly RightText[];
  readonly complaint: LawText & { readonly authority: Authority };
  /** That the first copy is free (Art. 12(5), 15(3)). */
  readonly fees: LawText;
  readonly withholding: Readonly<Record<WithheldGround, LawText>>;
}
