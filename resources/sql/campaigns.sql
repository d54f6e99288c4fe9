-- Campaigns of a workspace, their attachments and templates. The numbers are those of CampaignStatus and
-- MessageStatus.

-- name: add
INSERT INTO campaigns (workspace_id, name, channel, draft, status, created_at, updated_at)
VALUES (?, ?, ?, ?, 0, ?, ?)

-- name: set-copy-of
UPDATE campaigns SET copy_of = (SELECT coalesce(o.copy_of, o.id) FROM campaigns o WHERE o.workspace_id = ? AND o.id = ?)
WHERE workspace_id = ? AND id = ?

-- Launched copies of the same first campaign, and that itself, that may have sent since a moment: not the given one.
-- name: launched-copies
SELECT k.id FROM (SELECT ? AS workspace, ? AS campaign, ? AS since) p JOIN campaigns k ON k.workspace_id = p.workspace
WHERE k.id <> p.campaign AND k.launched_at IS NOT NULL AND (k.finished_at IS NULL OR k.finished_at >= p.since)
  AND coalesce(k.copy_of, k.id) = (SELECT coalesce(o.copy_of, o.id) FROM campaigns o WHERE o.workspace_id = p.workspace AND o.id = p.campaign)

-- name: save
UPDATE campaigns SET name = ?, channel = ?, draft = ?, revision = revision + 1, updated_at = ?
WHERE workspace_id = ? AND id = ? AND revision = ? AND status = 0 AND launched_at IS NULL

-- name: store-draft
UPDATE campaigns SET draft = ? WHERE workspace_id = ? AND id = ?

-- name: by-id
SELECT c.id, c.name, c.status, c.reason, coalesce(a.name, json_extract(c.draft, '$.account'), ''), c.launch_after IS NOT NULL,
       c.archived_at IS NOT NULL, c.start_at, c.launched_at, c.finished_at, c.updated_at, c.channel, c.draft, c.revision,
       coalesce(a.practice, 0)
FROM campaigns c LEFT JOIN accounts a ON a.id = c.account_id
WHERE c.workspace_id = ? AND c.id = ? AND c.kind = 'campaign'

-- name: running
SELECT c.id, c.name, c.status, c.reason, coalesce(a.name, ''), c.launch_after IS NOT NULL, c.archived_at IS NOT NULL, c.start_at,
       c.launched_at, c.finished_at, c.updated_at, c.channel
FROM campaigns c LEFT JOIN accounts a ON a.id = c.account_id
WHERE c.workspace_id = ? AND c.kind = 'campaign' AND c.status IN (1, 2, 3) ORDER BY c.launched_at DESC, c.id DESC LIMIT 50

-- name: figures
SELECT status, sum(n) FROM daily_figures WHERE workspace_id = ? AND campaign_id = ? GROUP BY status

-- name: set-archived
UPDATE campaigns SET archived_at = ? WHERE workspace_id = ? AND id = ?

-- name: remove
DELETE FROM campaigns WHERE workspace_id = ? AND id = ? AND launched_at IS NULL

-- name: count
SELECT count(*) FROM campaigns WHERE workspace_id = ? AND kind = 'campaign'

-- name: add-attachment
INSERT INTO attachments (workspace_id, campaign_id, step, name, media_type, content_id, data) VALUES (?, ?, 1, ?, ?, ?, ?)

-- name: copy-attachment
INSERT INTO attachments (workspace_id, campaign_id, step, name, media_type, content_id, data)
SELECT workspace_id, ?, step, name, media_type, content_id, data FROM attachments WHERE workspace_id = ? AND id = ?

-- name: attachment-ids
SELECT id FROM attachments WHERE workspace_id = ? AND campaign_id = ?

-- name: remove-attachment
DELETE FROM attachments WHERE workspace_id = ? AND id = ?

-- name: remove-attachments
DELETE FROM attachments WHERE workspace_id = ? AND campaign_id = ?

-- name: attachments
SELECT id, name, media_type, content_id, data FROM attachments WHERE workspace_id = ? AND campaign_id = ? AND step = ? ORDER BY id

