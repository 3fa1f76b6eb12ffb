/** A suppression list that was written, as a person and a program read it. */
import type { Platform } from "../../domain/ban/suppression.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { View, Warning } from "../../output/view.ts";

/** What was written. */
export interface Written {
  /** Absent where nothing left the controller. */
  readonly id?: string;
  readonly persons: number;
  readonly rows: number;
  /** People who have not agreed that anything of theirs goes there, and so keep their ban here only. */
  readonly heldBack: number;
  readonly sha256: string;
}

export interface Exported extends Written {
  readonly platform: Platform;
  readonly fields: readonly Field[];
  /** Bans that only a keyed hash remembers. */
  readonly unheld: number;
  readonly file: { readonly path: string };
}

export function exportedView(done: Exported): View {
  const { id, platform, persons, rows, heldBack, sha256, unheld, fields, file } = done;
  return {
    kind: "ban.export",
    data: {
      id: id ?? null,
      for: platform,
      fields: fields.map((field) => field.id),
      persons,
      rows,
      heldBack,
      notHeld: unheld,
      path: file.path,
      sha256,
    },
    blocks: (t) => [{ line: t.banTexts.exported(file.path, persons, rows) }],
    warnings: [
      ...(heldBack > 0
        ? [warning("ban.export-held-back", (t) => t.banTexts.exportHeldBack(heldBack))]
        : []),
      ...(unheld > 0 ? [warning("ban.export-unheld", (t) => t.banTexts.exportUnheld(unheld))] : []),
      ...(platform === "postal"
        ? [warning("ban.export-expires", (t) => t.banTexts.exportExpires)]
        : []),
    ],
  };
}

function warning(code: string, say: Warning["say"]): Warning {
  return { code, say };
}
