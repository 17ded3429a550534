-- Read models: what screens show, rebuilt from the log at any time. Names of people stand in `members` and `grids` only
-- and are joined when something is read, so that a name that comes late shows everywhere. `entry` is the row of the
-- entry that gave what is shown: through it a row finds its state in the outbox.
CREATE TABLE members (
    space    INTEGER NOT NULL,
    id       BLOB NOT NULL,
    name     TEXT NOT NULL,
    initials TEXT NOT NULL,
    paper    BLOB,
    devices  BLOB NOT NULL,
    revoked  BLOB NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_name ON members (space, initials);

-- Posts that run now. `grid` is empty for a post outside grids, `org` for one that speaks for no organisation; `until` is
-- the last day of the term.
CREATE TABLE posts (
    space  INTEGER NOT NULL,
    member BLOB NOT NULL,
    role   TEXT NOT NULL,
    grid   BLOB NOT NULL,
    org    BLOB NOT NULL,
    until  TEXT,
    PRIMARY KEY (space, member, role, grid, org)
) STRICT, WITHOUT ROWID;
CREATE INDEX posts_by_grid ON posts (space, grid);

CREATE TABLE grids (
    space INTEGER NOT NULL,
    id    BLOB NOT NULL,
    place INTEGER NOT NULL,
    name  TEXT NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;

-- `since` is when it came to those who decide: the hub's time once it has one.
CREATE TABLE needs (
    space       INTEGER NOT NULL,
    id          BLOB NOT NULL,
    text        TEXT NOT NULL,
    status      TEXT NOT NULL,
    grid        BLOB NOT NULL,
    author      BLOB NOT NULL,
    entered_by  BLOB,
    channel     TEXT NOT NULL,
    category    TEXT NOT NULL,
    merged_into BLOB,
    topic       BLOB,
    at          INTEGER NOT NULL,
    since       INTEGER NOT NULL,
    entry       INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX needs_by_time ON needs (space, at);
CREATE INDEX needs_by_status ON needs (space, status, at);
CREATE INDEX needs_by_grid ON needs (space, grid, at);
CREATE INDEX needs_by_author ON needs (space, author, at);
CREATE INDEX needs_by_writer ON needs (space, entered_by, at) WHERE entered_by IS NOT NULL;
CREATE INDEX needs_by_topic ON needs (space, topic, at) WHERE topic IS NOT NULL;
CREATE INDEX needs_by_merge ON needs (space, merged_into, at) WHERE merged_into IS NOT NULL;

CREATE TABLE topics (
    space   INTEGER NOT NULL,
    id      BLOB NOT NULL,
    title   TEXT NOT NULL,
    summary TEXT NOT NULL,
    state   TEXT NOT NULL,
    class   TEXT NOT NULL,
    source  TEXT NOT NULL,
    author  BLOB NOT NULL,
    needs   BLOB NOT NULL,
    version INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topics_by_time ON topics (space, at);

CREATE TABLE drafters (
    space  INTEGER NOT NULL,
    topic  BLOB NOT NULL,
    member BLOB NOT NULL,
    PRIMARY KEY (space, topic, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE copies (
    space   INTEGER NOT NULL,
    topic   BLOB NOT NULL,
    version INTEGER NOT NULL,
    title   TEXT NOT NULL,
    text    TEXT NOT NULL,
    author  BLOB NOT NULL,
    at      INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    PRIMARY KEY (space, topic, version)
) STRICT;

-- `roster` and `signers` are member ids one after the other: who was the committee, and who may sign.
CREATE TABLE rounds (
    space   INTEGER NOT NULL,
    topic   BLOB NOT NULL,
    number  INTEGER NOT NULL,
    id      BLOB NOT NULL,
    version INTEGER NOT NULL,
    opened  INTEGER NOT NULL,
    signers BLOB NOT NULL,
    wanted  INTEGER NOT NULL,
    sealed  INTEGER NOT NULL,
    closed  INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (space, topic, number, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rounds_open ON rounds (space) WHERE sealed = 0 AND closed = 0;

CREATE TABLE signatures (
    space  INTEGER NOT NULL,
    topic  BLOB NOT NULL,
    round  BLOB NOT NULL,
    member BLOB NOT NULL,
    place  INTEGER NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (space, topic, round, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
    space       INTEGER NOT NULL,
    id          BLOB NOT NULL,
    topic       BLOB NOT NULL,
    version     INTEGER NOT NULL,
    author      BLOB NOT NULL,
    side        TEXT NOT NULL,
    text        TEXT NOT NULL,
    withdrawn   INTEGER NOT NULL,
    hidden_by   BLOB,
    hidden_text TEXT NOT NULL,
    hidden_at   INTEGER NOT NULL,
    -- Its author's appeal against that, where it was made.
    appeal        TEXT,
    appeal_text   TEXT NOT NULL,
    appeal_at     INTEGER NOT NULL,
    appeal_by     BLOB,
    answer_text   TEXT NOT NULL,
    answer_at     INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    entry       INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT;
CREATE INDEX comments_appealed ON comments (space) WHERE appeal = 'asked';
CREATE INDEX comments_by_topic ON comments (space, topic, at);

CREATE TABLE amendments (
    space        INTEGER NOT NULL,
    id           BLOB NOT NULL,
    topic        BLOB NOT NULL,
    version      INTEGER NOT NULL,
    author       BLOB NOT NULL,
    first        INTEGER NOT NULL,
    after        INTEGER NOT NULL,
    quote        TEXT NOT NULL,
    replacement  TEXT NOT NULL,
    reason       TEXT NOT NULL,
    status       TEXT NOT NULL,
    decided_by   BLOB,
    decided_text TEXT NOT NULL,
    decided_at   INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    entry        INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT;
CREATE INDEX amendments_by_topic ON amendments (space, topic, at);
CREATE INDEX amendments_open ON amendments (space, topic) WHERE status = 'open';

CREATE TABLE stances (
    space   INTEGER NOT NULL,
    topic   BLOB NOT NULL,
    member  BLOB NOT NULL,
    grade   TEXT NOT NULL,
    version INTEGER NOT NULL,
    reason  TEXT NOT NULL,
    at      INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    PRIMARY KEY (space, topic, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX stances_by_grade ON stances (space, topic, grade);

-- What waits to be indexed: an own act notes one row here, and the next search or sync does the rest from the rows
-- above. `part` is a reading copy's version, otherwise 0.
CREATE TABLE unindexed (
    space  INTEGER NOT NULL,
    kind   TEXT NOT NULL,
    object BLOB NOT NULL,
    part   INTEGER NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (space, kind, object, part)
) STRICT, WITHOUT ROWID;

-- What a row of `search` is about.
CREATE TABLE searched (
    n      INTEGER PRIMARY KEY,
    space  INTEGER NOT NULL,
    kind   TEXT NOT NULL,
    object BLOB NOT NULL,
    part   INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX searched_by_object ON searched (space, kind, object, part);

-- Row numbers are those of `searched`. What is deleted must leave no trace in the file.
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'unicode61');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
