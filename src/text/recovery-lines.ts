/** What is typed to open a register by hand; the same in every language, and run by a test. */
export const RECOVERY_LINES = `  $ umask 077; cp -R "$SELOSTE_REGISTER" copy; cd copy
  $ key() { printf "PRAGMA key = \\"x'%s'\\";\\n" "$(age -d -i ../recovery.txt "keys/$1.age")"; }
  $ (key personal; echo ".tables") | sqlcipher personal.db
  $ (key personal; echo "SELECT s.id, h.field, h.value FROM subject s JOIN held h ON h.subject = s.nr;") | sqlcipher personal.db
  $ (key personal; echo "SELECT subject, field, key, body FROM record;") | sqlcipher personal.db
  $ (key special; echo "SELECT subject, field, value FROM special_held;") | sqlcipher special.db
  $ (key casework; echo "SELECT seq, at, operator, command FROM audit;") | sqlcipher casework.db
  $ (key personal; echo ".dump") | sqlcipher personal.db > personal.sql
  $ cd ..; rm -R copy`;
