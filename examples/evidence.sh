#!/bin/sh
# evidence-service: formats, schemas, reports and how they are assessed.
# Needs curl and a running platform (./countersign up). COUNTERSIGN_URL and COUNTERSIGN_DATA say which, if not the usual one.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
api=${COUNTERSIGN_URL:-http://127.0.0.1:8080}/api/v1

# A development identity's token; beside a real issuer, take yours.
token() { "$here/../countersign" token "$1"; }
# Text of the first field of that name in the JSON on standard input.
field() { sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p' | head -n 1; }
# call METHOD PATH TOKEN [curl's own options]: prints the answer; a refusal too, with exit 22.
call() {
    method=$1 path=$2 bearer=$3
    shift 3
    curl -sS --fail-with-body -X "$method" -H "Authorization: Bearer $bearer" "$@" "$api$path" || { set -- $?; echo; return "$1"; }
    echo
}
# The same with a JSON body.
send() {
    body=$4
    call "$1" "$2" "$3" -H 'Content-Type: application/json' -d "$body"
}

member=$(token team-member)
ci=$(token ci)
workload=example-$(date +%s)
opened=$(send POST /transitions "$member" '{
  "workload": "'"$workload"'", "to": "production", "template": "starter",
  "attributes": {"expectedPeakRps": 100, "rtoMinutes": 60, "rpoMinutes": 15}}')
id=$(echo "$opened" | sed 's/,.*//' | field id)

echo '-- what can be read, and the schema of a record of our own'
call GET /formats "$member"
curl -sS --fail-with-body "$api/schemas/restore-drill"
echo

echo '-- a load report that misses its limit, by transition'
call POST "/evidence?transition=$id&environment=production" "$ci" --data-binary "@$here/reports/k6-slow.json"

echo '-- a better one, by workload and stage'
posted=$(call POST "/evidence?workload=$workload&stage=production&environment=production" "$ci" \
    --data-binary "@$here/reports/k6-good.json")
echo "$posted"
evidence=$(echo "$posted" | sed 's/,.*//' | field id)

echo '-- a restore drill, for one item'
call POST "/evidence?transition=$id&item=recovery.restore" "$ci" --data-binary "@$here/reports/restore-drill.json"

echo '-- all of it, one of it, and the posted bytes'
call GET "/evidence?transition=$id" "$member"
call GET "/evidence/$evidence" "$member"
call GET "/evidence/$evidence/report" "$member"

echo '-- withdraw it'
send POST "/evidence/$evidence/withdrawal" "$member" '{"reason": "the test ran against the wrong build"}'
