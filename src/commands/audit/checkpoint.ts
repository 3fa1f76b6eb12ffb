import { watchCommand } from "../../command.ts";
import { sayCheckpoint } from "../../domain/audit/chain.ts";
import { newestLine } from "../../store/audit-chain.ts";

export const auditCheckpoint = watchCommand({
  path: "audit checkpoint",
  may: () => [],
  flags: {},
  examples: { print: "seloste audit checkpoint > checkpoint.txt" },
  async run({ register }) {
    const newest = newestLine(register.connection);
    if (newest === undefined) throw new Error("every register has the line of its own making");
    const checkpoint = { register: register.id, ...newest };
    return {
      view: {
        kind: "audit.checkpoint",
        data: checkpoint,
        blocks: () =>
          sayCheckpoint(checkpoint)
            .trimEnd()
            .split("\n")
            .map((line) => ({ line })),
        warnings: [{ code: "audit.keep", say: (t) => t.auditTexts.keep }],
      },
    };
  },
});
