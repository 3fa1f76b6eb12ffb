import { freeCommand } from "../../command.ts";
import { DRAWERS } from "../../domain/register/drawer.ts";
import { text } from "../../flag.ts";
import { checkedFolder, openAs } from "../../opening/open.ts";
import { closeRegister } from "../../store/register.ts";
import { askRecovery } from "./asked.ts";

export const recoveryTest = freeCommand({
  path: "recovery test",
  flags: { recoveryFile: text("<file>") },
  examples: { file: "seloste recovery test --recovery-file recovery.txt" },
  async run(desk, { flags }) {
    await checkedFolder(desk);
    const identity = await askRecovery(desk, flags.recoveryFile);
    const command = "recovery test";
    const opening = { command, readOnly: true, needs: DRAWERS, may: [], recovery: true };
    const register = await openAs(desk, identity, opening);
    // An operator's identity opens drawers too, and is not the key that is kept for the worst day.
    const isRecovery = register.operator.name === "recovery";
    closeRegister(register);
    return {
      exit: isRecovery ? "ok" : "findings",
      view: {
        kind: "recovery.test",
        data: { opens: DRAWERS, recovery: isRecovery },
        blocks: (t) => [
          { line: isRecovery ? t.operatorTexts.opensAll : t.operatorTexts.notRecovery },
        ],
      },
    };
  },
});
