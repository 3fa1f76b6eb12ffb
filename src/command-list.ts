/** Every command, and the way to its module. */
import type { CommandPath } from "./command.ts";
import type { AnyCommand } from "./session.ts";

/** A command and where it is read from, once it is meant. */
export interface Listed {
  readonly path: CommandPath;
  readonly load: () => Promise<AnyCommand>;
}

/** Every command, in help order. */
export const COMMANDS: readonly Listed[] = [
  { path: "init", load: async () => (await import("./commands/init.ts")).init },
  { path: "import", load: async () => (await import("./commands/import.ts")).importFile },
  {
    path: "subject find",
    load: async () => (await import("./commands/subject/find.ts")).subjectFind,
  },
  {
    path: "subject show",
    load: async () => (await import("./commands/subject/show.ts")).subjectShow,
  },
  { path: "subject add", load: async () => (await import("./commands/subject/add.ts")).subjectAdd },
  {
    path: "subject correct",
    load: async () => (await import("./commands/subject/correct.ts")).subjectCorrect,
  },
  {
    path: "subject history",
    load: async () => (await import("./commands/subject/history.ts")).subjectHistory,
  },
  {
    path: "subject export",
    load: async () => (await import("./commands/subject/export.ts")).subjectExport,
  },
  { path: "ban set", load: async () => (await import("./commands/ban/set.ts")).banSet },
  { path: "ban lift", load: async () => (await import("./commands/ban/lift.ts")).banLift },
  { path: "ban list", load: async () => (await import("./commands/ban/list.ts")).banList },
  { path: "ban check", load: async () => (await import("./commands/ban/check.ts")).banCheck },
  { path: "ban scrub", load: async () => (await import("./commands/ban/scrub.ts")).banScrub },
  { path: "ban import", load: async () => (await import("./commands/ban/import.ts")).banImport },
  { path: "ban export", load: async () => (await import("./commands/ban/export.ts")).banExport },
  { path: "breach log", load: async () => (await import("./commands/breach/log.ts")).breachLog },
  { path: "breach list", load: async () => (await import("./commands/breach/list.ts")).breachList },
  { path: "breach show", load: async () => (await import("./commands/breach/show.ts")).breachShow },
  {
    path: "breach update",
    load: async () => (await import("./commands/breach/update.ts")).breachUpdate,
  },
  {
    path: "breach assess",
    load: async () => (await import("./commands/breach/assess.ts")).breachAssess,
  },
  {
    path: "breach notify",
    load: async () => (await import("./commands/breach/notify.ts")).breachNotify,
  },
  {
    path: "breach communicate",
    load: async () => (await import("./commands/breach/communicate.ts")).breachCommunicate,
  },
  {
    path: "breach close",
    load: async () => (await import("./commands/breach/close.ts")).breachClose,
  },
  {
    path: "disclosure make",
    load: async () => (await import("./commands/disclosure/make.ts")).disclosureMake,
  },
  {
    path: "disclosure record",
    load: async () => (await import("./commands/disclosure/record.ts")).disclosureRecord,
  },
  {
    path: "disclosure check",
    load: async () => (await import("./commands/disclosure/check.ts")).disclosureCheck,
  },
  {
    path: "disclosure list",
    load: async () => (await import("./commands/disclosure/list.ts")).disclosureList,
  },
  {
    path: "consent record",
    load: async () => (await import("./commands/consent/record.ts")).consentRecord,
  },
  {
    path: "consent withdraw",
    load: async () => (await import("./commands/consent/withdraw.ts")).consentWithdraw,
  },
  {
    path: "consent list",
    load: async () => (await import("./commands/consent/list.ts")).consentList,
  },
  { path: "notice show", load: async () => (await import("./commands/notice/show.ts")).noticeShow },
  {
    path: "notice render",
    load: async () => (await import("./commands/notice/render.ts")).noticeRender,
  },
  { path: "notice lint", load: async () => (await import("./commands/notice/lint.ts")).noticeLint },
  { path: "notice diff", load: async () => (await import("./commands/notice/diff.ts")).noticeDiff },
  {
    path: "notice import",
    load: async () => (await import("./commands/notice/import.ts")).noticeImport,
  },
  {
    path: "notice attest",
    load: async () => (await import("./commands/notice/attest.ts")).noticeAttest,
  },
  { path: "audit list", load: async () => (await import("./commands/audit/list.ts")).auditList },
  {
    path: "audit verify",
    load: async () => (await import("./commands/audit/verify.ts")).auditVerify,
  },
  { path: "audit close", load: async () => (await import("./commands/audit/close.ts")).auditClose },
  {
    path: "audit checkpoint",
    load: async () => (await import("./commands/audit/checkpoint.ts")).auditCheckpoint,
  },
  {
    path: "processor add",
    load: async () => (await import("./commands/processor/add.ts")).processorAdd,
  },
  {
    path: "processor update",
    load: async () => (await import("./commands/processor/update.ts")).processorUpdate,
  },
  {
    path: "processor list",
    load: async () => (await import("./commands/processor/list.ts")).processorList,
  },
  {
    path: "processor show",
    load: async () => (await import("./commands/processor/show.ts")).processorShow,
  },
  {
    path: "processor end",
    load: async () => (await import("./commands/processor/end.ts")).processorEnd,
  },
  {
    path: "operator add",
    load: async () => (await import("./commands/operator/add.ts")).operatorAdd,
  },
  {
    path: "operator list",
    load: async () => (await import("./commands/operator/list.ts")).operatorList,
  },
  {
    path: "operator passphrase",
    load: async () => (await import("./commands/operator/passphrase.ts")).operatorPassphrase,
  },
  {
    path: "operator remove",
    load: async () => (await import("./commands/operator/remove.ts")).operatorRemove,
  },
  {
    path: "recovery test",
    load: async () => (await import("./commands/recovery/test.ts")).recoveryTest,
  },
  {
    path: "recovery use",
    load: async () => (await import("./commands/recovery/use.ts")).recoveryUse,
  },
  {
    path: "recovery renew",
    load: async () => (await import("./commands/recovery/renew.ts")).recoveryRenew,
  },
  { path: "check", load: async () => (await import("./commands/check.ts")).check },
  { path: "status", load: async () => (await import("./commands/status.ts")).status },
  { path: "help", load: async () => (await import("./commands/help.ts")).help },
];
