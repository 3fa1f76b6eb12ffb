/**
 * An operator gets another identity. First it opens the drawers beside the one before, and takes its
 * place in the operator's file; then the drawers get other keys, and the one before opens none of
 * them. A kill in between leaves a register that one of the two opens, and the act can be repeated.
 */
import type { KeysDesk } from "../../command.ts";
import { DRAWERS, type Role } from "../../domain/register/drawer.ts";
import { encryptUnder, newIdentity } from "../../drawers/age.ts";
import { operatorFile } from "../../drawers/layout.ts";
import type { OpenedRegister } from "../../store/register.ts";
import type { AuditEvent } from "../../store/audit.ts";
import { withRecipient } from "../../store/operators.ts";
import type { NewRecovery } from "../recovery/new-key.ts";
import { keepOnly, replaceRecovery } from "./recipients.ts";

export interface NewIdentityOf {
  readonly name: string;
  readonly role: Role;
  readonly passphrase: string;
  /** For an operator who is new. */
  readonly apply?: (register: OpenedRegister) => void;
  /** A recovery key that takes the place of the one before. */
  readonly recovery?: NewRecovery;
  readonly audit: AuditEvent;
}

export async function giveNewIdentity(desk: KeysDesk, given: NewIdentityOf): Promise<void> {
  const { name, role, passphrase, recovery, audit, apply = () => {} } = given;
  const { identity, recipient } = await newIdentity();
  const bytes = await encryptUnder(passphrase, `${identity}\n`, desk.world.workFactor);
  await desk.change(
    {
      drawers: DRAWERS,
      rotates: false,
      recipients: (now, drawer) => withRecipient(now, { recipient, operator: name, role }, drawer),
      apply,
      operatorFile: { name, bytes },
      audit: { act: "passphrase-changed", fields: [name] },
    },
    { identity, recipient, file: operatorFile(desk.register.folder, name) },
  );
  await desk.change({
    drawers: DRAWERS,
    rotates: true,
    recipients: (now) => {
      const own = keepOnly(now, { recipient, operator: name });
      return recovery === undefined ? own : replaceRecovery(own, recovery.recipient);
    },
    apply: () => {},
    files: recovery?.files ?? [],
    audit,
  });
}
