-- Invitations: who was asked to join a workspace. Message numbers are those of MessageStatus.

-- name: list
SELECT i.id, i.email, i.role, u.name, i.created_at, i.expires_at, i.tries, i.accepted_at IS NOT NULL, i.revoked_at IS NOT NULL,
       m.status, coalesce(m.error_text, ''), a.state = 'down', coalesce(a.reason, ''), a.removed_at IS NOT NULL
FROM invitations i JOIN users u ON u.id = i.invited_by LEFT JOIN messages m ON m.id = i.message_id LEFT JOIN accounts a ON a.id = m.account_id
WHERE i.workspace_id = ? AND (? = 0 OR i.id = ?) ORDER BY i.id DESC LIMIT 200

-- name: one
SELECT email, role, minutes, language, message_id, accepted_at IS NOT NULL, revoked_at IS NOT NULL FROM invitations WHERE workspace_id = ? AND id = ?

-- name: is-member
SELECT EXISTS (SELECT 1 FROM users u WHERE u.email_key = ? AND u.deleted_at IS NULL
  AND (u.owner OR EXISTS (SELECT 1 FROM memberships m WHERE m.workspace_id = ? AND m.user_id = u.id)))

-- Of this e-mail: the last.
-- name: last-of
SELECT id FROM invitations WHERE workspace_id = ? AND email_key = ? ORDER BY id DESC LIMIT 1

-- A real one before one of practice (in a practice agency the other way round), one that works before one that is down.
-- name: account
SELECT id, settings, practice FROM accounts WHERE workspace_id = ? AND kind = 'smtp' AND removed_at IS NULL
ORDER BY practice <> (SELECT practice FROM agency), state = 'up' DESC, id LIMIT 1

-- name: workspace-name
SELECT name FROM workspaces WHERE id = ?

-- name: add
INSERT INTO invitations (workspace_id, email, email_key, role, minutes, language, invited_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- A new code, new tries: the old code is void at once.
-- name: send
UPDATE invitations SET message_id = ?, code_hash = NULL, expires_at = NULL, tries = 0, invited_by = ? WHERE id = ?

-- name: revoke
UPDATE invitations SET revoked_at = ? WHERE id = ? AND accepted_at IS NULL AND revoked_at IS NULL

-- What has not begun to leave.
-- name: cancel-mail
UPDATE messages SET status = 8, finished_at = ? WHERE id = ? AND status = 0

-- name: mail-campaign
SELECT m.campaign_id, c.channel FROM messages m JOIN campaigns c ON c.id = m.campaign_id WHERE m.id = ?

-- name: by-mail
SELECT i.id, i.email_key, i.minutes, i.revoked_at IS NOT NULL, i.accepted_at IS NOT NULL, a.install_id FROM invitations i JOIN agency a WHERE i.message_id = ?

-- name: keep-code
UPDATE invitations SET code_hash = ?, expires_at = ?, tries = 0 WHERE id = ? AND message_id = ? AND accepted_at IS NULL AND revoked_at IS NULL

-- With whether who invited still may: their own right has to outlive the invitation.
-- name: sent-to
SELECT i.id, i.workspace_id, i.role, i.code_hash, i.tries, i.expires_at, i.accepted_at IS NOT NULL, i.revoked_at IS NOT NULL, w.slug, w.archived_at IS NOT NULL,
       u.active AND (u.owner OR (m.role = 'admin' AND i.role <> 'owner'))
FROM invitations i JOIN workspaces w ON w.id = i.workspace_id JOIN users u ON u.id = i.invited_by
LEFT JOIN memberships m ON m.workspace_id = i.workspace_id AND m.user_id = u.id
WHERE i.email_key = ? AND i.code_hash IS NOT NULL ORDER BY i.id DESC

-- Those whom a wrong code is the last of.
-- name: used-up-by
SELECT workspace_id, email FROM invitations
WHERE email_key = ? AND code_hash IS NOT NULL AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ? AND tries = ?

-- name: count-try
UPDATE invitations SET tries = tries + 1
WHERE email_key = ? AND code_hash IS NOT NULL AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ? AND tries < ?

-- name: accept
UPDATE invitations SET accepted_at = ? WHERE id = ? AND code_hash = ? AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ? AND tries < ?
