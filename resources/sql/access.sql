-- Agency, people, sign-in and workspaces.

-- name: agency
SELECT name, install_id, armed, practice FROM agency

-- name: create-agency
INSERT INTO agency (id, name, install_id, home, armed, practice, created_at) VALUES (1, ?, ?, ?, 1, ?, ?)

-- name: arming
SELECT armed, home FROM agency

-- name: set-armed
UPDATE agency SET armed = ?, home = ?

-- The agency's id is the first.
-- name: mail-marks
SELECT -1, install_id FROM agency UNION ALL SELECT after, mark FROM mail_marks ORDER BY 1

-- name: add-mail-mark
INSERT INTO mail_marks (after, mark) SELECT coalesce(max(id), 0), ? FROM messages WHERE true
ON CONFLICT (after) DO UPDATE SET mark = excluded.mark

-- name: create-user
INSERT INTO users (email, email_key, name, owner, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)

-- name: pepper-mark
SELECT pepper_mark FROM agency

-- name: set-pepper-mark
UPDATE agency SET pepper_mark = ?

-- Not of who was deleted.
-- name: password-hashes
SELECT id, password_hash FROM users WHERE password_hash <> '' ORDER BY id

-- name: user-by-email
SELECT id, name, email, owner, password_hash, active, session_epoch FROM users WHERE email_key = ?

-- name: password-of
SELECT password_hash FROM users WHERE id = ?

-- A reset code that was given out before is none any more.
-- name: set-password
UPDATE users SET password_hash = ?, reset_code_hash = NULL, reset_code_until = NULL, reset_code_tries = 0, session_epoch = session_epoch + 1, rights_revision = rights_revision + 1
WHERE id = ? AND session_epoch = ? AND active

-- name: person
SELECT email, active FROM users WHERE id = ? AND deleted_at IS NULL

-- name: set-reset-code
UPDATE users SET reset_code_hash = ?, reset_code_until = ?, reset_code_tries = 0 WHERE id = ? AND active AND deleted_at IS NULL

-- name: reset-code-of
SELECT id, name, email, owner, session_epoch, reset_code_hash, reset_code_until, reset_code_tries FROM users
WHERE email_key = ? AND active AND deleted_at IS NULL AND reset_code_hash IS NOT NULL

-- name: count-reset-try
UPDATE users SET reset_code_tries = reset_code_tries + 1 WHERE id = ? AND reset_code_tries < ?

-- name: reset-password
UPDATE users SET password_hash = ?, reset_code_hash = NULL, reset_code_until = NULL, reset_code_tries = 0, last_seen_at = ?,
    session_epoch = session_epoch + 1, rights_revision = rights_revision + 1
WHERE id = ? AND active AND reset_code_hash = ? AND reset_code_until > ? AND reset_code_tries < ?

-- name: rights-revision
SELECT rights_revision FROM users WHERE id = ?

-- name: rights
SELECT u.active, u.session_epoch, u.owner, m.role, w.archived_at IS NOT NULL
FROM users u JOIN workspaces w ON w.id = ? LEFT JOIN memberships m ON m.workspace_id = ? AND m.user_id = u.id
WHERE u.id = ?

-- Somebody as they stand now, for what the program does in their name.
-- name: in-name-of
SELECT u.name, u.email, u.active, u.owner, u.rights_revision, u.session_epoch, w.slug, m.role, w.archived_at IS NOT NULL
FROM users u JOIN workspaces w ON w.id = ? LEFT JOIN memberships m ON m.workspace_id = ? AND m.user_id = u.id
WHERE u.id = ?

-- name: an-owner
SELECT id FROM users WHERE owner AND active ORDER BY id LIMIT 1

-- name: standing
SELECT active, session_epoch, rights_revision, owner FROM users WHERE id = ?

-- name: note-seen
UPDATE users SET last_seen_at = ? WHERE id = ?

-- name: sign-in-failures
SELECT failures, last_at FROM sign_in_failures WHERE email_key = ?

-- name: note-sign-in-failure
INSERT INTO sign_in_failures (email_key, failures, last_at) VALUES (?, 1, ?)
ON CONFLICT (email_key) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at

-- name: note-any-failure
INSERT INTO sign_in_failures (email_key, failures, last_at) VALUES (?, 1, ?)
ON CONFLICT (email_key) DO UPDATE SET failures = CASE WHEN last_at < ? THEN 1 ELSE failures + 1 END, last_at = excluded.last_at

