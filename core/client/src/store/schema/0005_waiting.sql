-- Who waits for whom: found without passing through what is done. Rows of views are written anew after this step.
ALTER TABLE needs ADD COLUMN answers INTEGER NOT NULL DEFAULT 0;
CREATE INDEX needs_to_accept ON needs (space, since) WHERE status = 'Submitted';
CREATE INDEX needs_to_handle ON needs (space, since) WHERE status = 'Accepted' AND answers = 0;
CREATE INDEX topics_to_accept ON topics (space, at) WHERE state = 'Drafted';

-- Who lives in a grid: people without a phone by where they were registered, everybody else by what they said there.
CREATE INDEX members_by_grid ON members (space, paper, initials) WHERE paper IS NOT NULL;
CREATE INDEX needs_by_speaker ON needs (space, grid, author);
CREATE INDEX needs_by_writer_and_grid ON needs (space, entered_by, grid, at) WHERE entered_by IS NOT NULL;
