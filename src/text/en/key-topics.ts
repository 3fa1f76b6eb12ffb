import { RECOVERY_LINES } from "../recovery-lines.ts";

/** Topics about keys. Lines that begin with two spaces and a $ are run as they stand by a test. */
export const keyTopics = {
  passphrase: `Passphrases, and how to keep one

A passphrase has at least 15 characters; length counts, signs do not. Press
Enter where a new one is asked for, and seloste makes one of seven words. It is
asked for on the terminal, at most three times. In scripts it comes from a file
of your own (mode 0600) or from a command; never from an argument or the value
of a variable, which other programs can read. seloste reads, in this order:

  --identity, --passphrase-file, --passphrase-command
  SELOSTE_IDENTITY_FILE
  SELOSTE_PASSPHRASE_FILE, SELOSTE_PASSPHRASE_COMMAND
  $CREDENTIALS_DIRECTORY/seloste-passphrase (systemd)
  the terminal

So that the passphrase lies nowhere in clear, let a keychain keep it. Store it
once; afterwards seloste asks the keychain.

GNOME and other desktops (secret-tool, of the package libsecret-tools):

  secret-tool store --label seloste service seloste operator anna
  export SELOSTE_PASSPHRASE_COMMAND='["secret-tool","lookup","service","seloste","operator","anna"]'

pass, the password store:

  pass insert seloste/anna
  export SELOSTE_PASSPHRASE_COMMAND='["pass","show","seloste/anna"]'

macOS:

  security add-generic-password -s seloste -a anna -w
  export SELOSTE_PASSPHRASE_COMMAND='["security","find-generic-password","-s","seloste","-a","anna","-w"]'

Whoever uses your account while the keychain is open gets it too. Change it:
seloste operator passphrase. Lost: seloste help recovery.
`,
  recovery: `When a passphrase is lost, or seloste itself

With the recovery key and seloste:  seloste recovery use <name>
Try the key once a year:            seloste recovery test

Without seloste you need the recovery key in recovery.txt, the program age and
an SQLCipher 4 shell (sqlcipher -version says SQLCipher 4). In a shell, beside
recovery.txt:

${RECOVERY_LINES}

personal.sql is clear text: take it out of copy before the last line only if
you need it. With an operator's passphrase instead of the recovery key:
age -d -o me operators/anna.age, then -i me. If there is a file
keys/personal.next.age, a change of keys was cut off: try that one as well.
`,
  stolen: `When the machine with the register is stolen

In this order:

1. Log it, for the 72 hours run from when you know (Art. 33). From another
   machine, with the newest backup:  seloste breach log
2. Which facts decide whether the data were unintelligible to the thief? Write
   them down now, with who says so:
   - was the register closed and the machine off or locked?
   - was the disk encrypted, and was its key not on the machine?
   - how strong is each passphrase, and did it lie in a file or a note there?
   - was there an identity file (the watch's opens casework, no more)?
   - did copies, exports or imported lists lie there in clear text?
   If no key can be had, the drawers are unintelligible, and telling the data
   subjects may not be needed (Art. 34(3)(a)). The authority may still want to
   know: seloste breach assess.
3. On the backup that you go on with: give everything new keys.
     seloste operator passphrase --new-identity
     seloste recovery renew
     seloste operator remove <name>   for everybody whose key was there
   Passphrases that were used elsewhere too: change them there.
4. What the stolen copy still opens: everything that was in it on that day, with
   the passphrases, identities and the recovery key of that day, for ever. New
   keys protect what comes after, not what is gone.
5. What was done since the backup is missing: corrections, bans, erasures. Do
   them again before anybody is written to (seloste audit list shows the last
   line; papers and mails show the rest).
`,
};
