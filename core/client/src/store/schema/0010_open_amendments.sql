-- Amendments to decide, the longest waiting first, without sorting all of them.
CREATE INDEX amendments_waiting ON amendments (space, at) WHERE status = 'open';
