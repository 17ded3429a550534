-- Entries that count because the hub says so, and that the rules refuse as far as this phone can judge. They change
-- nothing; people are told.
CREATE TABLE doubts (
    entry INTEGER PRIMARY KEY REFERENCES entries (n) ON DELETE CASCADE,
    space INTEGER NOT NULL,
    code  TEXT NOT NULL
) STRICT;
CREATE INDEX doubts_by_space ON doubts (space);

-- Kinds of which there are entries here and that were not known when they came. What such an entry changes is not seen,
-- so nothing is judged again while a kind is not known.
CREATE TABLE kinds_met (
    space INTEGER NOT NULL,
    kind  INTEGER NOT NULL,
    PRIMARY KEY (space, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO kinds_met SELECT DISTINCT space, kind FROM entries;
