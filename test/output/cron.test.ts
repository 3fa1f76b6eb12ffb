import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/notice/language.ts";
import { cronTopic, type Installation } from "../../src/output/cron.ts";
import { loadCatalogue } from "../../src/text/language.ts";

const plain: Installation = {
  program: ["/usr/bin/node", "/opt/seloste/bin/seloste.js"],
  register: "/home/anna/.local/share/seloste/register",
  identity: "/home/anna/.config/seloste/watch",
  state: "/home/anna/.local/state",
  account: "anna",
};

async function topic(installation: Installation, language: (typeof LANGUAGES)[number] = "en") {
  return cronTopic(installation, await loadCatalogue(language));
}

/** The lines that are to be copied, comments left out. */
function recipes(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("  ") && !line.startsWith("  #"))
    .map((line) => line.slice(2));
}

describe("recipes", () => {
  test("run this installation with the watch's key, in absolute paths", async () => {
    expect(recipes(await topic(plain)).slice(0, 8)).toEqual([
      "MAILTO=tietosuoja@example.fi",
      "SELOSTE_REGISTER=/home/anna/.local/share/seloste/register",
      "SELOSTE_IDENTITY_FILE=/home/anna/.config/seloste/watch",
      "XDG_STATE_HOME=/home/anna/.local/state",
      "SELOSTE_LANG=en",
      "7 * * * * /usr/bin/node /opt/seloste/bin/seloste.js check --quiet --no-input",
      "*/15 * * * * /usr/bin/node /opt/seloste/bin/seloste.js check --quiet --no-input --format prometheus -o /var/lib/node_exporter/textfile/seloste.prom",
      '11 * * * * /usr/bin/node /opt/seloste/bin/seloste.js check --quiet --no-input --format ics -o "$HOME/seloste.ics"',
    ]);
  });

  test("are the same in every language, but for the language of the mail", async () => {
    const [first, ...others] = await Promise.all(
      LANGUAGES.map(async (language) =>
        recipes(await topic(plain, language)).filter((line) => !line.startsWith("SELOSTE_LANG=")),
      ),
    );
    expect(first?.length).toBeGreaterThan(35);
    for (const other of others) expect(other).toEqual(first);
    expect(new Set(await Promise.all(LANGUAGES.map((one) => topic(plain, one)))).size).toBe(3);
  });

  test("the unit is one of this account, without network, and catches up", async () => {
    const lines = recipes(await topic(plain));
    for (const line of [
      "User=anna",
      "PrivateNetwork=yes",
      "SuccessExitStatus=3",
      "Persistent=true",
      "ReadWritePaths=/home/anna/.local/share/seloste/register /home/anna/.local/state/seloste /var/lib/node_exporter/textfile",
    ]) {
      expect(lines).toContain(line);
    }
  });

  test("places with spaces, percent signs and quotes are written as each program reads them", async () => {
    const lines = recipes(
      await topic({
        ...plain,
        program: ["/opt/node 20/bin/node", "/opt/100%/seloste.js"],
        register: "/srv/Anna's register/$1",
      }),
    );
    expect(lines).toContain(
      String.raw`7 * * * * '/opt/node 20/bin/node' /opt/100\%/seloste.js check --quiet --no-input`,
    );
    expect(lines).toContain(`SELOSTE_REGISTER="/srv/Anna's register/$1"`);
    expect(lines).toContain(`Environment="SELOSTE_REGISTER=/srv/Anna's register/$$1"`);
    expect(lines.find((line) => line.startsWith("ExecStart="))).toMatch(
      /^ExecStart="\/opt\/node 20\/bin\/node" \/opt\/100%%\/seloste\.js check /u,
    );
    expect(lines.find((line) => line.startsWith("command["))).toContain(
      String.raw`--register '/srv/Anna'\''s register/$1'`,
    );
  });
});
