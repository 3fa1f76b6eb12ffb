/** Who keeps the register, who answers for it, and whom it is about. */
import type { Texts } from "./language.ts";

export const CONTROLLER_KINDS = ["organisation", "public-body", "person"] as const;
export type ControllerKind = (typeof CONTROLLER_KINDS)[number];

/** How somebody is reached; each part absent where the notice does not give it. */
interface Reached {
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

/** Who decides on the purposes and means (Art. 4(7)). */
export interface Controller extends Reached {
  readonly name: string;
  readonly kind: ControllerKind;
  readonly businessId?: string;
  /** Whether it decides together with the others (Art. 26). */
  readonly joint: boolean;
  /** The part of the processing it is controller for; absent: all of it. */
  readonly part?: Texts;
  readonly clauses: readonly string[];
}

/**
 * `contact` the registry contact person · `dpo` the data protection officer (Art. 37) ·
 * `representative` of the controller · `keeper` who keeps the register day by day.
 */
export const CONTACT_ROLES = ["contact", "dpo", "representative", "keeper"] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** A person, a role or a mailbox; `placeholder` while the notice still holds an invented one. */
export interface Contact extends Reached {
  readonly role: ContactRole;
  readonly name: string;
  readonly placeholder: boolean;
  readonly clauses: readonly string[];
}

/** A group of data subjects that the notice tells from others. */
export interface SubjectGroup {
  readonly id: string;
  readonly label: Texts;
  readonly minors: boolean;
  /** Whether nothing is held of them, as the notice says. */
  readonly holdsNothing: boolean;
  readonly clause: string;
}

/** One of several registers that a notice covers. */
export interface SubRegister {
  readonly id: string;
  readonly label: Texts;
  readonly clause: string;
}
