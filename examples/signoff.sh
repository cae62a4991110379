#!/bin/sh
# signoff-service: rounds, the data round, the gate, the signing keys.
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
owner=$(token data-owner)
workload=example-$(date +%s)
opened=$(send POST /transitions "$member" '{
  "workload": "'"$workload"'", "to": "production", "template": "starter",
  "attributes": {"expectedPeakRps": 100, "rtoMinutes": 60, "rpoMinutes": 15}}')
id=$(echo "$opened" | sed 's/,.*//' | field id)
send PUT "/transitions/$id/data-decision" "$member" '{
  "datasets": [{"name": "sessions", "owner": "data-owner", "personalData": false, "fate": "delete"}],
  "promises": [{"audience": "pilot-users", "value": "temporary", "toldAt": "2026-06-01",
    "text": "deleted when the pilot ends", "channel": "sign-up page"}],
  "reason": "nobody needs it", "alternatives": ["keep it"], "consequences": ["everybody signs in again"]}' >/dev/null

echo '-- the rounds; the other service hears of the decision in well under a second'
tries=0
until call GET "/signoffs/$id/snapshot?round=data" "$owner" >/dev/null 2>&1 || [ "$tries" -ge 20 ]; do
    sleep 1
    tries=$((tries + 1))
done
rounds=$(call GET "/signoffs/$id" "$owner")
echo "$rounds"

echo '-- what the data owner would sign, and over which bytes'
call GET "/signoffs/$id/statement?round=data" "$owner"
call GET "/signoffs/$id/snapshot?round=data" "$owner"

echo '-- sign the data round'
snapshot=$(echo "$rounds" | sed 's/.*"data" *: *{//' | sed 's/"open".*//' | field snapshot)
send POST "/signoffs/$id/decisions" "$owner" '{
  "round": "data", "decision": "approve", "comment": "seen", "snapshot": "'"$snapshot"'"}'

echo '-- no risk is known: stated by the team, accepted with a business seat where the template has one'
send POST "/signoffs/$id/risks" "$member" '{"none": true, "statement": "reviewed: no residual risk is known"}'

echo '-- the gate denies until somebody gave the go; enforce=true makes that a 403'
call GET "/gate?workload=$workload&stage=production" "$member"
if call GET "/gate?workload=$workload&stage=production&enforce=true" "$member" 2>/dev/null; then
    echo 'the gate is open, which it must not be' >&2
    exit 1
fi

echo '-- the public keys, for everybody'
curl -sS --fail-with-body "$api/signing-keys"
echo
