import { closeRegister, type OpenedRegister } from "../../src/store/register.ts";

/** Keeps the registers a test opens, so that all are closed behind it. */
export function listOpened() {
  let registers: OpenedRegister[] = [];
  return {
    keep<Kind extends OpenedRegister>(register: Kind): Kind {
      registers.push(register);
      return register;
    },
    closeAll(): void {
      for (const register of registers) closeRegister(register);
      registers = [];
    },
  };
}
