import type { Catalogue } from "../catalogue.ts";
import { auditFaults, auditHelp, auditTexts } from "./audit.ts";
import { banFaults, banHelp, banTexts } from "./ban.ts";
import { breachTexts, breachDeskFaults } from "./breach.ts";
import { breachHelp } from "./breach-help.ts";
import { breachFaults } from "./breach-faults.ts";
import { calendarFaults } from "./calendar.ts";
import { checkHelp, checkTexts, cronTexts } from "./check.ts";
import { copyTexts } from "./copy.ts";
import { consentTexts, disclosureFaults, disclosureTexts } from "./disclosure.ts";
import { disclosureHelp } from "./disclosure-help.ts";
import { doorTexts } from "./door.ts";
import { drawers, initTexts, statusTexts, topics } from "./desk.ts";
import { fileFaults } from "./files.ts";
import { help } from "./help.ts";
import { hygieneTexts } from "./hygiene.ts";
import { importView } from "./import-view.ts";
import { importFaults, importTexts } from "./import.ts";
import { keyTopics } from "./key-topics.ts";
import { lintTexts } from "./lint.ts";
import { noticeFaults, noticeTexts } from "./notice.ts";
import { noticeAccount } from "./notice-account.ts";
import { noticeActsHelp, noticeAttest, noticeImport } from "./notice-acts.ts";
import { noticeDiff } from "./notice-diff.ts";
import { noticeHelp, noticeView } from "./notice-view.ts";
import { operatorFaults, operatorHelp, operatorTexts } from "./operator.ts";
import { processorFaults, processorHelp, processorTexts } from "./processor.ts";
import { rectificationFaults, rectificationHelp, rectificationTexts } from "./rectification.ts";
import { registerFaults, usageFaults } from "./register.ts";
import { subjectFaults, subjectTexts } from "./subject.ts";
import { daily, globalFlags, prompts, promptWords, rootHelp, terminal } from "./terminal.ts";

export const fi: Catalogue = {
  language: "fi",
  faults: {
    ...auditFaults,
    ...usageFaults,
    ...registerFaults,
    ...operatorFaults,
    ...processorFaults,
    ...disclosureFaults,
    ...noticeFaults,
    ...fileFaults,
    ...importFaults,
    ...subjectFaults,
    ...calendarFaults,
    ...breachFaults,
    ...breachDeskFaults,
    ...banFaults,
    ...rectificationFaults,
  },
  terminal,
  globalFlags,
  daily,
  rootHelp,
  prompts,
  promptWords,
  help: {
    ...help,
    ...checkHelp,
    ...banHelp,
    ...breachHelp,
    ...rectificationHelp,
    ...noticeHelp,
    ...noticeActsHelp,
    ...auditHelp,
    ...operatorHelp,
    ...processorHelp,
    ...disclosureHelp,
  },
  drawers,
  initTexts,
  statusTexts,
  topics: { ...topics, ...keyTopics },
  noticeTexts,
  noticeView,
  noticeAccount,
  noticeDiff,
  noticeImport,
  doorTexts,
  hygieneTexts,
  noticeAttest,
  lintTexts,
  importTexts,
  importView,
  subjectTexts,
  auditTexts,
  operatorTexts,
  processorTexts,
  disclosureTexts,
  consentTexts,
  banTexts,
  breachTexts,
  rectificationTexts,
  checkTexts,
  cronTexts,
  copyTexts,
};
