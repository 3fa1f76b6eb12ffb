import { keysCommand } from "../../command.ts";
import { DRAWERS } from "../../domain/register/drawer.ts";
import { text } from "../../flag.ts";
import { replaceRecovery } from "../operator/recipients.ts";
import { newRecovery } from "./new-key.ts";

export const recoveryRenew = keysCommand({
  path: "recovery renew",
  flags: { recoveryOut: text("<file>") },
  examples: { plain: "seloste recovery renew --recovery-out next.txt" },
  needs: () => DRAWERS,
  async run(desk, { flags }) {
    const recovery = await newRecovery(desk, flags.recoveryOut, "seloste recovery renew");
    await desk.change({
      drawers: DRAWERS,
      // The key before may be known to somebody with an old copy of the key files.
      rotates: true,
      recipients: (now) => replaceRecovery(now, recovery.recipient),
      apply: () => {},
      files: recovery.files,
      audit: { act: "recovery-renewed" },
    });
    return {
      view: {
        kind: "recovery.renew",
        data: { recoveryOut: flags.recoveryOut ?? null, rotated: DRAWERS },
        blocks: (t) => [
          { line: t.operatorTexts.recoveryRenewed },
          { line: t.operatorTexts.oldCopy },
        ],
        next: () => ["seloste recovery test"],
      },
    };
  },
});
