-- Who writes when Ollama cannot.

-- name: list
SELECT id, name, kind, base_url, model, is_on, has_key, revision FROM writing_providers WHERE workspace_id = ? ORDER BY position, id

-- name: add
INSERT INTO writing_providers (workspace_id, name, name_key, kind, base_url, model, is_on, has_key, revision, created_at, updated_at, position)
SELECT ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, coalesce(max(position), 0) + 1 FROM writing_providers WHERE workspace_id = ?

-- name: change
UPDATE writing_providers SET name = ?, name_key = ?, kind = ?, base_url = ?, model = ?, is_on = ?, has_key = ?, revision = revision + 1, updated_at = ?
WHERE workspace_id = ? AND id = ?

-- name: place
UPDATE writing_providers SET position = ? WHERE workspace_id = ? AND id = ?

-- name: remove
DELETE FROM writing_providers WHERE workspace_id = ? AND id = ?
