-- Who turned out to be whom. Rows of views are written anew after this step.
-- `owner` of a need: its author, or who the author turned out to be; `registered`: 1 for whoever was registered without
-- a phone, then or now.
ALTER TABLE needs ADD COLUMN owner BLOB;
-- The organisation in whose name, or for whose member, it was entered.
ALTER TABLE needs ADD COLUMN org BLOB;
DROP INDEX needs_by_author;
CREATE INDEX needs_by_owner ON needs (space, owner, at);
CREATE INDEX needs_spoken ON needs (space, author);
ALTER TABLE members ADD COLUMN registered INTEGER NOT NULL DEFAULT 0;
-- `heard_only`: on no roll; `age`, `guardian`: of a person without a phone, for those who read the grid.
ALTER TABLE members ADD COLUMN heard_only INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN age TEXT;
ALTER TABLE members ADD COLUMN guardian BLOB;

CREATE TABLE claims (
    space  INTEGER NOT NULL,
    person BLOB NOT NULL,
    member BLOB NOT NULL,
    PRIMARY KEY (space, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_member ON claims (space, member);

CREATE TABLE claim_asks (
    space  INTEGER NOT NULL,
    member BLOB NOT NULL,
    grid   BLOB NOT NULL,
    text   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (space, member, grid)
) STRICT, WITHOUT ROWID;
