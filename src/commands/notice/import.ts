import { Stopped } from "../../ask/ask.ts";
import { registerCommand, type Published, type RegisterDesk } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import { compareNotices } from "../../domain/notice/compare.ts";
import { demandInForce, planVersion, type VersionPlan } from "../../domain/notice/new-version.ts";
import { yes } from "../../flag.ts";
import { safe } from "../../output/safe.ts";
import type { View, Warning } from "../../output/view.ts";
import { readPublished } from "../../published.ts";
import { getCounts } from "../../store/counts.ts";
import { countHeldFields, type SavedVersion, saveVersion } from "../../store/new-version.ts";
import { getNotice, noticeSha256, type NoticeVersion } from "../../store/notices.ts";
import type { Register } from "../../store/register.ts";
import { planBlocks, planJson, planLines } from "./plan-view.ts";
import { jsonOfTelling, tellingBlocks } from "./tellings.ts";

/** What is to be loaded, and over which version. */
interface Order {
  readonly published: Published;
  readonly inForce: NoticeVersion;
  readonly plan: VersionPlan;
  readonly dryRun: boolean;
}

export const noticeImport = registerCommand({
  path: "notice import",
  argument: "<file>",
  flags: { dryRun: yes(), yes: yes() },
  examples: {
    plan: "seloste notice import next.yaml --dry-run",
    load: "seloste notice import next.yaml --yes",
  },
  // Data may move between the two.
  needs: () => ["personal", "special"],
  async prepare(desk, { args, flags }): Promise<Order> {
    const { register, world } = desk;
    const published = await readPublished(args[0] ?? "");
    const { notice } = published;
    const inForce = await getNotice(register);
    if (!isInForce(published, inForce)) {
      demandInForce(inForce.notice, notice, localDay(world.now(), notice.zone));
    }
    const order = { published, inForce, plan: planOn(register, inForce, published), ...flags };
    if (!flags.dryRun && !flags.yes) await agree(desk, order);
    return order;
  },
  async run({ register, world }, order) {
    const { published, inForce, plan: shown, dryRun } = order;
    const { notice, body } = published;
    const now = await getNotice(register);
    const plan = planOn(register, now, published);
    if (now.nr !== inForce.nr || JSON.stringify(plan) !== JSON.stringify(shown)) {
      throw new Refusal({ code: "notice.overtaken", facts: {} });
    }
    if (isInForce(published, inForce)) {
      return { undone: true, view: viewOf(order, { nr: inForce.nr, reread: {} }, "same") };
    }
    const saved = saveVersion(register, { body, notice, plan, at: world.now() });
    if (dryRun) return { undone: true, view: viewOf(order, saved, "planned") };
    const moved = plan.moves.map(({ field }) => field);
    return {
      audit: {
        act: "noticed",
        // A field that is special now, or was until now, is named in the special drawer alone.
        fields: plan.appear.flatMap(({ id, drawer }) => (drawer === "personal" ? [id] : [])),
        specialFields: moved,
        counts: { version: saved.nr, moved: moved.length },
      },
      view: viewOf(order, saved, "saved"),
    };
  },
});

/** The same text is the same version: nothing is to be done. */
function isInForce({ body }: Published, { sha256 }: NoticeVersion): boolean {
  return noticeSha256(body) === sha256;
}

function planOn(register: Register, { notice }: NoticeVersion, published: Published): VersionPlan {
  return planVersion(notice, published.notice, countHeldFields(register));
}

/** A register that holds nobody has nothing to lose; else the plan is shown and agreed to. */
async function agree(desk: RegisterDesk, order: Order): Promise<void> {
  const { register, ask, text: t, world } = desk;
  const { subjects } = await getCounts(register);
  if (isInForce(order.published, order.inForce) || subjects === 0) return;
  if (ask.possible) {
    const lines = planLines(order.plan, t).map(safe);
    world.stderr.write(`${lines.join("\n")}\n`);
  }
  if (!(await ask.confirm("--yes", t.noticeImport.confirm))) throw new Stopped();
}

type State = "same" | "planned" | "saved";

function viewOf(order: Order, { nr, reread }: SavedVersion, state: State): View {
  const { published, inForce, plan, dryRun } = order;
  const { notice, body } = published;
  const { tellings } = compareNotices(inForce.notice, notice);
  const other: Warning = { code: "notice.other-id", say: (t) => t.noticeImport.otherId };
  return {
    kind: "notice.import",
    data: {
      // A version that is only planned has no number yet.
      version: state === "planned" ? null : nr,
      before: inForce.nr,
      validFrom: notice.validFrom,
      sha256: noticeSha256(body),
      dryRun,
      saved: state === "saved",
      plan: planJson(plan, reread),
      tellings: tellings.map(jsonOfTelling),
    },
    blocks: (t) => [
      { line: t.noticeImport[state](nr) },
      ...(state === "same" ? [] : planBlocks(plan, reread, t)),
      ...tellingBlocks(tellings, inForce.notice, t),
    ],
    warnings: notice.id === inForce.notice.id ? [] : [other],
    next: () => (state === "saved" ? ["seloste notice show", "seloste notice lint"] : []),
  };
}