-- name: attachment-size
SELECT name, length(data) FROM attachments WHERE workspace_id = ? AND id = ?

-- name: attachment-sizes
SELECT name, length(data), content_id FROM attachments WHERE workspace_id = ? AND campaign_id = ?

-- Launch -----------------------------------------------------------------------------------------------

-- name: launch-state
SELECT status, launch_after, launched_at, account_id FROM campaigns WHERE workspace_id = ? AND id = ?

-- Nothing changes: somebody has saved it since it was looked at, or launched it.
-- name: begin-launch
UPDATE campaigns SET status = ?, account_id = ?, quiet_hours = ?, time_zone = ?, start_at = ?, launched_by = ?, launched_at = ?,
       launch_after = 0, reason = '', updated_at = ?, budget = ?, budget_currency = ?
WHERE workspace_id = ? AND id = ? AND revision = ? AND status = 0

-- name: freeze-content
INSERT INTO campaign_contents (workspace_id, campaign_id, step, content) VALUES (?, ?, ?, ?)

-- name: contents
SELECT content FROM campaign_contents WHERE workspace_id = ? AND campaign_id = ? ORDER BY step

-- name: content
SELECT content FROM campaign_contents WHERE workspace_id = ? AND campaign_id = ? AND step = ?

-- name: last-contact
SELECT coalesce(max(id), 0) FROM contacts WHERE workspace_id = ?

-- name: suppressed-in-range
SELECT count(*) FROM messages WHERE campaign_id = ? AND step = 1 AND contact_id > ? AND contact_id <= ? AND status = 9

-- name: has-suppressions
SELECT EXISTS (SELECT 1 FROM suppressions WHERE workspace_id = ?)

-- name: owns-most-contacts
SELECT 2 * coalesce((SELECT live FROM contact_counts WHERE workspace_id = ?), 0) > (SELECT coalesce(max(id), 0) FROM contacts)

-- One range of contacts becomes messages. The launch puts the campaign's own values, zone and audience in the
-- places that are marked. NOT INDEXED: the planner would take the partial e-mail index for a covering one and
-- insert the contacts in random order, four times slower; the range of row ids is used all the same.
-- name: launch-range
INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, recipient, vals, time_zone, status,
                      queued_at, finished_at, error_text)
SELECT c.workspace_id, ?, 1, c.id, ?, c.email, c.name, /*values*/ '{}', /*zone*/ NULL, 0, ?, NULL, NULL
FROM contacts c NOT INDEXED
WHERE c.id > ? AND c.id <= ? AND c.email IS NOT NULL AND /*audience*/ 1

-- The same where the workspace has suppressed addresses.
-- name: launch-range-suppressing
INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, recipient, vals, time_zone, status,
                      queued_at, finished_at, error_text)
SELECT c.workspace_id, ?, 1, c.id, ?, c.email, c.name, /*values*/ '{}', /*zone*/ NULL, iif(s.address IS NULL, 0, 9), ?,
       iif(s.address IS NULL, NULL, ?), s.reason
FROM contacts c NOT INDEXED LEFT JOIN suppressions s ON s.workspace_id = c.workspace_id AND s.address = c.email_key
WHERE c.id > ? AND c.id <= ? AND c.email IS NOT NULL AND /*audience*/ 1

-- Nothing changes: it was cancelled, or another program goes on with it.
-- name: launch-reached
UPDATE campaigns SET launch_after = ? WHERE workspace_id = ? AND id = ? AND launch_after = ? AND status <> 5

-- name: launch-complete
UPDATE campaigns SET launch_after = NULL WHERE workspace_id = ? AND id = ?

-- name: add-figure
INSERT INTO daily_figures (workspace_id, campaign_id, day, status, channel, n)
SELECT workspace_id, id, ?, ?, channel, ? FROM campaigns WHERE workspace_id = ? AND id = ?
ON CONFLICT (workspace_id, campaign_id, day, status) DO UPDATE SET n = n + excluded.n

-- Control ----------------------------------------------------------------------------------------------

-- name: pause
UPDATE campaigns SET status = 3, reason = ? WHERE workspace_id = ? AND id = ? AND status IN (1, 2)

