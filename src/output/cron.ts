/** Ready lines for cron, systemd and monitoring, with the places of this very installation. */
import type { Catalogue } from "../text/catalogue.ts";

/** Where things stand; absolute paths, as cron knows no others. */
export interface Installation {
  /** Node.js and the program it runs: the PATH of cron is short. */
  readonly program: readonly [node: string, seloste: string];
  readonly register: string;
  /** The watch's identity file. */
  readonly identity: string;
  /** XDG_STATE_HOME. */
  readonly state: string;
  /** The name of the account to which the register belongs. */
  readonly account: string;
}

const METRICS = "/var/lib/node_exporter/textfile/seloste.prom";
const METRICS_FOLDER = "/var/lib/node_exporter/textfile";

/** The topic `seloste help cron`; its commands are the same in every language. */
export function cronTopic(installation: Installation, t: Catalogue): string {
  const { cronTexts } = t;
  return [
    [cronTexts.title],
    cronTexts.about,
    [cronTexts.crontab, "", ...indented(crontab(installation, t))],
    [cronTexts.systemd, "", ...indented(service(installation, t)), "", ...indented(TIMER)],
    [cronTexts.nagios, "", ...indented([nrpe(installation)])],
    [cronTexts.alerts, "", ...indented(ALERTS)],
    [cronTexts.folder],
  ]
    .map((part) => `${part.join("\n")}\n`)
    .join("\n");
}

function crontab(installation: Installation, { cronTexts, language }: Catalogue): string[] {
  const { register, identity, state } = installation;
  // A percent sign ends the command of a crontab line.
  const check = `${words(installation.program).replaceAll("%", "\\%")} check --quiet --no-input`;
  return [
    `# ${cronTexts.mail}`,
    "MAILTO=tietosuoja@example.fi",
    `SELOSTE_REGISTER=${quoted(register)}`,
    `SELOSTE_IDENTITY_FILE=${quoted(identity)}`,
    `XDG_STATE_HOME=${quoted(state)}`,
    `SELOSTE_LANG=${language}`,
    `# ${cronTexts.hourly}`,
    `7 * * * * ${check}`,
    `# ${cronTexts.metrics}`,
    `*/15 * * * * ${check} --format prometheus -o ${METRICS}`,
    `# ${cronTexts.calendar}`,
    `11 * * * * ${check} --format ics -o "$HOME/seloste.ics"`,
  ];
}

function service(installation: Installation, { cronTexts }: Catalogue): string[] {
  const { program, register, identity, state, account } = installation;
  const variable = (name: string, value: string): string =>
    `Environment=${unitWord(`${name}=${value}`)}`;
  return [
    "# /etc/systemd/system/seloste-check.service",
    "[Unit]",
    "Description=seloste check",
    `# ${cronTexts.alert}`,
    "# OnFailure=alert@%n.service",
    "[Service]",
    "Type=oneshot",
    `User=${account}`,
    variable("SELOSTE_REGISTER", register),
    variable("SELOSTE_IDENTITY_FILE", identity),
    variable("XDG_STATE_HOME", state),
    `ExecStart=${program.map(unitWord).join(" ")} check --quiet --no-input --format prometheus -o ${METRICS}`,
    `# ${cronTexts.due}`,
    "SuccessExitStatus=3",
    "UMask=0077",
    "LimitCORE=0",
    "MemorySwapMax=0",
    "NoNewPrivileges=yes",
    "PrivateTmp=yes",
    "PrivateNetwork=yes",
    "ProtectSystem=strict",
    `ReadWritePaths=${[register, `${state}/seloste`, METRICS_FOLDER].map(unitWord).join(" ")}`,
    "TimeoutStartSec=60",
  ];
}

const TIMER = [
  "# /etc/systemd/system/seloste-check.timer",
  "[Timer]",
  "OnCalendar=*:0/15",
  "Persistent=true",
  "RandomizedDelaySec=30",
  "[Install]",
  "WantedBy=timers.target",
];

const ALERTS = [
  'seloste_due{level="critical"} > 0',
  'seloste_due{level="warning"} > 0',
  "seloste_breach_deadline_timestamp_seconds - time() < 86400",
  "seloste_up == 0",
  "time() - seloste_last_success_timestamp_seconds > 7200",
  "node_textfile_scrape_error == 1",
];

function nrpe({ program, register, identity, account }: Installation): string {
  const flags = ["--register", register, "--identity", identity];
  return `command[check_seloste]=/usr/bin/sudo -n -H -u ${account} ${words([...program, "check", "--format", "nagios", "--no-input", ...flags])}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}

/** Words of a shell command. */
function words(parts: readonly string[]): string {
  return parts.map(shellWord).join(" ");
}

function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const PLAIN = /^[\w@%+=:,./-]+$/u;

/** A value of a crontab's own variables, which takes it as it stands between quotes. */
function quoted(text: string): string {
  return PLAIN.test(text) ? text : `"${text}"`;
}

/** A word of a systemd unit, where `%` and `$` begin something. */
function unitWord(text: string): string {
  const plain = text.replaceAll("%", "%%").replaceAll("$", "$$$$");
  return PLAIN.test(plain)
    ? plain
    : `"${plain.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`;
}
