-- What happened to oneself and one's own, one row for an entry; a read model like those of 0002. `aggregate` is the one
-- whose story gave it, empty for own entries that came back; `object` is what to open.
CREATE TABLE inbox (
    space     INTEGER NOT NULL,
    pos       INTEGER NOT NULL,
    entry     INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    aggregate BLOB NOT NULL,
    object    BLOB NOT NULL,
    read      INTEGER NOT NULL,
    PRIMARY KEY (space, pos)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_by_aggregate ON inbox (space, aggregate);
CREATE INDEX inbox_unread ON inbox (space, pos) WHERE read = 0;

CREATE INDEX entries_back ON entries (space, n) WHERE verdict IN (2, 3);

ALTER TABLE amendments ADD COLUMN decided_entry INTEGER NOT NULL DEFAULT 0;
