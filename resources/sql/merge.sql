-- What was written to a contact and said with it, when it is merged into another one, and back.

-- Campaigns that wrote to the one and not to the other. One that is still being launched goes by the contacts it finds.
-- name: campaigns-of-one-alone
SELECT c.id FROM campaigns c
WHERE c.workspace_id = ? AND c.kind = 'campaign' AND c.launched_at IS NOT NULL AND c.launch_after IS NULL
  AND EXISTS (SELECT 1 FROM messages m INDEXED BY messages_of WHERE m.campaign_id = c.id AND m.contact_id = ?)
  AND NOT EXISTS (SELECT 1 FROM messages m INDEXED BY messages_of WHERE m.campaign_id = c.id AND m.contact_id = ?)

-- The campaign's front may have passed whom it goes to: what is fresh gets a moment.
-- name: move-messages
UPDATE messages SET contact_id = ?, due_at = iif(status = 0 AND due_at = 0, ?, due_at) WHERE campaign_id = ? AND contact_id = ?

-- name: move-resets
UPDATE sequence_resets SET contact_id = ? WHERE workspace_id = ? AND campaign_id = ? AND contact_id = ?

-- With the other's conversation over the same account; null: it has none.
-- name: conversations-of
SELECT o.id, k.id FROM conversations o
LEFT JOIN conversations k ON k.workspace_id = o.workspace_id AND k.account_id = o.account_id AND k.contact_id = ?
WHERE o.workspace_id = ? AND o.contact_id = ? ORDER BY o.id

-- name: move-conversation
UPDATE conversations SET contact_id = ? WHERE workspace_id = ? AND id = ?

-- Replies go with what they were said in.
-- name: move-replies
UPDATE messages SET contact_id = ? WHERE workspace_id = ? AND id IN
  (SELECT message_id FROM interactions WHERE workspace_id = ? AND conversation_id = ? AND message_id IS NOT NULL)

-- name: conversation-row
SELECT json_array(id, workspace_id, contact_id, account_id, channel, address, last_at, last_text, last_out, unread, window_until, assigned_to, closed_at, created_at,
                  waiting_since, waiting_from, answered_at, look_at, urgent_since)
FROM conversations WHERE workspace_id = ? AND id = ?

-- name: bring-conversation-back
INSERT INTO conversations (id, workspace_id, contact_id, account_id, channel, address, last_at, last_text, last_out, unread, window_until, assigned_to, closed_at, created_at,
                           waiting_since, waiting_from, answered_at, look_at, urgent_since)
SELECT j ->> 0, j ->> 1, j ->> 2, j ->> 3, j ->> 4, j ->> 5, j ->> 6, j ->> 7, j ->> 8, j ->> 9, j ->> 10, j ->> 11, j ->> 12, j ->> 13,
       j ->> 14, j ->> 15, j ->> 16, j ->> 17, j ->> 18 FROM (SELECT ? AS j)

-- name: set-conversation
UPDATE conversations SET address = j ->> 5, last_at = j ->> 6, last_text = j ->> 7, last_out = j ->> 8, unread = j ->> 9, window_until = j ->> 10, assigned_to = j ->> 11,
       closed_at = j ->> 12, created_at = j ->> 13, waiting_since = j ->> 14, waiting_from = j ->> 15, answered_at = j ->> 16, look_at = j ->> 17, urgent_since = j ->> 18
FROM (SELECT ? AS j) WHERE workspace_id = ? AND id = j ->> 0

-- Of two the newest word, both unread counts, the later window with the address that opened it, and the longer wait.
-- name: join-conversation
UPDATE conversations AS k SET
  last_text = iif(o.last_at > k.last_at, o.last_text, k.last_text), last_out = iif(o.last_at > k.last_at, o.last_out, k.last_out), last_at = max(k.last_at, o.last_at),
  unread = k.unread + o.unread,
  address = iif(coalesce(o.window_until, 0) > coalesce(k.window_until, 0), o.address, k.address),
  window_until = nullif(max(coalesce(k.window_until, 0), coalesce(o.window_until, 0)), 0),
  assigned_to = coalesce(k.assigned_to, o.assigned_to),
  closed_at = iif(k.closed_at IS NULL OR o.closed_at IS NULL, NULL, max(k.closed_at, o.closed_at)),
  created_at = min(k.created_at, o.created_at),
  answered_at = nullif(max(coalesce(k.answered_at, 0), coalesce(o.answered_at, 0)), 0),
  urgent_since = coalesce(min(k.urgent_since, o.urgent_since), k.urgent_since, o.urgent_since),
  waiting_from = iif(o.waiting_since IS NOT NULL AND (k.waiting_since IS NULL OR o.waiting_since < k.waiting_since), o.waiting_from, k.waiting_from),
  look_at = iif(o.waiting_since IS NOT NULL AND (k.waiting_since IS NULL OR o.waiting_since < k.waiting_since), o.look_at, k.look_at),
  waiting_since = iif(o.waiting_since IS NOT NULL AND (k.waiting_since IS NULL OR o.waiting_since < k.waiting_since), o.waiting_since, k.waiting_since)
FROM conversations o WHERE k.workspace_id = ? AND k.id = ? AND o.workspace_id = k.workspace_id AND o.id = ?

-- name: interactions-of
SELECT json_group_array(id) FROM interactions WHERE workspace_id = ? AND conversation_id = ?

-- name: new-tags
SELECT tag FROM conversation_tags WHERE workspace_id = ? AND conversation_id = ?
EXCEPT SELECT tag FROM conversation_tags WHERE workspace_id = ? AND conversation_id = ?

-- name: tags-of
SELECT tag FROM conversation_tags WHERE workspace_id = ? AND conversation_id = ?

-- name: add-tag
INSERT INTO conversation_tags (workspace_id, tag, conversation_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: remove-tag
DELETE FROM conversation_tags WHERE workspace_id = ? AND tag = ? AND conversation_id = ?

-- name: move-interactions
UPDATE interactions SET conversation_id = ? WHERE workspace_id = ? AND id IN (SELECT value FROM json_each(?))

-- name: move-rule-runs
UPDATE rule_runs SET conversation_id = ? WHERE workspace_id = ? AND conversation_id = ? AND interaction_id IN (SELECT value FROM json_each(?))

-- The model answers the conversation that is kept; where it is to do so already, that is enough.
-- name: move-automatic-answer
UPDATE OR IGNORE automatic_answers SET conversation_id = ? WHERE workspace_id = ? AND conversation_id = ?

-- name: remove-conversation
DELETE FROM conversations WHERE workspace_id = ? AND id = ?

-- name: merged-into
SELECT id FROM contacts WHERE merged_into = ?

-- name: set-merged-into
UPDATE contacts SET merged_into = ? WHERE workspace_id = ? AND id = ?