-- name: resume
UPDATE campaigns SET status = 2, reason = '', start_at = NULL, finished_at = NULL WHERE workspace_id = ? AND id = ? AND status IN (1, 3)

-- name: resume-to-schedule
UPDATE campaigns SET status = 1, reason = '' WHERE workspace_id = ? AND id = ? AND status = 3

-- name: cancel
UPDATE campaigns SET status = 5, reason = '', launch_after = NULL, finished_at = ?
WHERE workspace_id = ? AND id = ? AND status IN (1, 2, 3)

-- name: last-recipient
SELECT coalesce(max(contact_id), 0) FROM messages WHERE campaign_id = ?

-- name: cancel-range
UPDATE messages SET status = 8, finished_at = ? WHERE campaign_id = ? AND contact_id > ? AND contact_id <= ? AND status = 0

-- name: reopen
UPDATE campaigns SET status = 2, reason = '', finished_at = NULL WHERE workspace_id = ? AND id = ? AND status IN (2, 3, 4)

-- name: reopen-done
UPDATE campaigns SET status = 2, finished_at = NULL WHERE workspace_id = ? AND id = ? AND status = 4

-- Whoever was erased since has no address to write to.
-- name: failed-by-day
SELECT finished_at / 86400000, count(*) FROM messages WHERE campaign_id = ? AND status = 6 AND address <> ''
  AND NOT (step > 2 AND EXISTS (SELECT 1 FROM sequence_resets r WHERE r.workspace_id = messages.workspace_id AND r.contact_id = messages.contact_id AND r.campaign_id = messages.campaign_id))
GROUP BY 1

-- A Message 2 in whose place another one may have come (sequence_resets) is over.
-- name: retry-failed
UPDATE messages SET status = 0, earlier_attempts = attempts, due_at = 1, held = 0, finished_at = NULL, provider_id = NULL, error_code = NULL,
       error_text = NULL
WHERE campaign_id = ? AND status = 6 AND address <> ''
  AND NOT (step > 2 AND EXISTS (SELECT 1 FROM sequence_resets r WHERE r.workspace_id = messages.workspace_id AND r.contact_id = messages.contact_id AND r.campaign_id = messages.campaign_id))

-- name: reschedule
UPDATE campaigns SET status = 1, start_at = ?, reason = '' WHERE workspace_id = ? AND id = ? AND status = 1

-- name: stats
SELECT status, reason, started_at, finished_at FROM campaigns WHERE workspace_id = ? AND id = ?

-- Of Message 2. The unique index knows the step of each.
-- One that was sent before its sequence began anew counts too.
-- name: follow-up-counts
SELECT m.status, count(*) FROM messages m WHERE m.campaign_id = ? AND m.step >= 2 AND m.workspace_id = ? GROUP BY m.status

-- What waits for a moment of its own; the index alone answers.
-- name: put-off
SELECT count(*), min(due_at) FROM messages INDEXED BY messages_waiting
WHERE campaign_id = (SELECT id FROM campaigns WHERE workspace_id = ? AND id = ?) AND status = 0 AND due_at > 0 AND due_at > ?

-- name: attempts
SELECT coalesce(sum(attempts), 0), coalesce(sum(step <> 1), 0) FROM messages WHERE campaign_id = ?

-- Content ----------------------------------------------------------------------------------------------

-- name: workspace
SELECT name, slug FROM workspaces WHERE id = ?

-- name: save-template
INSERT INTO templates (workspace_id, name, name_key, subject, html, text, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (workspace_id, name_key) DO UPDATE SET name = excluded.name, subject = excluded.subject, html = excluded.html,
       text = excluded.text, updated_at = excluded.updated_at

-- name: templates
SELECT id, name, subject, html, text, updated_at FROM templates WHERE workspace_id = ? ORDER BY name_key

-- name: template-by-name
SELECT id, name, subject, html, text, updated_at FROM templates WHERE workspace_id = ? AND name_key = ?

-- name: remove-template
DELETE FROM templates WHERE workspace_id = ? AND name_key = ?
