/**
 * The first format of a register. Never edited once shipped.
 *
 * Table names are unique over all drawers: an unqualified name silently finds an attached one. No
 * key of one file refers to another file in SQL; those references are numbers that a check follows.
 */
import type { Drawer } from "../../domain/register/drawer.ts";
import { CASEWORK } from "./0001-casework.ts";
import { PERSONAL } from "./0001-personal.ts";
import { SPECIAL } from "./0001-special.ts";

export const FIRST: Readonly<Record<Drawer, readonly string[]>> = {
  casework: CASEWORK,
  personal: PERSONAL,
  special: SPECIAL,
};
