-- Joins that a hub did not take, by the space they were for: why, and what their author wrote. Another join there takes
-- its row away.
CREATE TABLE refused_joins (
    space BLOB PRIMARY KEY,
    code  TEXT NOT NULL,
    name  TEXT NOT NULL,
    at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
