import type { Day } from "../time.ts";
import type { Drawer, Role } from "./drawer.ts";

/** What stops the register from being opened or written. */
export interface RegisterFaults {
  readonly "register.none": { readonly folder: string };
  readonly "register.not-empty": { readonly folder: string };
  readonly "register.locked": { readonly waitedSeconds: number };
  readonly "register.damaged": { readonly file: string };
  readonly "register.rolled-back": { readonly file: string };
  /** Casework has another key than this machine knows. */
  readonly "register.other-key": { readonly register: string };
  /** Its keys are being changed, and this operator cannot finish that. */
  readonly "register.rekeying": Readonly<Record<string, never>>;
  /** Its keys were changed while the command ran. */
  readonly "register.rekeyed": Readonly<Record<string, never>>;
  /** A change of keys was recorded, and could not be carried out to its end. */
  readonly "register.unfinished": Readonly<Record<string, never>>;
  readonly "register.newer": { readonly format: number; readonly known: number };
  readonly "register.permissions": { readonly path: string; readonly found: string };
  readonly "register.moved": { readonly file: string; readonly from: string };
  readonly "register.drawer-closed": { readonly drawer: Drawer; readonly role: Role };
  readonly "register.no-operator": { readonly operators: readonly string[] };
  readonly "register.no-passphrase": { readonly tried: readonly string[] };
  readonly "register.wrong-passphrase": { readonly operator: string };
  readonly "register.wrong-identity": { readonly file: string };
  /** The identity opens casework, but the register knows no operator by it. */
  readonly "register.unknown-operator": Readonly<Record<string, never>>;
  readonly "passphrase.weak": { readonly because: "short" | "long" | "guessable" };
  readonly "passphrase.unreadable": { readonly where: string };
  readonly "passphrase.in-environment": Readonly<Record<string, never>>;
  readonly "passphrase.differs": Readonly<Record<string, never>>;
  readonly "recovery.differs": Readonly<Record<string, never>>;
  readonly "input.missing": { readonly file: string };
  readonly "input.unreadable": { readonly file: string };
  readonly "operator.name": Readonly<Record<string, never>>;
  readonly "operator.taken": Readonly<Record<string, never>>;
  readonly "operator.unknown": Readonly<Record<string, never>>;
  readonly "operator.self": Readonly<Record<string, never>>;
  /** Nobody else could open the drawer any more. */
  readonly "operator.last": { readonly drawer: Drawer };
  /** `until` is the last day on which the operator may open the register. */
  readonly "operator.ended": { readonly operator: string; readonly until: Day };
  /** A last day that is over already. */
  readonly "operator.until": Readonly<Record<string, never>>;
  readonly "operator.recipient": Readonly<Record<string, never>>;
  readonly "operator.recipient-known": Readonly<Record<string, never>>;
  /** An operator whose identity is not kept under a passphrase in the register. */
  readonly "operator.no-passphrase": Readonly<Record<string, never>>;
  readonly "recovery.wrong": Readonly<Record<string, never>>;
  readonly "recovery.not-contact": Readonly<Record<string, never>>;
  readonly "output.in-register": { readonly path: string };
  readonly "output.exists": { readonly path: string };
  readonly "output.failed": { readonly path: string; readonly reason: string };
}
