-- Entries, stamps and pages are the truth; everything else on this phone can be rebuilt from them.
-- The long columns stand last: whoever reads the others does not pass through them.
CREATE TABLE spaces (
    n         INTEGER PRIMARY KEY AUTOINCREMENT,
    id        BLOB NOT NULL UNIQUE,
    hub       TEXT NOT NULL,
    log_key   BLOB NOT NULL,
    member    BLOB NOT NULL,
    epoch     INTEGER NOT NULL DEFAULT 0,
    after     INTEGER NOT NULL DEFAULT 0,
    head      INTEGER NOT NULL DEFAULT 0,
    synced_at INTEGER NOT NULL DEFAULT 0,
    followed  INTEGER NOT NULL DEFAULT 0,
    fills     BLOB NOT NULL DEFAULT x'80',
    scopes    BLOB NOT NULL DEFAULT x'80',
    genesis   BLOB
) STRICT;

CREATE TABLE hubs (
    hub   TEXT PRIMARY KEY,
    nonce BLOB NOT NULL
) STRICT;

-- `pos` is null for own entries that wait for the hub. `verdict`: 0 waiting, 1 accepted, 2 refused, 3 quarantined,
-- 4 admitted. `bytes` is the entry's self-contained form.
CREATE TABLE entries (
    n           INTEGER PRIMARY KEY,
    space       INTEGER NOT NULL REFERENCES spaces (n),
    id          BLOB NOT NULL UNIQUE,
    pos         INTEGER,
    received_at INTEGER NOT NULL DEFAULT 0,
    verdict     INTEGER NOT NULL DEFAULT 0,
    code        TEXT NOT NULL DEFAULT '',
    device      BLOB NOT NULL,
    dseq        INTEGER NOT NULL,
    kind        INTEGER NOT NULL,
    object      BLOB NOT NULL,
    label1      BLOB NOT NULL,
    label2      BLOB,
    bytes       BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX entries_by_pos ON entries (space, pos) WHERE pos IS NOT NULL;
CREATE UNIQUE INDEX entries_by_chain ON entries (space, device, dseq);
CREATE INDEX entries_by_object ON entries (space, object, kind);
CREATE INDEX entries_waiting ON entries (space, n) WHERE verdict = 0;

-- Own entries as they were signed, durable and not filed under `entries` yet: so an act writes one row, however many
-- places an entry is found by. Whoever reads or writes anything else files them first.
CREATE TABLE unfiled (
    n     INTEGER PRIMARY KEY,
    space INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- Which entries touch an aggregate. No index by entry: an entry says itself what it touches, and every index costs each
-- act a page to be synced.
CREATE TABLE touched (
    space     INTEGER NOT NULL,
    aggregate BLOB NOT NULL,
    entry     INTEGER NOT NULL,
    PRIMARY KEY (space, aggregate, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE folded (
    space     INTEGER NOT NULL,
    aggregate BLOB NOT NULL,
    last      INTEGER NOT NULL,
    body      BLOB,
    PRIMARY KEY (space, aggregate)
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
    n         INTEGER PRIMARY KEY,
    space     INTEGER NOT NULL REFERENCES spaces (n),
    upto      INTEGER NOT NULL,
    bytes     BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

-- What became of one's own entries. `state`: 0 saved on the phone, 1 sent and not decided yet, 2 decided.
CREATE TABLE outbox (
    entry      INTEGER PRIMARY KEY REFERENCES entries (n),
    state      INTEGER NOT NULL DEFAULT 0,
    why        TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;

-- One automerge actor per install and document; a refused change retires it.
CREATE TABLE actors (
    space INTEGER NOT NULL,
    draft BLOB NOT NULL,
    actor BLOB NOT NULL,
    PRIMARY KEY (space, draft)
) STRICT, WITHOUT ROWID;

-- Sealed blobs made or fetched here, as ciphertext; `sent` once the hub has them.
CREATE TABLE blobs (
    space INTEGER NOT NULL,
    id    BLOB NOT NULL,
    bytes BLOB NOT NULL,
    sent  INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;

-- `kinds`: the kinds that were known when entries were last folded in.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
