#!/usr/bin/env python3
"""Checks the frozen vectors against docs/protocol.md, written from that page alone and using none of our code.

Standard library only, so nothing here signs or verifies: it rebuilds the bytes and hashes that signatures are over.
Prints one line for each vector; exit code 1 if one does not match.
"""
import base64
import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "core/replica/tests/it/vectors"
KINDS = ROOT / "core/domain/tests/it/vectors/kinds.txt"
unhex = bytes.fromhex


def H(tag, *parts):
    """Hash of §1: the tag and every part, each after its length as u64."""
    hashed = hashlib.sha256()
    for part in (tag.encode(), *parts):
        hashed.update(len(part).to_bytes(8, "big") + part)
    return hashed.digest()


def u(size, number):
    return number.to_bytes(size, "big")


# --- CBOR in its one form (§1)


def head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * size:
            return bytes([major << 5 | info]) + u(size, number)
    raise ValueError(number)


def cbor(value):
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, dict):
        return head(5, len(value)) + b"".join(cbor(key) + cbor(value[key]) for key in value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    return head(4, len(value)) + b"".join(map(cbor, value))


def fields(*values):
    """A structure: the array of its fields without the nulls at its end."""
    values = list(values)
    while values and values[-1] is None:
        values.pop()
    return values


def uncbor(data):
    """Reads one item and insists that it is in the one form."""
    value, rest = item(data)
    expect("nothing after the item", rest, b"")
    expect("the one form", cbor(value), data)
    return value


def item(data):
    major, info, rest = data[0] >> 5, data[0] & 31, data[1:]
    if major == 7:
        return {20: False, 21: True, 22: None}[info], rest
    number = info
    if info >= 24:
        size = {24: 1, 25: 2, 26: 4, 27: 8}[info]
        number, rest = int.from_bytes(rest[:size], "big"), rest[size:]
    if major == 0:
        return number, rest
    if major == 2:
        return rest[:number], rest[number:]
    if major == 3:
        return rest[:number].decode(), rest[number:]
    if major == 5:
        # The keys of a rule pack, the one map there is: ascending by bytes.
        entries = {}
        for _ in range(number):
            key, rest = item(rest)
            entries[key], rest = item(rest)
        expect("keys in order", list(entries), sorted(entries, key=str.encode))
        return entries, rest
    if major != 4:
        raise ValueError(f"major type {major}")
    values = []
    for _ in range(number):
        value, rest = item(rest)
        values.append(value)
    return values, rest


# --- comparing


def expect(what, made, wanted):
    if made != wanted:
        show = lambda value: value.hex() if isinstance(value, bytes) else repr(value)
        raise AssertionError(f"{what}: made {show(made)}, wanted {show(wanted)}")


CHECKS = {}


def vector(check):
    CHECKS[check.__name__.replace("_", "-")] = check
    return check


# --- space, entries, pages


@vector
def genesis(v):
    founders = [
        [unhex(f["member"]), f["name"], [[role] for role in f["roles"]], unhex(f["device"]), unhex(f["receive_key"])]
        for f in v["founders"]
    ]
    data = cbor([v["kind"], v["name"], v["parent"], founders, unhex(v["nonce"])])
    expect("bytes", data, unhex(v["bytes"]))
    expect("space", H("yishi/genesis/1", data), unhex(v["space"]))


@vector
def entry(v):
    for e in v["entries"]:
        core, content = unhex(e["core"]), b""
        content_hash = e["content_hash"] and unhex(e["content_hash"])
        if e["words"]:
            salt, words = unhex(e["salt"]), unhex(e["words"])
            uncbor(words)
            expect("content hash", H("yishi/content/1", salt, words), content_hash)
            content = b"\x01" + salt + words
        else:
            content = b"\x02" + content_hash if e["erased"] else b"\x00"
        body = [core] + ([content_hash] if content_hash else [])
        expect("body hash", H("yishi/body/1", *body), unhex(e["body_hash"]))
        labels = [unhex(label) for label in e["labels"]]
        header = (
            b"\x01\x01" + unhex(e["space"]) + u(1, len(labels)) + b"".join(labels).ljust(34, b"\0")
            + unhex(e["device"]) + u(8, e["dseq"]) + unhex(e["prev"]) + u(2, e["kind"]) + unhex(e["object"])
            + u(8, e["claimed_time"]) + unhex(e["body_hash"])
        )
        expect("length of header", len(header), 199)
        expect("header", header, unhex(e["header"]))
        expect("id", H("yishi/entry/1", header), unhex(e["id"]))
        whole = header + unhex(e["signature"]) + u(4, len(core)) + core + content
        expect("bytes", whole, unhex(e["bytes"]))
        uncbor(core[16:])


def stamps_of(stamps):
    return [[unhex(s["id"]), s["pos"], s["received_at"], verdict(s["verdict"])] for s in stamps]


def verdict(parts):
    return [parts[0], parts[1:]]


@vector
def page(v):
    data = cbor([unhex(v["space"]), v["epoch"], v["upto"], unhex(v["tree_root"]), stamps_of(v["stamps"])])
    expect("bytes", data, unhex(v["bytes"]))
    expect("message", H("yishi/page/1", data), unhex(v["message"]))


# --- sync


def label(slot):
    return [slot[0], [slot[1:]] if slot[0] in (3, 4, 5) else []]


def scope(slot):
    slot = unhex(slot)
    return {0x83: [1, []], 0x84: [2, []]}.get(slot[0]) or [0, [label(slot)]]


def fills(all_fills):
    return [[scope(f["scope"]), f["after"], f["upto"]] for f in all_fills]


class Packer:
    """The travelling form of §7: an index for the device, no `prev` where the one before has just travelled."""

    def __init__(self):
        self.devices, self.last = [], {}

    def pack(self, data):
        data = unhex(data)
        h, signature, rest = data[:199], data[199:263], data[267:]
        core, content = rest[: int.from_bytes(data[263:267], "big")], rest[int.from_bytes(data[263:267], "big"):]
        device, prev = h[69:101], h[109:141]
        if device not in self.devices:
            self.devices.append(device)
            self.last[device] = bytes(32)
        derived = self.last[device] == prev
        self.last[device] = H("yishi/entry/1", h)
        content = {0: [0, []], 1: [1, [content[1:17], content[17:]]], 2: [2, [content[1:]]]}[content[0]]
        return [
            self.devices.index(device), int.from_bytes(h[101:109], "big"), None if derived else prev,
            int.from_bytes(h[141:143], "big"), h[143:159], label(h[35:52]), label(h[52:69]) if h[34] == 2 else None,
            int.from_bytes(h[159:167], "big"), signature, core, content,
        ]


@vector
def sync_request(v):
    packer = Packer()
    push = [[0, packer.pack(data)] for data in v["push"]]
    asks = [[unhex(v["space"]), [v["epoch"], v["after"], fills(v["fills"])]]]
    data = cbor([unhex(v["device"]), asks, push, v["max_bytes"]])
    expect("bytes", data, unhex(v["bytes"]))
    expect("read back", cbor(uncbor(data)), data)


def reply(parts):
    return [0, [parts[1], parts[2], verdict(parts[3])]] if parts[0] == 0 else [parts[0], parts[1:]]


@vector
def sync_answer(v):
    spaces = []
    for s in v["spaces"]:
        packer = Packer()
        entries = [packer.pack(data) for data in s["entries"]]
        stamps = [fields(pos, at, said and verdict(said)) for pos, at, said in s["stamps"]]
        spaces.append(fields(
            unhex(s["space"]), s["epoch"], s["head"], s["upto"], fills(s["opened"]), [scope(c) for c in s["closed"]],
            fills(s["fills"]), packer.devices, entries, stamps, unhex(s["signature"]), s["more"],
            s["genesis"] and unhex(s["genesis"]),
        ))
    data = cbor([[reply(r) for r in v["replies"]], spaces, unhex(v["nonce"])])
    expect("cbor", data, unhex(v["cbor"]))
    expect("read back", cbor(uncbor(data)), data)
    expect("first byte of the compressed form", v["compressed"][:2], "01")


@vector
def credential(v):
    nonce = unhex(v["nonce"])
    message = H("yishi/request/1", v["method"].encode(), v["path"].encode(), unhex(v["body"]), nonce)
    expect("message", message, unhex(v["message"]))
    coded = base64.urlsafe_b64encode(unhex(v["device"]) + nonce + unhex(v["signature"])).decode().rstrip("=")
    expect("header", f"Yishi {coded}", v["header"])


# --- joining


@vector
def invite_code(v):
    number, posts = v["grant"]
    grant = [number, [[role, unhex(grid)] for role, grid in posts]]
    data = cbor([*(unhex(v[key]) for key in ("space", "log_key", "invite", "seed")), grant, v["hub"]])
    expect("bytes", data, unhex(v["bytes"]))
    text = "YISHI1" + base64.b32encode(data).decode().rstrip("=")
    expect("text", text, v["text"])
    expect("typed", "".join(v["typed"].split()).replace("-", "").upper(), text)


@vector
def join(v):
    parts = (unhex(v[key]) for key in ("space", "invite", "member", "device", "receive_key"))
    expect("message", H("yishi/join/1", *parts), unhex(v["message"]))


@vector
def comparison_code(v):
    for case in v["cases"]:
        number = int.from_bytes(H("yishi/compare/1", unhex(case["join_message"]))[:4], "big")
        expect("code", f"{number % 1_000_000:06}", case["code"])


# --- texts and seals


@vector
def text_hash(v):
    for case in v["cases"]:
        expect("hash", H("yishi/text/1", case["text"].encode()), unhex(case["hash"]))


@vector
def roster_hash(v):
    roster = [[unhex(member), role, name] for member, role, name in v["roster"]]
    expect("hash", H("yishi/roster/1", cbor(roster)), unhex(v["hash"]))


@vector
def offices_history(v):
    history = bytes(32)
    for step in v["steps"]:
        history = H("yishi/offices/1", history, unhex(step["entry"]))
        expect("history", history, unhex(step["history"]))


@vector
def seal_digest(v):
    slots = [[s["role"], [1, [s["at_least"]]], [unhex(m) for m in s["members"]]] for s in v["slots"]]
    expect("slots", cbor(slots), unhex(v["slots_bytes"]))
    digest = H(
        "yishi/seal/1", unhex(v["space"]), v["purpose"].encode(), unhex(v["object"]), u(4, v["round"]),
        unhex("".join(v["heads"])), v["title"].encode(), unhex(v["text_hash"]), unhex(v["roster_hash"]),
        unhex(v["history"]), cbor(slots),
    )
    expect("digest", digest, unhex(v["digest"]))


@vector
def sign_off(v):
    message = H("yishi/sign-off/1", unhex(v["digest"]), u(1, v["slot"]), unhex(v["member"]), v["how"].encode())
    expect("message", message, unhex(v["message"]))


# --- drafts and sealed blobs


@vector
def draft_id(v):
    expect("draft", H("yishi/draft/proposal/1", unhex(v["topic"]))[:16], unhex(v["draft"]))


def leb(data):
    number = shift = 0
    while True:
        byte, data = data[0], data[1:]
        number, shift = number | (byte & 127) << shift, shift + 7
        if byte < 128:
            return number, data


def change(c):
    data = unhex(c["bytes"])
    hashed = hashlib.sha256(data[8:]).digest()
    expect("magic and checksum", data[:8], unhex("856f4a83") + hashed[:4])
    expect("hash", hashed, unhex(c["hash"]))
    expect("chunk type", data[8], 1)
    length, rest = leb(data[9:])
    expect("length", length, len(rest))
    if "deps" not in c:
        return
    count, rest = leb(rest)
    expect("deps", [rest[32 * i: 32 * i + 32].hex() for i in range(count)], c["deps"])
    rest = rest[32 * count:]
    expect("actor", rest[:17].hex(), "10" + c["actor"])
    seq, rest = leb(rest[17:])
    start_op, rest = leb(rest)
    expect("seq and first operation", (seq, start_op), (c["seq"], c["start_op"]))
    expect("time and message", rest[:2], b"\0\0")
    others = "".join("10" + actor for actor in c["other_actors"])
    expect("other actors", rest[2: 3 + len(others) // 2].hex(), f"{len(c['other_actors']):02x}" + others)


@vector
def draft_change(v):
    change(v["constant"])
    for c in v["changes"]:
        change(c)
    expect("first dependency", v["changes"][0]["deps"], [v["constant"]["hash"]])


@vector
def mark(v):
    for c in v["changes"]:
        change(c)
    expect("ascending", sorted(v["marked"]), v["marked"])
    parts = b"yishi/draft-mark/1" + unhex(v["first"]["actor"]) + u(4, v["first"]["counter"]) + unhex("".join(v["marked"]))
    expect("id", hashlib.sha256(parts).hexdigest(), v["id"])


@vector
def sealed(v):
    role = [1, unhex(v["role"]["grid"])]
    b, w = v["blob"], v["wrap"]
    expect("wrap", cbor([unhex(w["enc"]), unhex(w["wrapped"])]), unhex(w["bytes"]))
    wraps = [[role, v["generation"], [unhex(b["enc"]), unhex(b["wrapped"])]]]
    data = cbor([unhex(b["id"]), unhex(b["nonce"]), unhex(b["ciphertext"]), wraps])
    expect("blob", data, unhex(b["bytes"]))
    padded = len(unhex(b["plain"])) // 64 * 64 + 64
    expect("length", len(unhex(b["ciphertext"])), padded + 16)


def rotate(word, by):
    return (word << by | word >> 32 - by) & 0xFFFFFFFF


def rounds(state):
    """The twenty rounds of ChaCha."""
    columns = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)]
    diagonals = [(0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]
    x = list(state)
    for a, b, c, d in (columns + diagonals) * 10:
        for to, add, turn, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            x[to] = x[to] + x[add] & 0xFFFFFFFF
            x[turn] = rotate(x[turn] ^ x[to], by)
    return x


def words(data):
    return [int.from_bytes(data[at: at + 4], "little") for at in range(0, len(data), 4)]


def joined(numbers):
    return b"".join(number.to_bytes(4, "little") for number in numbers)


CONSTANT = words(b"expand 32-byte k")


def chacha20(key, nonce, count):
    """The key stream of blocks 0 to `count` - 1."""
    for number in range(count):
        state = CONSTANT + words(key) + [number] + words(nonce)
        yield joined(a + b & 0xFFFFFFFF for a, b in zip(rounds(state), state))


def poly1305(key, data):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(data), 16):
        total = (total + int.from_bytes(data[at: at + 16] + b"\1", "little")) * r % ((1 << 130) - 5)
    return (total + int.from_bytes(key[16:], "little") & (1 << 128) - 1).to_bytes(16, "little")


def xchacha20poly1305(key, nonce, plain, aad):
    mixed = rounds(CONSTANT + words(key) + words(nonce[:16]))
    stream = list(chacha20(joined(mixed[:4] + mixed[12:]), bytes(4) + nonce[16:], len(plain) // 64 + 2))
    sealed = bytes(a ^ b for a, b in zip(plain, b"".join(stream[1:])))
    filled = lambda data: data + bytes(-len(data) % 16)
    length = lambda data: len(data).to_bytes(8, "little")
    return sealed + poly1305(stream[0][:32], filled(aad) + filled(sealed) + length(aad) + length(sealed))


@vector
def sealed_file(v):
    space, name, key = unhex(v["space"]), unhex(v["id"]), unhex(v["key"])
    commitment = H("yishi/sealed/file-commit/1", space, name, key)
    expect("commitment", commitment, unhex(v["commitment"]))
    wrap = lambda w: [unhex(w["enc"]), unhex(w["wrapped"])]
    roles = [[[1, unhex(v["role"]["grid"])], v["generation"], wrap(v["role_wrap"])]]
    devices = [[unhex(v["device"]), wrap(v["device_wrap"])]]
    head = cbor([name, unhex(v["prefix"]), commitment, roles, devices])
    head = u(2, len(head)) + head
    expect("head", head, unhex(v["head"]))
    plain = bytes(at % 251 for at in range(v["plain_length"])) + b"\x80"
    plain += bytes(-len(plain) % 4096)
    parts = [plain[at: at + 61440] for at in range(0, len(plain), 61440)]
    for number, part in enumerate(parts):
        nonce = unhex(v["prefix"]) + u(4, number) + u(1, number == len(parts) - 1)
        piece = xchacha20poly1305(key, nonce, part, b"yishi/sealed/file-piece/1" + space + head)
        expect("length", len(piece), v["piece_lengths"][number])
        expect("tag", piece[-16:].hex(), v["piece_tags"][number])
        expect("piece", hashlib.sha256(piece).hexdigest(), v["piece_hashes"][number])
    expect("pieces", len(parts), len(v["piece_hashes"]))


def kinds(text):
    for line in text.splitlines():
        code, name, thing, core, words = line.split(" ")
        try:
            uncbor(unhex(core))
            if words != "-":
                uncbor(unhex(words))
            expect("object", len(unhex(thing)), 16)
        except (AssertionError, ValueError) as error:
            raise AssertionError(f"{code} {name}: {error}") from error
    if not text:
        raise AssertionError("no examples")


def main():
    found = {path.stem: (CHECKS.get(path.stem), json.loads(path.read_text())) for path in sorted(VECTORS.glob("*.json"))}
    found["kinds"] = (kinds, KINDS.read_text())
    failed = sorted(set(CHECKS) - set(found))
    for name in failed:
        print(f"{name}: the vector is missing")
    for name, (check, content) in found.items():
        try:
            if check is None:
                raise AssertionError("nothing here checks it")
            check(content)
            print(f"{name}: ok")
        except (AssertionError, KeyError, ValueError, IndexError) as error:
            failed.append(name)
            print(f"{name}: {error}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
