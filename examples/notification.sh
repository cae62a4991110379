#!/bin/sh
# notification-service: contacts and notices.
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

echo '-- where I am reached; SLACK_HOOK is the address of an incoming webhook of yours'
send PUT /notifications/contacts/team-member "$member" '{
  "kind": "person", "zone": "Europe/Vienna",
  "channels": [{"type": "slack", "url": "'"${SLACK_HOOK:-http://127.0.0.1:65001/hook}"'"}]}'
call GET /notifications/contacts/team-member "$member"

echo '-- notices, with every attempt to deliver them'
call GET '/notifications?limit=5' "$member"

echo '-- nowhere again'
send PUT /notifications/contacts/team-member "$member" '{"kind": "person", "channels": []}'
