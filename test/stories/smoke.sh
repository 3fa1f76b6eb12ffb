# The smoke script: POSIX shell, no terminal, `seloste` on the PATH. Says what it checks, stops at
# the first thing that is not so. $1 is a list of customers.
set -eu
customers=$1
umask 077
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
printf 'sumuinen aamu kulkee hiljaa 47\n' > "$d/pass"
export SELOSTE_REGISTER="$d/register" SELOSTE_PASSPHRASE_FILE="$d/pass" SELOSTE_NO_INPUT=1 XDG_STATE_HOME="$d/state"

pick() { node -e 'const d=JSON.parse(require("fs").readFileSync(0)).data;console.log(eval(process.argv[1]))' "$1"; }
same() { [ "$1" = "$2" ] || { echo "not so: $3 (found: $1)"; exit 1; }; echo "ok: $3"; }

seloste init --operator anna --recovery-out "$d/recovery" --watch-identity "$d/watch"
same "$(seloste import "$customers" --source registration --json | pick 'd.created + d.changed + d.refused')" 25 "25 data subjects taken in"
same "$(seloste import "$customers" --source registration --json | pick 'd.unchanged')" 25 "the same file changes nothing"
id=$(seloste subject find "makinen" --json | pick 'd[0].id')
same "$(seloste subject show "$id" --json | pick 'd.fields.lastName')" "Mäkinen" "makinen finds Mäkinen, from Windows-1252"
same "$(seloste subject show "$id" --json | pick 'd.fields.email')" "aino.makinen@example.fi" "fields are shown by id"
same "$(seloste subject show "$id" --json | pick 'd.records.orders.length')" 0 "records are a list"
seloste subject export "$id" --format json --identity-checked "wrote from the old address" -o "$d/copy.json"
same "$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).kind' "$d/copy.json")" "subject.copy" "the copy is JSON"
same "$(ls -l "$d/copy.json" | cut -c1-10)" "-rw-------" "the copy is for nobody else"
seloste subject correct "$id" --set email=new@example.fi --ground "asked by e-mail 2026-11-20" --identity-checked "wrote from the old address" --yes
same "$(seloste subject history "$id" --json | pick 'd[0].new')" "new@example.fi" "the correction stands in the history, newest first"
seloste ban set "$id" --channel email --asked-at 2026-11-20
code=0; seloste ban check new@example.fi >/dev/null 2>&1 || code=$?
same "$code" 3 "a banned address is banned"
code=0; seloste ban check nobody@example.fi >/dev/null 2>&1 || code=$?
same "$code" 0 "another one is not"
printf 'email;name\r\nNEW@example.fi;Aino\r\nvaino@example.fi;V\303\244in\303\266\r\n' > "$d/mailing.csv"
seloste ban scrub "$d/mailing.csv" -o "$d/allowed.csv"
same "$(grep -c . "$d/allowed.csv")" 2 "the list lost the banned address and nothing else"
b=$(seloste breach log --title "Lost laptop" --detected-at 2026-11-20T08:00+02:00 --aware-at 2026-11-20T09:17+02:00 --json | pick 'd.id')
same "$(seloste breach show "$b" --json | pick 'd.clocks.find((c) => c.id === "authority").target')" "2026-11-23T07:17:00.000Z" "72 hours from awareness"
same "$(seloste breach show "$b" --json | pick 'd.clocks.find((c) => c.id === "authority").limit')" "2026-11-23T08:00:00.000Z" "the outer limit drops the started hour"
same "$(seloste breach show "$b" --json | pick 'd.clocks.find((c) => c.id === "promise").target')" "2026-11-23T06:00:00.000Z" "the promise runs from detection"
code=0; SELOSTE_IDENTITY_FILE="$d/watch" seloste check --at 2026-11-23T08:00+02:00 --json > "$d/check.json" || code=$?
same "$code" 3 "the watch finds what is due"
code=0; SELOSTE_IDENTITY_FILE="$d/watch" seloste check --at 2026-11-23T08:00+02:00 --format nagios || code=$?
same "$code" 2 "monitoring is told that it is critical"
same "$(SELOSTE_IDENTITY_FILE="$d/watch" seloste status --json | pick 'd.drawers.join()')" "casework" "the watch opens casework alone"
code=0; SELOSTE_IDENTITY_FILE="$d/watch" seloste subject find makinen 2>/dev/null || code=$?
same "$code" 6 "the watch finds nobody"
printf 'wrong passphrase here\n' > "$d/pass"
code=0; seloste status 2>/dev/null || code=$?
same "$code" 12 "a wrong passphrase opens nothing"
unset SELOSTE_PASSPHRASE_FILE
code=0; seloste status 2>/dev/null </dev/null || code=$?
same "$code" 13 "no passphrase, no prompt, no waiting"
