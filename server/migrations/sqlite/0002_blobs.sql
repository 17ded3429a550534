-- Sealed blobs come in parts. One shows once `length`, what has come from its beginning on, has reached `size`.
-- `device` sends it; it is not known of blobs that are older than this table. `received_at`: of its last part.
ALTER TABLE blob RENAME TO whole_blob;

CREATE TABLE blob (
    n           INTEGER PRIMARY KEY,
    space       INTEGER NOT NULL REFERENCES space (n),
    id          BLOB    NOT NULL CHECK (length(id) = 16),
    device      BLOB             CHECK (length(device) = 32),
    size        INTEGER NOT NULL,
    length      INTEGER NOT NULL CHECK (length BETWEEN 0 AND size),
    received_at INTEGER NOT NULL,
    UNIQUE (space, id)
) STRICT;
-- What was begun and not finished.
CREATE INDEX blob_half ON blob (received_at) WHERE length < size;

CREATE TABLE blob_part (
    n     INTEGER PRIMARY KEY,
    blob  INTEGER NOT NULL REFERENCES blob (n) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    bytes BLOB    NOT NULL,
    UNIQUE (blob, start)
) STRICT;

INSERT INTO blob (space, id, size, length, received_at)
    SELECT space, id, length(bytes), length(bytes), 0 FROM whole_blob;
INSERT INTO blob_part (blob, start, bytes)
    SELECT blob.n, 0, whole_blob.bytes FROM whole_blob JOIN blob USING (space, id);
DROP TABLE whole_blob;

-- Labels of the accepted entries that name a blob: whoever may read one of these may fetch it. The entry may come
-- before the blob.
CREATE TABLE blob_label (
    space INTEGER NOT NULL REFERENCES space (n),
    blob  BLOB    NOT NULL CHECK (length(blob) = 16),
    label BLOB    NOT NULL CHECK (length(label) = 17),
    PRIMARY KEY (space, blob, label)
) STRICT, WITHOUT ROWID;
