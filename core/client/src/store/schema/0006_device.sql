-- What only this phone knows. None of it stands in the log, so writing views anew leaves it alone. `space` is 0 for what
-- belongs to no space.
CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Forms that somebody is filling in, as the screen keeps them.
CREATE TABLE forms (
    space INTEGER NOT NULL,
    key   TEXT NOT NULL,
    json  TEXT NOT NULL,
    at    INTEGER NOT NULL,
    PRIMARY KEY (space, key)
) STRICT, WITHOUT ROWID;

-- Entries whose news was read.
CREATE TABLE news_read (
    space INTEGER NOT NULL,
    entry BLOB NOT NULL,
    PRIMARY KEY (space, entry)
) STRICT, WITHOUT ROWID;

-- How far a topic was read: the newest version then, and the last row of `entries`.
CREATE TABLE topics_read (
    space   INTEGER NOT NULL,
    topic   BLOB NOT NULL,
    version INTEGER NOT NULL,
    upto    INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (space, topic)
) STRICT, WITHOUT ROWID;

-- What this phone has told its holder of already.
CREATE TABLE notified (
    space INTEGER NOT NULL,
    item  TEXT NOT NULL,
    at    INTEGER NOT NULL,
    PRIMARY KEY (space, item)
) STRICT, WITHOUT ROWID;
