-- Photos and recordings that needs name: a read model, rebuilt from the log as the others.
CREATE TABLE attachments (
    space   INTEGER NOT NULL,
    need    BLOB NOT NULL,
    place   INTEGER NOT NULL,
    blob    BLOB NOT NULL,
    kind    TEXT NOT NULL,
    purpose TEXT NOT NULL,
    bytes   INTEGER NOT NULL,
    PRIMARY KEY (space, need, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_by_blob ON attachments (space, blob);

-- The photos and recordings themselves, as ciphertext. `state`: 0 attached to nothing yet and sealed for this phone
-- alone, 1 on its way to the hub with the need that names it, 2 at the hub, 3 the hub does not take it. `held`: how
-- much is here; `sent`: how much the hub has, both from the beginning. `why`: a code, where it goes on no further.
CREATE TABLE files (
    n       INTEGER PRIMARY KEY,
    space   INTEGER NOT NULL,
    id      BLOB NOT NULL,
    need    BLOB,
    kind    TEXT NOT NULL,
    purpose TEXT NOT NULL,
    state   INTEGER NOT NULL,
    bytes   INTEGER NOT NULL,
    held    INTEGER NOT NULL,
    sent    INTEGER NOT NULL,
    why     TEXT NOT NULL DEFAULT '',
    UNIQUE (space, id)
) STRICT;
CREATE INDEX files_going ON files (space, n) WHERE state = 1;

-- In parts, as they are sent and fetched.
CREATE TABLE file_parts (
    n     INTEGER PRIMARY KEY,
    file  INTEGER NOT NULL REFERENCES files (n) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (file, start)
) STRICT;
