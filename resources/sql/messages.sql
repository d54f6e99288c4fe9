-- The outbox as people look at it. Conditions are put together in MessageRepository.

-- The last column: whether it would not be sent again, in a cancelled campaign or to somebody who was erased.
-- name: unsure-by-id
SELECT m.campaign_id, m.status, m.finished_at, c.status = 5 OR m.address = ''
FROM messages m JOIN campaigns c ON c.id = m.campaign_id WHERE m.workspace_id = ? AND m.id = ?

-- name: resolve-as-sent
UPDATE messages SET status = 2, sent_at = coalesce(sent_at, finished_at), finished_at = ? WHERE id = ? AND status = 10

-- What would be queued again in a cancelled campaign.
-- name: resolve-as-cancelled
UPDATE messages SET status = 8, finished_at = ? WHERE id = ? AND status = 10

-- name: resolve-as-queued
UPDATE messages SET status = 0, earlier_attempts = attempts, due_at = 1, held = 0, finished_at = NULL WHERE id = ? AND status = 10

-- name: failure-causes
-- One group for each code: the words often name the recipient and would make a group of each.
SELECT status, coalesce(error_code, ''), max(coalesce(error_text, '')), count(*) AS n FROM messages
WHERE workspace_id = ? AND campaign_id = ? AND status IN (6, 7, 10)
GROUP BY status, coalesce(error_code, '') ORDER BY n DESC, 2
