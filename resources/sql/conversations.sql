-- Conversations, what was said in them, and what is known of them. Lists are put together in ConversationRepository:
-- its conditions follow the blocks "list" and "count".

-- name: list
SELECT v.id, v.contact_id,
       coalesce(nullif(k.name, ''), nullif(trim(k.first_name || ' ' || k.last_name), ''), nullif(k.company, ''), k.phone, v.address),
       v.address, v.account_id, a.name, v.channel, v.unread, v.last_text, v.last_out, v.last_at, v.window_until,
       (SELECT group_concat(g.tag, char(31)) FROM conversation_tags g WHERE g.workspace_id = v.workspace_id AND g.conversation_id = v.id),
       v.assigned_to, u.name, u.email, v.closed_at IS NOT NULL, v.urgent_since IS NOT NULL,
       (SELECT s.reason FROM suppressions s WHERE s.workspace_id = v.workspace_id AND s.address = lower(v.address))
FROM conversations v
CROSS JOIN contacts k ON k.id = v.contact_id
CROSS JOIN accounts a ON a.id = v.account_id
LEFT JOIN users u ON u.id = v.assigned_to
WHERE v.workspace_id = ?

-- name: count
SELECT count(*) FROM conversations v WHERE v.workspace_id = ?

-- name: tagged
SELECT conversation_id FROM conversation_tags WHERE workspace_id = ? AND tag = ?

-- name: said
SELECT i.conversation_id FROM interactions_search s CROSS JOIN interactions i ON i.id = s.rowid
WHERE s.interactions_search MATCH ? AND i.workspace_id = ?

-- name: called
SELECT rowid FROM contacts_search WHERE contacts_search MATCH ?

-- name: unread-count
SELECT count(*) FROM conversations WHERE workspace_id = ? AND unread > 0

-- name: tags
SELECT DISTINCT tag FROM conversation_tags WHERE workspace_id = ? ORDER BY tag

-- name: assignees
SELECT u.id, u.name, u.email FROM users u
WHERE u.active AND (u.owner OR u.id IN (SELECT user_id FROM memberships WHERE workspace_id = ?)) ORDER BY u.name, u.id

-- name: index-words
INSERT INTO interactions_search (rowid, words) VALUES (?, ?)

-- A contentless index forgets only what it is told word for word.
-- name: forget-words
INSERT INTO interactions_search (interactions_search, rowid, words) VALUES ('delete', ?, ?)

-- The thread -------------------------------------------------------------------------------------------

-- Newest first, before a moment and id.
-- name: interactions
SELECT i.id, i.direction, i.kind, i.body, i.media, i.at, coalesce(u.name, ''), m.status, coalesce(m.error_text, ''),
       f.state, f.bytes, f.trouble, r.sentiment, r.intent, r.urgency, coalesce(r.language, '')
FROM interactions i LEFT JOIN users u ON u.id = i.author LEFT JOIN messages m ON m.id = i.message_id LEFT JOIN media_files f ON f.interaction_id = i.id
LEFT JOIN readings r ON r.interaction_id = i.id
WHERE i.workspace_id = ? AND i.conversation_id = ? AND (i.at, i.id) < (?, ?)
ORDER BY i.at DESC, i.id DESC LIMIT ?

-- What campaigns wrote to the contact over the account, campaign by campaign (messages_of). Numbers are those of
-- MessageStatus: what never left is not shown. An earlier Message 2 (sequence_resets) is one, too,
-- and so is what a contact got that was merged into this one.
-- name: campaign-messages
SELECT m.id, m.campaign_id, c.name, min(m.step, 2), m.vals, m.status, coalesce(m.error_text, ''), coalesce(m.sent_at, m.finished_at, m.queued_at) AS at
FROM campaigns c CROSS JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT p.id FROM (SELECT ? AS id) k JOIN contacts p ON p.id = k.id OR p.merged_into = k.id)
WHERE c.workspace_id = ? AND c.account_id = ? AND c.kind = 'campaign' AND c.launched_at IS NOT NULL
  AND m.status NOT IN (8, 9) AND (coalesce(m.sent_at, m.finished_at, m.queued_at), m.id) < (?, ?)
ORDER BY at DESC, m.id DESC LIMIT ?

-- name: content
SELECT content FROM campaign_contents WHERE workspace_id = ? AND campaign_id = ? AND step = ?

-- What people do with one -------------------------------------------------------------------------------

-- name: place
SELECT contact_id, account_id FROM conversations WHERE workspace_id = ? AND id = ?

-- name: mark-read
UPDATE conversations SET unread = 0 WHERE workspace_id = ? AND id = ?

-- name: set-closed
UPDATE conversations SET closed_at = ?, unread = iif(? IS NULL, unread, 0) WHERE workspace_id = ? AND id = ?

-- name: assign
UPDATE conversations SET assigned_to = ? WHERE workspace_id = ? AND id = ?

-- name: add-tag
INSERT INTO conversation_tags (workspace_id, tag, conversation_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: remove-tag
DELETE FROM conversation_tags WHERE workspace_id = ? AND tag = ? AND conversation_id = ?

-- name: add-interaction
INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, author, at) VALUES (?, ?, ?, ?, ?, ?, ?)

-- name: sender
SELECT a.name, a.state = 'up', a.reason, a.practice, a.removed_at IS NOT NULL, (SELECT armed FROM agency) FROM accounts a WHERE a.workspace_id = ? AND a.id = ?
