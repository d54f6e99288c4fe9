-- The audit trail.

-- name: head
SELECT entries, hash FROM audit_head

-- name: append
INSERT INTO audit (id, at, workspace_id, user_id, who, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: set-head
UPDATE audit_head SET entries = ?, hash = ?

-- name: all
SELECT id, at, workspace_id, user_id, who, action, subject, detail, hash FROM audit ORDER BY id

-- name: last-two
SELECT id, at, workspace_id, user_id, who, action, subject, detail, hash FROM audit WHERE id >= (SELECT max(id) FROM audit) - 1 ORDER BY id

-- name: guards
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('audit', 'audit_head')

-- name: count-of-workspace
SELECT count(*) FROM audit WHERE workspace_id = ?
