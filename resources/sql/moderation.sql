-- What is not to stand in what a workspace publishes.

-- name: rules
SELECT kind, sought, verdict, reason FROM moderation_rules WHERE workspace_id = ? ORDER BY position

-- name: add-rule
INSERT INTO moderation_rules (workspace_id, position, kind, sought, verdict, reason) VALUES (?, ?, ?, ?, ?, ?)

-- name: remove-rules
DELETE FROM moderation_rules WHERE workspace_id = ?

-- name: model
SELECT part FROM moderation_models WHERE workspace_id = ?

-- name: set-model
INSERT INTO moderation_models (workspace_id, part, updated_at) VALUES (?, ?, ?)
ON CONFLICT (workspace_id) DO UPDATE SET part = excluded.part, updated_at = excluded.updated_at
