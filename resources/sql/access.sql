-- Agency, people, sign-in and workspaces.

-- name: agency
SELECT name, install_id, armed, practice FROM agency

-- name: create-agency
INSERT INTO agency (id, name, install_id, home, armed, practice, created_at) VALUES (1, ?, ?, ?, 1, ?, ?)

-- name: arming
SELECT armed, home FROM agency

-- name: set-armed
UPDATE agency SET armed = ?, home = ?

-- name: create-user
INSERT INTO users (email, email_key, name, owner, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)

-- name: user-by-email
SELECT id, name, email, owner, password_hash, active FROM users WHERE email_key = ?

-- name: password-of
SELECT password_hash FROM users WHERE id = ?

-- name: set-password
UPDATE users SET password_hash = ? WHERE id = ?

-- name: note-seen
UPDATE users SET last_seen_at = ? WHERE id = ?

-- name: sign-in-failures
SELECT failures, last_at FROM sign_in_failures WHERE email_key = ?

-- name: note-sign-in-failure
INSERT INTO sign_in_failures (email_key, failures, last_at) VALUES (?, 1, ?)
ON CONFLICT (email_key) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at

-- name: forget-sign-in-failures
DELETE FROM sign_in_failures WHERE email_key = ?

-- name: workspaces-of
SELECT w.id, w.slug, w.name, w.colour, m.role
FROM workspaces w LEFT JOIN memberships m ON m.workspace_id = w.id AND m.user_id = ?
WHERE w.archived_at IS NULL AND (? OR m.role IS NOT NULL)
ORDER BY w.id

-- name: count-workspaces
SELECT count(*) FROM workspaces

-- name: create-workspace
INSERT INTO workspaces (slug, name, colour, created_at) VALUES (?, ?, ?, ?)

-- name: signature
SELECT signature_html FROM users WHERE id = ?

-- name: set-signature
UPDATE users SET signature_html = ? WHERE id = ?
