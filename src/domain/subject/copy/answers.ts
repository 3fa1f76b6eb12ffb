/** What the notice answers to the items of Art. 15(1) and 15(2), and where it is silent. */
import type { Statement, Topic } from "../../notice/claim.ts";
import type { Language } from "../../notice/language.ts";
import type { Notice } from "../../notice/notice.ts";
import { type Answer, type DraftReason, GAP_IDS, type GapId, type Sentence } from "./copy.ts";

/** Texts that the controller gives for this copy, by item. */
export type Fills = Partial<Readonly<Record<GapId, string>>>;

const TOPIC_OF: Readonly<Record<GapId, Topic>> = {
  purposes: "purposes",
  recipients: "recipients",
  transfers: "transfers",
  storagePeriod: "retention",
  automatedDecisions: "automatedDecisions",
};

/**
 * The items of Art. 15(1)(a), (c), (d), (h) and 15(2) on which the notice says nothing, not even
 * "none". Categories (b) and sources (g) come from the register itself, (e) and (f) from the law;
 * the legal basis, withdrawal and obligation are items of Art. 13, not of Art. 15.
 */
export function listGaps(notice: Notice): readonly GapId[] {
  return GAP_IDS.filter((gap) => notice.statements[TOPIC_OF[gap]].state === "silent");
}

/** The gaps for which no text is given. */
export function openGaps(notice: Notice, fills: Fills): readonly DraftReason[] {
  return listGaps(notice)
    .filter((gap) => additionFor(gap, fills) === undefined)
    .map((gap) => ({ code: "gap", gap }));
}

/** What a copy says to one item: the notice's sentences in its order, and the controller's own. */
export function answer(notice: Notice, gap: GapId, language: Language, fills: Fills): Answer {
  const statement = notice.statements[TOPIC_OF[gap]];
  const clauses = new Set([...clausesOf(statement), ...ruleClauses(notice, gap)]);
  const addition = additionFor(gap, fills);
  return {
    state: statement.state,
    sentences: sentences(notice, clauses, language),
    ...(addition === undefined ? {} : { addition }),
  };
}

function additionFor(gap: GapId, fills: Fills): string | undefined {
  const text = fills[gap]?.trim() ?? "";
  return text === "" ? undefined : text;
}

function clausesOf(statement: Statement): readonly string[] {
  return statement.state === "silent" ? [] : statement.clauses;
}

/** Clauses that stand behind rules rather than behind the statement itself. */
function ruleClauses(notice: Notice, gap: GapId): readonly string[] {
  if (gap === "transfers") return notice.transfers?.clauses ?? [];
  if (gap !== "recipients") return [];
  return [
    ...notice.recipients.flatMap(({ clause, conditions }) => [clause, ...conditions]),
    ...(notice.otherRecipients?.clauses ?? []),
  ];
}

function sentences(
  notice: Notice,
  clauses: ReadonlySet<string>,
  language: Language,
): readonly Sentence[] {
  return notice.clauses
    .filter(({ id }) => clauses.has(id))
    .map(({ id, section, text }) => ({ clause: id, section, text: text[language] }));
}
