import { watchCommand } from "../command.ts";
import { findContact } from "../domain/notice/contact.ts";
import { yes } from "../flag.ts";
import type { Block, Warning } from "../output/view.ts";
import { getCounts, lastBackup } from "../store/counts.ts";
import { getNotice } from "../store/notices.ts";
import type { Catalogue } from "../text/catalogue.ts";

export const status = watchCommand({
  path: "status",
  may: () => ["personal", "special"],
  flags: { handover: yes() },
  examples: {
    plain: "seloste status",
    handover: "seloste status --handover",
    machine: "seloste status --json",
  },
  async run(desk, { flags }) {
    const { register } = desk;
    if (flags.handover) {
      const { handoverView } = await import("./handover.ts");
      return { view: await handoverView(desk) };
    }
    const { notice, nr, validFrom, loadedAt } = await getNotice(register);
    const counts = await getCounts(register);
    const backup = await lastBackup(register);
    const { operator, drawers, folder, id } = register;
    const contact = findContact(notice);
    const contactMissing = contact === undefined || contact.placeholder;
    const warnings: Warning[] = [];
    if (backup === undefined)
      warnings.push({ code: "backup.none", say: (t) => t.statusTexts.noBackup });
    if (contactMissing)
      warnings.push({ code: "init.no-contact", say: (t) => t.statusTexts.noContact });
    const { basisUnknown = 0 } = counts;
    if (basisUnknown > 0) {
      warnings.push({ code: "art9.unknown", say: (t) => t.statusTexts.basisUnknown(basisUnknown) });
    }
    const promises = notice.clauses.filter(({ promise }) => promise).length;
    return {
      view: {
        kind: "register.status",
        data: {
          id,
          folder,
          operator: { name: operator.name, role: operator.role },
          drawers,
          counts: { ...counts },
          notice: { id: notice.id, version: nr, validFrom, loadedAt, promises },
          lastBackup: backup ?? null,
        },
        blocks: (t): readonly Block[] => [
          {
            fields: [
              [t.statusTexts.register, `${notice.name[t.language]} (${folder})`],
              [t.statusTexts.operator, `${operator.name} (${operator.role})`],
              [t.statusTexts.drawers, drawers.map((drawer) => t.drawers[drawer]).join(", ")],
              ...countFields(t, counts),
              [t.statusTexts.notice, t.statusTexts.version(nr, validFrom, promises)],
              [t.statusTexts.backup, backup ?? t.statusTexts.none],
            ],
          },
          { line: "" },
          { line: t.statusTexts.promise },
        ],
        warnings,
      },
    };
  },
});

function countFields(
  t: Catalogue,
  counts: Awaited<ReturnType<typeof getCounts>>,
): [string, string][] {
  const { subjects, records, bans, specialValues, auditLines } = counts;
  const shown: [string, number | undefined][] = [
    [t.statusTexts.subjects, subjects],
    [t.statusTexts.records, records],
    [t.statusTexts.bans, bans],
    [t.statusTexts.specialValues, specialValues],
    [t.statusTexts.auditLines, auditLines],
  ];
  return shown.flatMap(([label, number]) =>
    number === undefined ? [] : [[label, String(number)]],
  );
}
