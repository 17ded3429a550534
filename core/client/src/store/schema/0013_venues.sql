-- Venues, and who has them when. What is over may stand here until the venue's next act.
CREATE TABLE venues (
    space INTEGER NOT NULL,
    id    BLOB NOT NULL,
    name  TEXT NOT NULL,
    place TEXT NOT NULL,
    ended INTEGER NOT NULL,
    PRIMARY KEY (space, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE bookings (
    space  INTEGER NOT NULL,
    venue  BLOB NOT NULL,
    id     BLOB NOT NULL,
    start  INTEGER NOT NULL,
    until  INTEGER NOT NULL,
    topic  BLOB,
    member BLOB NOT NULL,
    note   TEXT NOT NULL,
    entry  INTEGER NOT NULL,
    PRIMARY KEY (space, venue, id)
) STRICT, WITHOUT ROWID;
