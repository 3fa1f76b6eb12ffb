/** Runs one command: opens what it needs, keeps act and audit line together, shows the answer. */
import type {
  CommandPath,
  Desk,
  FreeCommand,
  Input,
  KeysCommand,
  Outcome,
  RecordedOutcome,
  RegisterCommand,
  RegisterDesk,
  UndoneOutcome,
  NoticeCommand,
  WatchCommand,
  WatchDesk,
} from "./command.ts";
import { Refusal } from "./domain/faults.ts";
import { asRefusal } from "./drawers/connection.ts";
import { removeOrphans } from "./drawers/journal.ts";
import { discardStaged } from "./files/staged.ts";
import type { Flags } from "./flag.ts";
import { open, rememberNewest, whileRekeyed } from "./opening/open.ts";
import { isInside } from "./places.ts";
import { appendAudit } from "./store/audit.ts";
import { closeRegister, transaction } from "./store/register.ts";

/** Any command, whatever its flags are. */
export type AnyCommand =
  | FreeCommand<CommandPath, Flags>
  | NoticeCommand<CommandPath, Flags>
  | WatchCommand<CommandPath, Flags>
  | KeysCommand<CommandPath, Flags>
  | RegisterCommand<CommandPath, Flags, unknown>;

/** What a command has to show, and what the person at the desk must not overlook. */
export interface Shown extends Outcome {
  /** A line on standard error. */
  readonly reminder?: string;
}

/**
 * Runs a command and returns what it has to show.
 *
 * @param remind says the reminder where the command is refused and shows nothing
 */
export async function runCommand(
  command: AnyCommand,
  desk: Desk,
  input: Input<Flags>,
  remind: (reminder: string) => void = () => {},
): Promise<Shown> {
  if (command.kind === "free") return command.run(desk, input);
  if (command.kind === "notice") return runOnNotices(command, desk, input);
  if (command.kind === "keys") return runOnKeys(command, desk, input, remind);
  return runOnRegister(command, desk, input, remind);
}

async function runOnRegister(
  command: Extract<AnyCommand, { readonly kind: "watch" | "register" }>,
  desk: Desk,
  input: Input<Flags>,
  remind: (reminder: string) => void,
): Promise<Shown> {
  const readOnly = command.kind === "watch";
  const needs = readOnly ? [] : command.needs(input);
  const may = command.may?.(input) ?? [];
  const register = await open(desk, { command: command.path, readOnly, needs, may });
  try {
    const outcome = await runOpened(command, { ...desk, register }, input);
    await rememberNewest(desk, register);
    return withReminder(outcome, await reminderAt({ ...desk, register }, command.path));
  } catch (error) {
    const reminder = await reminderAt({ ...desk, register }, command.path).catch(() => undefined);
    if (reminder !== undefined) remind(reminder);
    throw await whileRekeyed(asRefusal(error, register), register);
  } finally {
    closeRegister(register);
  }
}

function withReminder(outcome: Outcome, reminder: string | undefined): Shown {
  return reminder === undefined ? outcome : { ...outcome, reminder };
}

/** A change of keys opens and closes the register as it goes. */
async function runOnKeys(
  command: KeysCommand<CommandPath, Flags>,
  desk: Desk,
  input: Input<Flags>,
  remind: (reminder: string) => void,
): Promise<Shown> {
  const { openKeysDesk } = await import("./opening/keys-desk.ts");
  const keysDesk = await openKeysDesk(desk, command, input);
  try {
    const outcome = await command.run(keysDesk, input);
    const { register } = keysDesk;
    await rememberNewest(desk, register);
    return withReminder(outcome, await reminderAt({ ...desk, register }, command.path));
  } catch (error) {
    await discardStaged();
    const { register } = keysDesk;
    const reminder = await reminderAt({ ...desk, register }, command.path).catch(() => undefined);
    if (reminder !== undefined) remind(reminder);
    throw asRefusal(error, register);
  } finally {
    closeRegister(keysDesk.register);
  }
}

