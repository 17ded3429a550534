-- Actors of drafts that were retired while some of their author's words are in no accepted change: these words are
-- offered again until they are saved or given up.
CREATE TABLE unsaved (
    space INTEGER NOT NULL,
    draft BLOB NOT NULL,
    actor BLOB NOT NULL,
    PRIMARY KEY (space, draft, actor)
) STRICT, WITHOUT ROWID;

-- Which text this member signs in which round, written before the signature can leave the phone: one text a round.
CREATE TABLE signing (
    space     INTEGER NOT NULL,
    topic     BLOB NOT NULL,
    number    INTEGER NOT NULL,
    round     BLOB NOT NULL,
    text_hash BLOB NOT NULL,
    PRIMARY KEY (space, topic, number)
) STRICT, WITHOUT ROWID;
