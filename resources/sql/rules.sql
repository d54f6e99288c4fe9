-- Automation rules: the list, what they do, and the silences that some of them look at.

-- name: all
SELECT id, rule, updated_at, answers_for FROM automation_rules WHERE workspace_id = ? AND removed_at IS NULL ORDER BY position, id

-- name: active
SELECT id, rule, updated_at, answers_for FROM automation_rules WHERE workspace_id = ? AND removed_at IS NULL AND active ORDER BY position, id

-- name: add
INSERT INTO automation_rules (workspace_id, position, name, rule, active, updated_at, answers_for) VALUES (?, ?, ?, ?, ?, ?, ?)

-- Brings a removed one back, too.
-- name: change
UPDATE automation_rules SET position = ?, name = ?, rule = ?, active = ?, updated_at = ?, answers_for = ?, removed_at = NULL WHERE workspace_id = ? AND id = ?

-- name: by-id
SELECT rule, updated_at, answers_for FROM automation_rules WHERE workspace_id = ? AND id = ?

-- name: remove
UPDATE automation_rules SET removed_at = ? WHERE workspace_id = ? AND id = ? AND removed_at IS NULL

-- Doing ------------------------------------------------------------------------------------------------

-- name: note-run
INSERT INTO rule_runs (workspace_id, conversation_id, rule_id, interaction_id, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING

-- name: note-answer
UPDATE rule_runs SET answered = ? WHERE conversation_id = ? AND rule_id = ? AND interaction_id = ?

-- name: has-answered-since
SELECT EXISTS (SELECT 1 FROM rule_runs WHERE conversation_id = ? AND rule_id = ? AND answered > 0 AND at > ?)

-- Whatever the rule: a model has answered in this conversation since then.
-- name: model-answered-since
SELECT EXISTS (SELECT 1 FROM rule_runs WHERE conversation_id = ? AND answered = 2 AND at >= ?)

-- name: is-suppressed
SELECT EXISTS (SELECT 1 FROM suppressions WHERE workspace_id = ? AND address IN (lower(?), lower(?), lower(?)))

-- name: contact-tags
SELECT tags FROM contacts WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL

-- name: set-tags
UPDATE contacts SET tags = ?, updated_at = ? WHERE workspace_id = ? AND id = ?

-- name: assign-free
UPDATE conversations SET assigned_to = ? WHERE workspace_id = ? AND id = ? AND assigned_to IS NULL

-- Whom rules act on when a model has read what somebody wrote: with when they wrote, whether somebody has answered since, and what they wrote.
-- name: target
SELECT v.workspace_id, v.account_id, v.contact_id, coalesce(k.phone, ''), coalesce(k.whatsapp_id, ''), v.address, v.id, v.window_until, i.at,
       coalesce(v.answered_at, 0) >= i.at + 1000, i.body
FROM interactions i JOIN conversations v ON v.id = i.conversation_id JOIN contacts k ON k.id = v.contact_id AND k.deleted_at IS NULL
JOIN accounts a ON a.id = v.account_id AND a.removed_at IS NULL WHERE i.id = ?

-- Silences -----------------------------------------------------------------------------------------------

-- name: silence
SELECT waiting_since, answered_at FROM conversations WHERE id = ?

-- name: begin-silence
UPDATE conversations SET waiting_since = ?, waiting_from = ?, look_at = ? WHERE id = ?

-- name: end-silence
UPDATE conversations SET waiting_since = NULL, waiting_from = NULL, look_at = NULL, urgent_since = NULL, answered_at = ? WHERE workspace_id = ? AND id = ?

-- A copy of the database that is not armed does nothing by itself.
-- name: due-silences
SELECT v.id, v.workspace_id, v.account_id, v.contact_id, v.address, v.window_until, v.waiting_since, v.waiting_from, a.removed_at IS NOT NULL
FROM conversations v JOIN accounts a ON a.id = v.account_id
WHERE v.look_at <= ? AND (SELECT armed FROM agency) ORDER BY v.look_at LIMIT ?

-- name: next-silence
SELECT min(look_at) FROM conversations WHERE look_at IS NOT NULL AND (SELECT armed FROM agency)

-- name: said-in-silence
SELECT body FROM interactions WHERE workspace_id = ? AND conversation_id = ? AND direction = 0 AND at >= ? ORDER BY at, id LIMIT ?

-- name: look-again
UPDATE conversations SET look_at = ? WHERE id = ?

-- What is overdue stays, and is looked at; what waits for the model to read was overdue.
-- name: forget-looks
UPDATE conversations SET look_at = NULL WHERE look_at > ? AND workspace_id = ?
  AND NOT EXISTS (SELECT 1 FROM readings_due d WHERE d.interaction_id = waiting_from AND d.due_at IS NOT NULL)

-- name: plan-looks
UPDATE conversations SET look_at = min(coalesce(look_at, waiting_since + ?), waiting_since + ?) WHERE workspace_id = ? AND waiting_since > ?
