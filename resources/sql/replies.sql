-- What is said in conversations: the lasting outbox of each account. Numbers are those of CampaignStatus and MessageStatus.

-- name: outbox
SELECT id FROM campaigns WHERE workspace_id = ? AND account_id = ? AND kind = 'replies'

-- name: add-outbox
INSERT INTO campaigns (workspace_id, name, channel, kind, draft, account_id, status, launched_at, created_at, updated_at)
SELECT ?, '', iif(a.kind = 'smtp', 'email', 'whatsapp'), 'replies', '{}', ?, iif(a.state = 'up', 2, 3), ?, ?, ? FROM accounts a WHERE a.id = ?

-- name: add-interaction
INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, author, at) VALUES (?, ?, 1, ?, ?, ?, ?)

-- name: freeze-content
INSERT INTO campaign_contents (workspace_id, campaign_id, step, content) VALUES (?, ?, ?, ?)

-- name: add-message
INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, vals, status, due_at, queued_at, not_after, exempt)
VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)

-- name: tie-message
UPDATE interactions SET message_id = ? WHERE id = ?

-- name: count-queued
INSERT INTO daily_figures (workspace_id, campaign_id, day, status, channel, n) SELECT c.workspace_id, c.id, 0, 0, c.channel, 1 FROM campaigns c WHERE c.workspace_id = ? AND c.id = ?
ON CONFLICT (workspace_id, campaign_id, day, status) DO UPDATE SET n = n + 1

-- name: touch-conversation
UPDATE conversations SET last_at = ?, last_text = ?, last_out = 1 WHERE workspace_id = ? AND id = ?

-- Tests to oneself and invitations have steps below zero: replies have those of their interactions.
-- name: next-test
SELECT coalesce(min(step), 0) - 1 FROM campaign_contents WHERE workspace_id = ? AND campaign_id = ? AND step < 0

-- name: message-state
SELECT status, coalesce(error_text, '') FROM messages WHERE workspace_id = ? AND id = ?
