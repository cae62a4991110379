#!/usr/bin/env python3
"""Checks a go-live certificate with a DSSE library that is not Countersign's: securesystemslib, of the TUF and in-toto projects.

    pip install 'securesystemslib[crypto]'
    verify-certificate.py CERTIFICATE.jsonl PUBLIC_KEY.pem

Exit 0: every envelope is signed by the key. 1: not so. 2: misuse.
"""

import json
import sys

from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    with open(sys.argv[2], encoding="ascii") as file:
        pem = file.read()
    with open(sys.argv[1], encoding="utf-8") as file:
        envelopes = [json.loads(line) for line in file if line.strip()]
    if not envelopes:
        print("the certificate is empty", file=sys.stderr)
        return 1
    for number, envelope in enumerate(envelopes, 1):
        key = SSlibKey(envelope["signatures"][0]["keyid"], "ecdsa", "ecdsa-sha2-nistp256", {"public": pem})
        try:
            Envelope.from_dict(envelope).verify([key], 1)
        except VerificationError as refused:
            print(f"line {number}: NOT signed by this key: {refused}", file=sys.stderr)
            return 1
        print(f"line {number}: signed by {key.keyid}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
