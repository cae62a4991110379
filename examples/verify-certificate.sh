#!/bin/sh
# Checks a go-live certificate with curl, openssl and Python's standard library alone.
#
#   verify-certificate.sh TRANSITION [PUBLIC_KEY.pem]
#   verify-certificate.sh --file CERTIFICATE.jsonl PUBLIC_KEY.pem
#
# COUNTERSIGN_URL (default http://127.0.0.1:8080) and COUNTERSIGN_TOKEN say where to fetch from and as whom.
# Give the public key if you can: a key from the same place as the certificate only shows that both fit together.
# Prints what was certified. Exit 0: every envelope is signed by the key, and certifies the same. 1: not so. 2: misuse.
set -eu

usage() {
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

base=${COUNTERSIGN_URL:-http://127.0.0.1:8080}/api/v1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

fetch() {
    curl -fsS --max-time 30 -H "Authorization: Bearer ${COUNTERSIGN_TOKEN:-}" -o "$2" "$base$1"
}

case "${1:-}" in
'' | -h | --help) usage ;;
--file)
    [ $# -eq 3 ] || usage
    cp "$2" "$work/certificate.jsonl"
    cp "$3" "$work/key.pem"
    ;;
*)
    [ $# -le 2 ] || usage
    fetch "/signoffs/$1/certificate" "$work/certificate.jsonl"
    if [ $# -eq 2 ]; then
        cp "$2" "$work/key.pem"
    else
        kid=$(python3 -c 'import json, sys; print(json.loads(open(sys.argv[1]).readline())["signatures"][0]["keyid"])' \
            "$work/certificate.jsonl")
        fetch "/signing-keys/$kid.pem" "$work/key.pem"
    fi
    ;;
esac

# DSSE: what is signed is "DSSEv1 SP LEN(type) SP type SP LEN(body) SP body", lengths in bytes.
python3 - "$work" <<'PYTHON'
import base64, json, sys
work = sys.argv[1]
lines = [line for line in open(work + "/certificate.jsonl", "rb").read().split(b"\n") if line]
if not lines:
    sys.exit("the certificate is empty")
subjects = set()
with open(work + "/count", "w") as count:
    count.write(str(len(lines)))
for number, line in enumerate(lines, 1):
    envelope = json.loads(line)
    body = base64.b64decode(envelope["payload"], validate=True)
    kind = envelope["payloadType"].encode()
    if kind != b"application/vnd.in-toto+json":
        sys.exit("line %d: not an in-toto statement" % number)
    pae = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(body), body)
    open("%s/%d.pae" % (work, number), "wb").write(pae)
    signature = base64.b64decode(envelope["signatures"][0]["sig"], validate=True)
    open("%s/%d.sig" % (work, number), "wb").write(signature)
    statement = json.loads(body)
    subjects.add(json.dumps(statement["subject"], sort_keys=True))
if len(subjects) != 1:
    sys.exit("the envelopes certify different subjects")
PYTHON

number=0
while [ "$number" -lt "$(cat "$work/count")" ]; do
    number=$((number + 1))
    if ! openssl dgst -sha256 -verify "$work/key.pem" -signature "$work/$number.sig" "$work/$number.pae" >/dev/null; then
        echo "line $number: NOT signed by this key" >&2
        exit 1
    fi
done

python3 - "$work" <<'PYTHON'
import base64, datetime, json, sys
ours = "urn:countersign:predicate:go-live:v1"
found = None
for line in open(sys.argv[1] + "/certificate.jsonl"):
    if line.strip():
        statement = json.loads(base64.b64decode(json.loads(line)["payload"]))
        print("signed: %s" % statement["predicateType"])
        if statement["predicateType"] == ours:
            found = statement
if found is None:
    sys.exit("no envelope holds a %s" % ours)
predicate = found["predicate"]
for subject in found["subject"]:
    print("subject: %s sha256:%s" % (subject["name"], subject["digest"]["sha256"]))
print("verdict: %s for %s in %s, decided %s" % (
    predicate["verdict"], predicate["workload"], predicate["stage"], predicate["decidedAt"]))
for seat in predicate["seats"]:
    print("seat: %s by %s" % (seat["seat"], ", ".join(one["id"] for one in seat["approvers"])))
until = predicate.get("validUntil")
if until:
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    print("valid until: %s" % until)
    if until[:19] < now:
        sys.exit("the certificate has expired")
PYTHON
echo "certificate: good"