/** Files need no register; it is opened for its versions only. */
async function runOnNotices(
  command: NoticeCommand<CommandPath, Flags>,
  desk: Desk,
  input: Input<Flags>,
): Promise<Outcome> {
  const { publishedIn, readPublished } = await import("./published.ts");
  const wanted = command.wanted(input);
  const paths = wanted.flatMap((one) => (one === undefined || isVersion(one) ? [] : [one]));
  if (paths.length === wanted.length) {
    const published = await Promise.all(paths.map(readPublished));
    return command.run({ ...desk, published }, input);
  }
  const opening = { command: command.path, readOnly: true, needs: [], may: [] };
  const register = await open(desk, opening);
  try {
    const published = await Promise.all(
      wanted.map((one) =>
        one === undefined || isVersion(one) ? publishedIn(register, one) : readPublished(one),
      ),
    );
    return await command.run({ ...desk, published }, input);
  } catch (error) {
    throw asRefusal(error, register);
  } finally {
    closeRegister(register);
  }
}

/** A file that is called so is named `./2`. */
function isVersion(name: string): boolean {
  return /^[1-9]\d{0,5}$/u.test(name);
}

async function runOpened(
  command: Extract<AnyCommand, { readonly kind: "watch" | "register" }>,
  desk: WatchDesk,
  input: Input<Flags>,
): Promise<Outcome> {
  if (command.kind === "watch") return command.run(desk, input);
  const { withQuery } = await import("./store/query.ts");
  return runRecorded(command, { ...desk, register: withQuery(desk.register) }, input);
}

/** For the person at a terminal; a script, --quiet and JSON want none, and `check` says it all. */
async function reminderAt(desk: WatchDesk, path: CommandPath): Promise<string | undefined> {
  const { world, globals } = desk;
  const { quiet, json, ndjson } = globals;
  if (world.stderr.isTTY !== true || quiet || json || ndjson || path === "check") return undefined;
  const { reminderLine } = await import("./reminder.ts");
  return reminderLine(desk);
}

/** Carries an outcome out of a transaction that is taken back. */
class TakenBack extends Error {
  readonly outcome: UndoneOutcome;

  constructor(outcome: UndoneOutcome) {
    super("taken back");
    this.outcome = outcome;
  }
}

/**
 * The act and its line in the audit trail are one transaction. Result files get their names after
 * the commit; what fails then is recorded as a failure, for the line already stands.
 */
async function runRecorded(
  command: RegisterCommand<CommandPath, Flags, unknown>,
  desk: RegisterDesk,
  input: Input<Flags>,
): Promise<Outcome> {
  const { register, world } = desk;
  try {
    const prepared = await command.prepare(desk, input);
    const outcome = await transaction(register, async () => {
      await removeOrphans(register.folder);
      const done = await command.run(desk, prepared);
      if ("undone" in done) throw new TakenBack(done);
      checkOutside(done, register.folder);
      await appendAudit(register, world.now(), command.path, done.audit);
      return done;
    });
    await nameFiles(outcome, desk, command.path);
    return outcome;
  } catch (error) {
    if (error instanceof TakenBack) return keepWritten(error.outcome, desk, command.path);
    await discardStaged();
    throw error;
  }
}

/** What a dry run wrote stays, with its line; everything else that was staged goes. */
async function keepWritten(
  outcome: UndoneOutcome,
  desk: RegisterDesk,
  path: string,
): Promise<Outcome> {
  const { written } = outcome;
  if (written !== undefined) {
    checkOutside(written, desk.register.folder);
    await transaction(desk.register, () =>
      appendAudit(desk.register, desk.world.now(), path, written.audit),
    );
    await nameFiles(written, desk, path);
  }
  await discardStaged();
  return outcome;
}

/** A result may not take the place of a drawer or a key. */
function checkOutside({ files = [] }: Pick<RecordedOutcome, "files">, folder: string): void {
  const within = files.find(({ path }) => isInside(path, folder));
  if (within === undefined) return;
  throw new Refusal({ code: "output.in-register", facts: { path: within.path } });
}

async function nameFiles(
  { audit, files }: Pick<RecordedOutcome, "audit" | "files">,
  { register, world }: RegisterDesk,
  path: string,
): Promise<void> {
  try {
    for (const file of files ?? []) await file.commit();
  } catch (error) {
    await transaction(register, () =>
      appendAudit(register, world.now(), path, { ...audit, act: "failed" }),
    );
    throw error;
  }
}
