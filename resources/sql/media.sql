-- Files in conversations. Numbers are those of MediaState.

-- name: expect
INSERT INTO media_files (interaction_id, workspace_id, account_id, state, provider_id, due_at) VALUES (?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING

-- name: keep-own
INSERT INTO media_files (interaction_id, workspace_id, account_id, state, bytes) VALUES (?, ?, ?, 1, ?)

-- name: describe-own
UPDATE interactions SET media = ? WHERE id = ?

-- name: put-part
INSERT INTO media_parts (interaction_id, part, data) VALUES (?, ?, ?) ON CONFLICT (interaction_id, part) DO UPDATE SET data = excluded.data

-- name: drop-parts-after
DELETE FROM media_parts WHERE interaction_id = ? AND part >= ?

-- name: parts
SELECT data FROM media_parts WHERE interaction_id = ? ORDER BY part

-- What is fetched next ---------------------------------------------------------------------------------

-- name: next-moment
SELECT min(due_at) FROM media_files WHERE due_at IS NOT NULL

-- name: next
SELECT f.interaction_id, f.account_id, f.provider_id, f.attempts, i.media, i.at, a.settings, a.practice,
       NOT a.practice AND (SELECT practice FROM agency)
FROM media_files f CROSS JOIN interactions i ON i.id = f.interaction_id CROSS JOIN accounts a ON a.id = f.account_id
WHERE f.due_at IS NOT NULL AND f.due_at <= ? ORDER BY f.due_at, f.interaction_id LIMIT 1

-- name: here
UPDATE media_files SET state = 1, bytes = ?, due_at = NULL, trouble = '' WHERE interaction_id = ?

-- name: not-here
UPDATE media_files SET state = ?, attempts = ?, due_at = ?, trouble = coalesce(?, '') WHERE interaction_id = ? AND state <> 1

-- What people see and do -------------------------------------------------------------------------------

-- name: find
SELECT i.kind, i.media, i.at, f.state, f.bytes, f.trouble FROM interactions i JOIN media_files f ON f.interaction_id = i.id
WHERE i.workspace_id = ? AND i.id = ?

-- name: again
UPDATE media_files SET state = 0, attempts = 0, due_at = ?, trouble = '' WHERE workspace_id = ? AND interaction_id = ? AND state <> 1

-- What messages take along -----------------------------------------------------------------------------

-- name: to-send
SELECT f.provider_id, f.provider_until, i.media FROM media_files f JOIN interactions i ON i.id = f.interaction_id WHERE f.interaction_id = ?

-- name: uploaded
UPDATE media_files SET provider_id = coalesce(?, ''), provider_until = ? WHERE interaction_id = ?
