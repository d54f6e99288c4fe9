-- What contacts write, read by a model, and answers that a model writes by itself.

-- name: is-active
SELECT active FROM reading_settings WHERE workspace_id = ?

-- name: settings
SELECT active, trouble_code, trouble_subject, trouble_detail FROM reading_settings WHERE workspace_id = ?

-- name: set-active
INSERT INTO reading_settings (workspace_id, active, updated_at) VALUES (?, ?, ?)
ON CONFLICT (workspace_id) DO UPDATE SET active = excluded.active, trouble_code = NULL, trouble_subject = '', trouble_detail = '', updated_at = excluded.updated_at

-- name: note-trouble
UPDATE reading_settings SET trouble_code = ?, trouble_subject = ?, trouble_detail = ? WHERE workspace_id = ?

-- name: forget-due
DELETE FROM readings_due WHERE workspace_id = ?

-- name: due-counts
SELECT count(due_at), count(*) - count(due_at) FROM readings_due WHERE workspace_id = ?

-- name: read-since
SELECT count(*) FROM readings WHERE workspace_id = ? AND read_at >= ?

-- Nothing where the workspace does not read.
-- name: expect
INSERT INTO readings_due (interaction_id, workspace_id, due_at) SELECT ?, workspace_id, ? FROM reading_settings WHERE workspace_id = ? AND active ON CONFLICT DO NOTHING

-- The newest stay.
-- name: forget-oldest
DELETE FROM readings_due WHERE interaction_id IN (SELECT interaction_id FROM readings_due WHERE workspace_id = ? ORDER BY interaction_id DESC LIMIT -1 OFFSET ?)

-- A copy of the database that is not armed does nothing by itself.
-- name: next
SELECT d.interaction_id, d.workspace_id, d.failures, i.body FROM readings_due d JOIN interactions i ON i.id = d.interaction_id
WHERE d.due_at <= ? AND (SELECT armed FROM agency) ORDER BY d.due_at, d.interaction_id LIMIT 1

-- name: next-moment
SELECT min(due_at) FROM readings_due WHERE due_at IS NOT NULL AND (SELECT armed FROM agency)

-- name: is-due
SELECT EXISTS (SELECT 1 FROM readings_due WHERE interaction_id = ? AND due_at IS NOT NULL)

-- name: not-read
UPDATE readings_due SET failures = ?, due_at = ? WHERE interaction_id = ?

-- The model is out of reach: nothing of the workspace is tried before then.
-- name: put-off
UPDATE readings_due SET due_at = max(due_at, ?) WHERE workspace_id = ? AND due_at IS NOT NULL

-- name: done
DELETE FROM readings_due WHERE interaction_id = ?

-- name: keep
INSERT INTO readings (interaction_id, workspace_id, language, sentiment, intent, urgency, model, read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (interaction_id) DO UPDATE SET language = excluded.language, sentiment = excluded.sentiment, intent = excluded.intent, urgency = excluded.urgency,
    model = excluded.model, read_at = excluded.read_at

-- Unless somebody has answered or closed it meanwhile.
-- name: cannot-wait
UPDATE conversations SET urgent_since = min(coalesce(urgent_since, ?), ?) WHERE id = ? AND closed_at IS NULL AND coalesce(answered_at, 0) < ? + 1000

-- name: reading-of
SELECT sentiment, intent, urgency FROM readings WHERE interaction_id = ?

-- Automatic answers --------------------------------------------------------------------------------------

-- name: expect-answer
INSERT INTO automatic_answers (conversation_id, workspace_id, rule_id, interaction_id, due_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (conversation_id) DO UPDATE SET rule_id = excluded.rule_id, interaction_id = excluded.interaction_id, due_at = excluded.due_at, failures = 0

-- name: next-answer
SELECT a.conversation_id, a.workspace_id, a.rule_id, a.interaction_id, a.failures, r.rule, r.answers_for, r.active AND r.removed_at IS NULL
FROM automatic_answers a JOIN automation_rules r ON r.workspace_id = a.workspace_id AND r.id = a.rule_id
WHERE a.due_at <= ? AND (SELECT armed FROM agency) ORDER BY a.due_at LIMIT 1

-- name: next-answer-moment
SELECT min(due_at) FROM automatic_answers WHERE (SELECT armed FROM agency)

-- name: answer-later
UPDATE automatic_answers SET failures = ?, due_at = ? WHERE conversation_id = ? AND interaction_id = ?

-- name: answer-done
DELETE FROM automatic_answers WHERE conversation_id = ? AND interaction_id = ?

-- name: answers-since
SELECT count(*) FROM rule_runs WHERE workspace_id = ? AND answered = 2 AND at > ?

-- Whether the contact said the last word, for nobody else may have it before a machine speaks.
-- name: last-said
SELECT direction FROM interactions WHERE workspace_id = ? AND conversation_id = ? AND direction IN (0, 1) ORDER BY at DESC, id DESC LIMIT 1
