"""Makes the mongod on a loopback port a replica set of one, and waits until it takes writes.

The server comes without a shell, so the two commands are spoken by hand: MongoDB's wire protocol, OP_MSG (2013), BSON.
Usage: replica_set.py PORT. Exit 1: no primary after 20 s.
"""

import socket
import struct
import sys
import time

OP_MSG = 2013


def cstring(text):
    return text.encode() + b"\0"


def string(name, value):
    value = cstring(value)
    return b"\x02" + cstring(name) + struct.pack("<i", len(value)) + value


def int32(name, value):
    return b"\x10" + cstring(name) + struct.pack("<i", value)


def document(*fields):
    body = b"".join(fields)
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def embedded(name, value, kind=b"\x03"):
    return kind + cstring(name) + value


def receive(connection, count):
    got = b""
    while len(got) < count:
        part = connection.recv(count - len(got))
        if not part:
            raise OSError("the server closed the connection")
        got += part
    return got


def command(port, *fields):
    body = struct.pack("<IB", 0, 0) + document(*fields, string("$db", "admin"))
    with socket.create_connection(("127.0.0.1", port), 10) as connection:
        connection.sendall(struct.pack("<iiii", 16 + len(body), 1, 0, OP_MSG) + body)
        length = struct.unpack("<i", receive(connection, 4))[0]
        return receive(connection, length - 4)


def main(port):
    member = document(int32("_id", 0), string("host", f"127.0.0.1:{port}"))
    members = embedded("members", document(embedded("0", member)), b"\x04")
    command(port, embedded("replSetInitiate", document(string("_id", "rs0"), members)))
    for _ in range(200):
        if b"isWritablePrimary\0\x01" in command(port, int32("hello", 1)):
            return 0
        time.sleep(0.1)
    print("no primary after 20 s", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
