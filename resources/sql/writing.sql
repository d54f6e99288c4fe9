-- What workspaces write with.

-- name: settings
SELECT base_url, model, context_tokens FROM writing_settings WHERE workspace_id = ?

-- name: save-settings
INSERT INTO writing_settings (workspace_id, base_url, model, context_tokens, updated_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (workspace_id) DO UPDATE SET base_url = excluded.base_url, model = excluded.model, context_tokens = excluded.context_tokens, updated_at = excluded.updated_at
