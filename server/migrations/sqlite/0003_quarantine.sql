-- What both committees look through, however long the log is.
CREATE INDEX entry_quarantine ON entry (space, pos) WHERE verdict = 2;
