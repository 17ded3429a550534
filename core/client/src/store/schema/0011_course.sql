-- Where topics stand on their way. Rows of views are written anew after this step.
-- `undecided`: neither taken up nor given up; `agreed`: who wants it taken up, 1 the committee and 2 the Party branch;
-- `review`: 1 while the Party organisation's discussion is wanted.
ALTER TABLE topics ADD COLUMN undecided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN agreed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN review INTEGER NOT NULL DEFAULT 0;
-- `over`: it has ended; `follows`: the ended topic it follows; `annulled`: the paper that a document annulled;
-- `joint`, `joint_step`: who of both committees wants which step that takes both.
ALTER TABLE topics ADD COLUMN over INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN follows BLOB;
ALTER TABLE topics ADD COLUMN annulled BLOB;
ALTER TABLE topics ADD COLUMN joint INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN joint_step TEXT;
-- The organisation in whose name it was proposed.
ALTER TABLE topics ADD COLUMN org BLOB;
CREATE INDEX topics_following ON topics (space, follows) WHERE follows IS NOT NULL;
CREATE INDEX topics_joint ON topics (space, at) WHERE joint <> 0;
CREATE INDEX topics_evaluated ON topics (space, at) WHERE state = 'Evaluating';
DROP INDEX topics_to_accept;
CREATE INDEX topics_undecided ON topics (space, at) WHERE undecided = 1;

-- Who stays away from a topic.
CREATE TABLE away (
    space  INTEGER NOT NULL,
    member BLOB NOT NULL,
    topic  BLOB NOT NULL,
    PRIMARY KEY (space, member, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX away_by_topic ON away (space, topic);

-- Experts who have given an opinion.
CREATE TABLE evaluations (
    space  INTEGER NOT NULL,
    topic  BLOB NOT NULL,
    member BLOB NOT NULL,
    PRIMARY KEY (space, topic, member)
) STRICT, WITHOUT ROWID;

-- Acts in the world that wait for a second signature.
CREATE TABLE attestations (
    space  INTEGER NOT NULL,
    topic  BLOB NOT NULL,
    entry  BLOB NOT NULL,
    author BLOB NOT NULL,
    PRIMARY KEY (space, topic, entry)
) STRICT, WITHOUT ROWID;

-- Papers laid before those who sign them, and who has not signed yet.
CREATE TABLE papers (
    space   INTEGER NOT NULL,
    id      BLOB NOT NULL,
    topic   BLOB NOT NULL,
    purpose TEXT NOT NULL,
    title   TEXT NOT NULL,
    sealed  INTEGER NOT NULL,
    dropped INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    -- Of sealed minutes and agreements: the year and the position in which the hub received the last signature.
    year    INTEGER,
    place   INTEGER,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX papers_by_topic ON papers (space, topic, at);
CREATE INDEX papers_by_number ON papers (space, year, place) WHERE place IS NOT NULL;
CREATE TABLE to_sign (
    space  INTEGER NOT NULL,
    paper  BLOB NOT NULL,
    slot   INTEGER NOT NULL,
    member BLOB NOT NULL,
    PRIMARY KEY (space, paper, slot, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX to_sign_by_member ON to_sign (space, member);

-- Sittings, by the day they begin.
CREATE TABLE sessions (
    space INTEGER NOT NULL,
    id    BLOB NOT NULL,
    topic BLOB NOT NULL,
    round INTEGER NOT NULL,
    form  TEXT NOT NULL,
    state TEXT NOT NULL,
    start INTEGER NOT NULL,
    -- Whether enough parties ask that an assembly decides.
    demanded INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_demanded ON sessions (space) WHERE demanded = 1;
CREATE INDEX sessions_by_topic ON sessions (space, topic, round);
CREATE INDEX sessions_by_start ON sessions (space, start);

-- Organisations that take part, and draws of a topic.
CREATE TABLE orgs (
    space   INTEGER NOT NULL,
    id      BLOB NOT NULL,
    kind    TEXT NOT NULL,
    brand   TEXT,
    name    TEXT NOT NULL,
    advises INTEGER NOT NULL,
    ended   INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE draws (
    space INTEGER NOT NULL,
    id    BLOB NOT NULL,
    topic BLOB NOT NULL,
    at    INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX draws_by_topic ON draws (space, topic, at);
