import { roleFor } from "../../domain/register/drawer.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Register } from "../../store/register.ts";

/**
 * Special categories need their drawer.
 *
 * @throws {Refusal} `register.drawer-closed`
 */
export function demandSpecial(register: Register): void {
  if (register.drawers.includes("special")) return;
  const facts = { drawer: "special" as const, role: roleFor("special") };
  throw new Refusal({ code: "register.drawer-closed", facts });
}
