-- The accounts of a workspace.

-- name: list
SELECT a.id, a.name, a.settings, a.practice, a.connections, a.limits, a.daily, a.max_attempts, a.backoff_seconds, a.state,
       a.reason, a.slow_until, a.tested_at, a.ramp, a.ramp_since,
       (SELECT coalesce(sum(f.n), 0) FROM campaigns c JOIN daily_figures f ON f.workspace_id = c.workspace_id AND f.campaign_id = c.id
        WHERE c.workspace_id = a.workspace_id AND c.account_id = a.id AND c.status IN (1, 2, 3) AND f.day = 0 AND f.status IN (0, 1)),
       a.kind, a.learned
FROM accounts a WHERE a.workspace_id = ? AND a.removed_at IS NULL ORDER BY a.name_key

-- name: add
INSERT INTO accounts (workspace_id, name, name_key, kind, settings, practice, connections, limits, daily, max_attempts,
                      backoff_seconds, ramp, created_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- A person has looked at it: it is up again and its rest is over. Another warm-up begins anew.
-- name: update
UPDATE accounts SET name = ?, name_key = ?, kind = ?, settings = ?, practice = ?, connections = ?, limits = ?, daily = ?, max_attempts = ?,
       backoff_seconds = ?, ramp_since = CASE WHEN ramp IS ? THEN ramp_since END, ramp = ?, state = 'up', reason = '', slow_until = NULL, updated_at = ?
WHERE workspace_id = ? AND id = ? AND removed_at IS NULL

-- name: learn
UPDATE accounts SET learned = ? WHERE workspace_id = ? AND id = ?

-- Conversations go on by themselves when their account does.
-- name: resume-replies
UPDATE campaigns SET status = 2, reason = '' WHERE workspace_id = ? AND account_id = ? AND kind = 'replies' AND status = 3

-- First messages that wait although nothing has gone wrong with them: the engine asks all its rules again.
-- name: release-held
UPDATE messages INDEXED BY messages_waiting SET due_at = ?, held = 0
WHERE status = 0 AND due_at > 0 AND due_at > ? AND step = 1 AND (held = 1 OR attempts = earlier_attempts)
  AND campaign_id IN (SELECT id FROM campaigns WHERE workspace_id = ? AND account_id = ? AND kind = 'campaign' AND status IN (1, 2, 3))

-- Of campaigns: a person must decide. Replies that can no longer leave are no reason to keep an account.
-- name: waiting-in-campaigns
SELECT coalesce(sum(f.n), 0) FROM campaigns c JOIN daily_figures f ON f.workspace_id = c.workspace_id AND f.campaign_id = c.id
WHERE c.workspace_id = ? AND c.account_id = ? AND c.kind = 'campaign' AND c.status IN (1, 2, 3) AND f.day = 0 AND f.status IN (0, 1)

-- name: replies-of
SELECT id FROM campaigns WHERE workspace_id = ? AND account_id = ? AND kind = 'replies' AND status <> 5

-- name: cancel-replies
UPDATE messages SET status = 8, finished_at = ? WHERE campaign_id = ? AND status = 0 AND due_at > 0

-- name: end-replies
UPDATE campaigns SET status = 5, reason = '', finished_at = ? WHERE id = ?

-- name: remove
UPDATE accounts SET removed_at = ? WHERE workspace_id = ? AND id = ? AND removed_at IS NULL

-- name: note-failed-test
UPDATE accounts SET tested_at = ? WHERE workspace_id = ? AND id = ?

-- name: note-good-test
UPDATE accounts SET tested_at = ?, updated_at = ?, state = 'up', reason = '', slow_until = NULL WHERE workspace_id = ? AND id = ?

-- name: name
SELECT name FROM accounts WHERE workspace_id = ? AND id = ? AND removed_at IS NULL

-- name: practice-login-of-workspace
SELECT id, created_at FROM workspaces WHERE id = ?

-- name: practice-login-of-account
SELECT w.id, w.created_at FROM accounts a JOIN workspaces w ON w.id = a.workspace_id WHERE a.id = ?
