export const drawers = {
  casework: "casework",
  personal: "personal data",
  special: "special categories",
};

export const initTexts = {
  recovery:
    "The recovery key. It alone opens everything if the passphrase is lost. It is shown this once:",
  made: (folder: string) => `Register made: ${folder}`,
  operator: "Operator (contact)",
  notice: "Notice",
  watch: "Key for cron",
  noContact:
    "The notice still names an invented contact person. Put the real one in with init --contact, or in the notice file.",
  contactName: "a name on one line",
  next: (source: string) => `seloste import <file> --source ${source}`,
};

export const statusTexts = {
  register: "Register",
  operator: "Opened by",
  drawers: "Open drawers",
  subjects: "Data subjects",
  records: "Records",
  bans: "Marketing bans",
  specialValues: "Special category values",
  auditLines: "Audit lines",
  notice: "Notice",
  version: (nr: number, from: string, promises: number) =>
    `version ${nr}, valid from ${from}, ${promises} promises`,
  backup: "Last backup",
  none: "none",
  noBackup: "No backup: theft or a broken disk loses everything.",
  noContact: "The notice still names an invented contact person.",
  basisUnknown: (count: number) =>
    `${count} special category values have no ground of Art. 9(2) on record.`,
  promise:
    "Who has only a copy of the files learns their sizes and times and the operators' names, no more. Who knows a passphrase, or sits at this account, is not kept out: seloste help trust",
};

export const topics = {
  places: `Where a register folder may live

A register folder belongs to one account on one machine, on a disk of that
machine, best an encrypted one. The default is ~/.local/share/seloste/register;
--register or SELOSTE_REGISTER names another.

Not in a synchronised folder (OneDrive, Dropbox, iCloud, Nextcloud, Google
Drive): such programs copy single files in the middle of a write and keep old
ones, and the three drawers would no longer fit together.
Not on a network share (SMB, NFS): the locks that keep two people apart are not
reliable there.
Not in a folder that others may read: seloste refuses it (exit 17).

Move a register only while no command is running and the last one ended well.
`,
  "exit-codes": `Exit codes

  0  done; also an empty list
  1  failed: a defect
  2  a wrong command line, or something is missing and nobody can be asked
  3  ran to the end, and there is something to act on
  4  not found
  5  several data subjects match
  6  refused by a rule, or your key does not open that drawer
 10  no register
 11  another process holds it
 12  wrong passphrase or identity
 13  no passphrase could be obtained
 14  damaged
 15  not the register this machine knows
 16  written by a newer seloste
 17  unsafe permissions
 18  the result could not be written
130  interrupted (Ctrl-C); 143 ended by the system

Any other code is a failure too.
`,
  trust: `What seloste promises, and what it does not

Promised: who has only a copy of the files (a lost laptop, a stolen disk)
learns their sizes and times and the names of operators, nothing else. Each of
the three drawers has its own key; who cannot open a drawer's key cannot open
the drawer. A changed bit is refused when it is read. A command that says it
is done has written everything, and one that was cut off has written nothing.
Every act leaves its line in the audit trail, in the same write. Each line is
bound to the one before it and sealed: seloste audit verify shows whether one
was changed, dropped or forged. An older copy of the register put back is
refused on a machine that has seen the newer one, and whoever holds a printed
checkpoint (seloste audit checkpoint) can show it anywhere.

Not promised: anything against who knows a passphrase, who controls this
machine or this account while you work (roles keep out a stolen key or copy,
not a colleague in the same account), or who holds an old copy of the files and
its key: who was removed still opens the copies made before. Who has all keys
and time can write a whole new trail: only a checkpoint kept elsewhere shows
it. The trail records what staff do; tell them that it does. A copy you hand
out is clear text, and what has left is in other hands: the register knows who
has it and keeps it no longer. Keys are wiped from memory where the program can
do so; a typed passphrase stays in memory until the command ends. Memory that
the system writes to disk is only as safe as that disk: encrypt it.

A drawer is never mended by guessing: damaged files are refused and left as
they are.
`,
};
