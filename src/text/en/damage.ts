/** What is lost with a file, what still works, and what to do. */
export function damage(file: string): string {
  if (file.startsWith("operators")) {
    return "Lost: one operator's way in. Everybody else opens the register as before. A contact adds them under another name, or take this one file from a backup.";
  }
  if (file.endsWith(".age")) {
    return "Lost: the way to one drawer, not the drawer. Take this one file from a backup that is newer than the last change of operators.";
  }
  if (file.startsWith("special")) {
    return "Lost: what cannot be read of the special categories. Casework and personal data still work with the key of a support. Keep the folder as it is and take the newest backup.";
  }
  if (file.startsWith("personal")) {
    return "Lost: what cannot be read of data subjects and bans. The breach log, the notice and check still work with the watch's key. Keep the folder as it is and take the newest backup.";
  }
  return "Lost: what cannot be read of the breach log, the notice and the audit trail. The other drawers open by hand: seloste help recovery. Keep the folder as it is and take the newest backup.";
}
