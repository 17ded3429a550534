-- The last day to sign minutes and agreements.
ALTER TABLE papers ADD COLUMN due TEXT;

-- Parties who are still to be told of a sitting, and who has not signed a closed sitting's record.
CREATE TABLE awaited (
    space   INTEGER NOT NULL,
    session BLOB NOT NULL,
    member  BLOB NOT NULL,
    -- 'notice' or 'record'
    what    TEXT NOT NULL,
    PRIMARY KEY (space, session, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX awaited_by_member ON awaited (space, member, what);
