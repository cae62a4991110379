#!/bin/sh
# checklist-service: templates, transitions, the data decision.
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
workload=example-$(date +%s)

echo '-- the templates, and one of them'
call GET /templates "$member"
call GET /templates/starter "$member"

echo '-- open a transition'
opened=$(send POST /transitions "$member" '{
  "workload": "'"$workload"'", "to": "production", "template": "starter",
  "attributes": {"expectedPeakRps": 100, "rtoMinutes": 60, "rpoMinutes": 15}}')
echo "$opened"
id=$(echo "$opened" | sed 's/,.*//' | field id)

echo '-- the portfolio, and the checklist'
call GET "/transitions?workload=$workload" "$member"
call GET "/transitions/$id" "$member"

echo '-- an owner and a due date'
call PATCH "/transitions/$id" "$member" -H 'Content-Type: application/merge-patch+json' -d '{
  "owners": {"load.peak": "ida.berg"}, "due": {"recovery.restore": "-P7D"}, "reason": "planned"}'

echo '-- no pilot data is held: stated by one person, confirmed by another'
send PUT "/transitions/$id/data-decision" "$member" '{"noneHeld": true, "reason": "the pilot ran on generated data"}'
send POST "/transitions/$id/data-decision/confirmation" "$(token second-member)" '{"comment": "checked"}'
