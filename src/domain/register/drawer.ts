/** The encrypted files of a register; who holds a drawer's key can open it. */
export const DRAWERS = ["casework", "personal", "special"] as const;
export type Drawer = (typeof DRAWERS)[number];

/** What an operator may open. Roles are keys, not rights that a program could forget to check. */
export const ROLES = ["contact", "support", "auditor", "watch"] as const;
export type Role = (typeof ROLES)[number];

/** The drawers whose keys a role is given. */
export const DRAWERS_OF: Readonly<Record<Role, readonly Drawer[]>> = {
  contact: ["casework", "personal", "special"],
  support: ["casework", "personal"],
  auditor: ["casework"],
  watch: ["casework"],
};

/** The role with the fewest keys that opens a drawer. */
export function roleFor(drawer: Drawer): Role {
  if (drawer === "special") return "contact";
  return drawer === "personal" ? "support" : "watch";
}
