-- One row per space. `head` is the newest position; whoever writes to the space moves it on by one.
CREATE TABLE space (
    n       INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 32),
    genesis BLOB    NOT NULL,
    epoch   INTEGER NOT NULL DEFAULT 1 CHECK (epoch > 0),
    head    INTEGER NOT NULL DEFAULT 0 CHECK (head >= 0)
) STRICT;

-- Where each device's chain stands in a space.
CREATE TABLE chain (
    n      INTEGER PRIMARY KEY,
    space  INTEGER NOT NULL REFERENCES space (n),
    device BLOB    NOT NULL CHECK (length(device) = 32),
    dseq   INTEGER NOT NULL,
    last   BLOB    NOT NULL CHECK (length(last) = 32),
    UNIQUE (space, device)
) STRICT;

-- Entries with their stamps. Unsigned 64-bit numbers are kept as the signed number of the same bits.
-- verdict: 0 accepted, 1 refused, 2 quarantined, 3 admitted from quarantine. Labels are slots of 17 bytes.
CREATE TABLE entry (
    n            INTEGER PRIMARY KEY,
    space        INTEGER NOT NULL REFERENCES space (n),
    pos          INTEGER NOT NULL CHECK (pos > 0),
    verdict      INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 3),
    chain        INTEGER NOT NULL REFERENCES chain (n),
    label_1      BLOB    NOT NULL CHECK (length(label_1) = 17),
    label_2      BLOB             CHECK (length(label_2) = 17),
    code         TEXT             CHECK ((code IS NULL) = (verdict IN (0, 3))),
    received_at  INTEGER NOT NULL,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 32),
    suite        INTEGER NOT NULL,
    dseq         INTEGER NOT NULL,
    prev         BLOB    NOT NULL CHECK (length(prev) = 32),
    kind         INTEGER NOT NULL,
    object       BLOB    NOT NULL CHECK (length(object) = 16),
    claimed_time INTEGER NOT NULL,
    body_hash    BLOB    NOT NULL CHECK (length(body_hash) = 32),
    signature    BLOB    NOT NULL CHECK (length(signature) = 64),
    core         BLOB    NOT NULL,
    content      BLOB    NOT NULL
) STRICT;

-- Reading everything a device may read scans this index alone; bodies are touched for what is readable.
CREATE INDEX entry_scan ON entry (space, pos, verdict, chain, label_1, label_2);
-- Catching up one label.
CREATE INDEX entry_label_1 ON entry (space, label_1, pos);
CREATE INDEX entry_label_2 ON entry (space, label_2, pos) WHERE label_2 IS NOT NULL;
-- Whether something about an object was refused, and the changes of one document.
CREATE INDEX entry_object ON entry (space, object, verdict, kind, pos);

-- Folded state: key and value as CBOR.
CREATE TABLE aggregate (
    space INTEGER NOT NULL REFERENCES space (n),
    id    BLOB    NOT NULL,
    body  BLOB    NOT NULL,
    PRIMARY KEY (space, id)
) STRICT;

-- Ciphertext of sealed blobs.
CREATE TABLE blob (
    space INTEGER NOT NULL REFERENCES space (n),
    id    BLOB    NOT NULL CHECK (length(id) = 16),
    bytes BLOB    NOT NULL,
    PRIMARY KEY (space, id)
) STRICT;
