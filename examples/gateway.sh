#!/bin/sh
# gateway: readiness, the merged description, and what comes without a token.
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

root=${api%/api/v1}

echo '-- ready?'
curl -sS --fail-with-body "$root/actuator/health/readiness"
echo

echo '-- no token, no answer'
curl -sS -o /dev/null -w '%{http_code}\n' "$api/transitions"

echo '-- through the door to a service'
call GET '/transitions?limit=3' "$(token team-member)"