-- name: raise-password
UPDATE users SET password_hash = ? WHERE id = ? AND password_hash = ?

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

-- name: people
SELECT u.id, u.name, u.email, u.owner, u.active, u.last_seen_at, u.created_at FROM users u
WHERE u.deleted_at IS NULL AND (? OR u.owner OR EXISTS (SELECT 1 FROM memberships m WHERE m.workspace_id = ? AND m.user_id = u.id))
ORDER BY u.owner DESC, u.active DESC, u.name, u.id

-- name: memberships
SELECT m.user_id, w.id, w.slug, w.name, m.role FROM memberships m JOIN workspaces w ON w.id = m.workspace_id
WHERE ? OR m.workspace_id = ? ORDER BY w.id

-- name: count-memberships
SELECT count(*) FROM memberships WHERE user_id = ?

-- name: other-owners
SELECT count(*) FROM users WHERE owner AND active AND deleted_at IS NULL AND id <> ?

-- name: set-person
UPDATE users SET name = ?, email = ?, email_key = ?, rights_revision = rights_revision + 1 WHERE id = ?

-- name: set-owner
UPDATE users SET owner = ?, rights_revision = rights_revision + 1 WHERE id = ?

-- name: set-active
UPDATE users SET active = ?, session_epoch = session_epoch + 1, rights_revision = rights_revision + 1 WHERE id = ?

-- name: set-membership
INSERT INTO memberships (workspace_id, user_id, role) VALUES (?, ?, ?)
ON CONFLICT (workspace_id, user_id) DO UPDATE SET role = excluded.role

-- name: leave-workspace
DELETE FROM memberships WHERE workspace_id = ? AND user_id = ?

-- name: leave-all-workspaces
DELETE FROM memberships WHERE user_id = ?

-- name: grow-rights
UPDATE users SET rights_revision = rights_revision + 1 WHERE id = ?

-- name: unassign-conversations
UPDATE conversations SET assigned_to = NULL WHERE assigned_to = ? AND (? OR workspace_id = ?)

-- name: forget-person
UPDATE users SET email = '', email_key = 'deleted ' || id, password_hash = '', signature_html = '', reset_code_hash = NULL, reset_code_until = NULL, owner = 0, active = 0,
    deleted_at = ?, session_epoch = session_epoch + 1, rights_revision = rights_revision + 1 WHERE id = ?

-- name: workspace
SELECT slug, name, colour FROM workspaces WHERE id = ?

-- name: overview
SELECT w.id, w.slug, w.name, w.colour, w.archived_at IS NOT NULL, coalesce((SELECT c.live FROM contact_counts c WHERE c.workspace_id = w.id), 0),
    (SELECT count(*) FROM campaigns c WHERE c.workspace_id = w.id AND c.kind = 'campaign' AND c.status IN (1, 2)),
    coalesce((SELECT sum(f.n) FROM daily_figures f WHERE f.workspace_id = w.id AND f.day = 0 AND f.status IN (0, 1)), 0),
    (SELECT count(*) FROM accounts a WHERE a.workspace_id = w.id AND a.state = 'down' AND a.removed_at IS NULL),
    coalesce((SELECT sum(f.n) FROM daily_figures f WHERE f.workspace_id = w.id AND f.day >= ? AND f.status IN (2, 3, 4, 5)), 0),
    (SELECT count(*) FROM users u WHERE u.active AND u.deleted_at IS NULL
        AND (u.owner OR EXISTS (SELECT 1 FROM memberships m WHERE m.workspace_id = w.id AND m.user_id = u.id)))
FROM workspaces w ORDER BY w.id

-- name: change-workspace
UPDATE workspaces SET name = ?, colour = ? WHERE id = ?

-- name: archive-workspace
UPDATE workspaces SET archived_at = ? WHERE id = ? AND EXISTS (SELECT 1 FROM workspaces o WHERE o.archived_at IS NULL AND o.id <> ?)

-- name: pause-workspace
UPDATE campaigns SET status = 3, reason = 'workspace-archived' WHERE workspace_id = ? AND status IN (1, 2)

-- name: unarchive-workspace
UPDATE workspaces SET archived_at = NULL WHERE id = ?

-- name: resume-answers
UPDATE campaigns SET status = 2, reason = '' WHERE workspace_id = ? AND kind = 'replies' AND status = 3 AND reason = 'workspace-archived'

-- name: grow-all-rights
UPDATE users SET rights_revision = rights_revision + 1
