-- Until when those whose needs were in a declined topic are answered. Rows of views are written anew after this step.
-- `declined`: when the hub had the word of both committees; `answered`: when the need was answered last.
ALTER TABLE topics ADD COLUMN declined INTEGER;
ALTER TABLE needs ADD COLUMN answered INTEGER;
CREATE INDEX topics_declined ON topics (space, declined) WHERE declined IS NOT NULL;
