-- The outbox as people look at it. Conditions are put together in MessageRepository.

-- name: unsure-by-id
SELECT campaign_id, status, finished_at FROM messages WHERE workspace_id = ? AND id = ?

-- name: resolve-as-sent
UPDATE messages SET status = 2, sent_at = coalesce(sent_at, finished_at), finished_at = ? WHERE id = ? AND status = 10

-- name: resolve-as-queued
UPDATE messages SET status = 0, earlier_attempts = attempts, due_at = 0, held = 0, finished_at = NULL WHERE id = ? AND status = 10
