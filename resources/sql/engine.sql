-- The engine's reading and writing. One step is one transaction.

-- Of a practice agency nothing leaves the computer, whatever accounts it has.
-- name: accounts
SELECT id, workspace_id, name, practice, connections, max_attempts, backoff_seconds, limits, daily, ramp, slow_until,
       created_at, updated_at, ramp_since, kind = 'whatsapp', settings, learned
FROM accounts
WHERE removed_at IS NULL AND state = 'up' AND (practice OR (SELECT armed AND NOT practice FROM agency))

-- name: sending-campaigns
SELECT id, workspace_id, account_id, channel, time_zone, quiet_hours, launch_after IS NOT NULL, started_at IS NOT NULL, fresh_after,
       kind = 'replies', budget IS NOT NULL
FROM campaigns WHERE status = 2 AND account_id IS NOT NULL ORDER BY kind = 'replies' DESC, launched_at, id

-- name: next-start
SELECT min(start_at) FROM campaigns WHERE status = 1 AND start_at IS NOT NULL AND reason = ''

-- name: start-scheduled
UPDATE campaigns SET status = 2, reason = '' WHERE status = 1 AND start_at BETWEEN ? AND ? AND launch_after IS NULL

-- A start that was missed while the computer was off asks a person; it does not fire late by itself.
-- name: note-missed-starts
UPDATE campaigns SET reason = 'missed' WHERE status = 1 AND start_at < ? AND reason = ''

-- What has waited for its moment.
-- name: due-messages
SELECT m.id, m.step, m.contact_id, m.address, m.recipient, m.vals, m.attempts, m.time_zone, s.reason,
       m.earlier_attempts, m.not_after
FROM messages m LEFT JOIN suppressions s ON s.workspace_id = m.workspace_id AND s.address = lower(m.address) AND m.exempt = 0
WHERE m.campaign_id = ? AND m.status = 0 AND m.due_at > 0 AND m.due_at <= ?
ORDER BY m.due_at, m.id LIMIT ?

-- What stands behind the campaign's front, fresh or not (the last column tells): the front passes over all of it.
-- name: messages-after
SELECT m.id, m.step, m.contact_id, m.address, m.recipient, m.vals, m.attempts, m.time_zone, s.reason,
       m.earlier_attempts, m.not_after, m.status = 0 AND m.due_at = 0
FROM messages m INDEXED BY messages_of LEFT JOIN suppressions s ON s.workspace_id = m.workspace_id AND s.address = lower(m.address)
WHERE m.campaign_id = ? AND m.contact_id > ?
ORDER BY m.contact_id

-- What campaigns (not conversations) have written to a person through an account since a moment, or may have: what is under way first, then the
-- newest. A contact that was merged is one person with the other. What was under way when a campaign was cancelled ended a little after it.
-- A moment that is still to come is of a clock that has been set back since: it holds nobody.
-- name: written-to
WITH k (id) AS (SELECT ?),
head (id) AS (SELECT coalesce(p.merged_into, k.id) FROM k LEFT JOIN contacts p ON p.id = k.id),
who (id) AS (SELECT id FROM head UNION SELECT p.id FROM head CROSS JOIN contacts p ON p.merged_into = head.id)
SELECT m.status = 1, coalesce(m.sent_at, m.finished_at, 0)
FROM campaigns c CROSS JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT id FROM who)
WHERE c.workspace_id = ? AND c.account_id = ? AND c.kind = 'campaign' AND c.launched_at IS NOT NULL
  AND (c.finished_at IS NULL OR c.finished_at > ? - 3600000) AND m.id <> ?
  AND (m.status = 1 OR (m.status IN (2, 3, 4, 5, 7, 10) AND coalesce(m.sent_at, m.finished_at) > ? AND coalesce(m.sent_at, m.finished_at) <= ?))
ORDER BY 1 DESC, 2 DESC LIMIT ?

-- name: has-fresh
SELECT EXISTS (SELECT 1 FROM messages INDEXED BY messages_of WHERE campaign_id = ? AND contact_id > ? AND status = 0 AND due_at = 0)

-- name: move-front
UPDATE campaigns SET fresh_after = ? WHERE id = ?

-- When the first message of a campaign is due that failures, not quiet hours, have put off.
-- name: next-due
SELECT due_at FROM messages INDEXED BY messages_tried
WHERE campaign_id = ? AND status = 0 AND due_at > 0 AND held = 0 ORDER BY due_at LIMIT 1

-- name: next-due-held
SELECT due_at FROM messages WHERE campaign_id = ? AND status = 0 AND due_at > 0 ORDER BY due_at LIMIT 1

-- name: claim
UPDATE messages SET status = 1, held = 0 WHERE id = ? AND status = 0

-- name: hold
UPDATE messages SET due_at = ?, held = 1 WHERE id = ? AND status = 0

-- It leaves a little later, by itself.
-- name: put-off
UPDATE messages SET due_at = ?, held = 0 WHERE id = ? AND status = 0

-- name: suppress-queued
UPDATE messages SET status = 9, finished_at = ?, error_text = ? WHERE id = ? AND status = 0

-- name: expire
UPDATE messages SET status = 6, finished_at = ?, error_code = 'window-closed', error_text = 'the 24 hours in which free text may be sent are over'
WHERE id = ? AND status = 0

-- The provider's word about a message was quicker than its answer.
-- name: note-sent
UPDATE messages SET attempts = ?, sent_at = coalesce(sent_at, ?), provider_id = coalesce(provider_id, ?) WHERE id = ? AND status IN (2, 3, 4, 5, 6)

-- name: note-provider-id
INSERT INTO provider_ids (provider_id, workspace_id, message_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: note-unreachable
INSERT INTO unreachable_days (workspace_id, address, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: unreachable-days
SELECT count(*) FROM unreachable_days WHERE workspace_id = ? AND address = ?

-- name: pause-campaign
UPDATE campaigns SET status = 3, reason = ? WHERE id = ? AND status = 2 AND kind = 'campaign'

-- name: record-sent
UPDATE messages SET status = 2, attempts = ?, sent_at = ?, finished_at = ?, provider_id = ?, error_code = NULL,
       error_text = NULL
WHERE id = ? AND status = 1

-- name: record-end
UPDATE messages SET status = ?, attempts = ?, finished_at = ?, error_code = ?, error_text = ? WHERE id = ? AND status = 1

-- name: requeue
UPDATE messages SET status = 0, attempts = ?, due_at = ?, error_code = ?, error_text = ? WHERE id = ? AND status = 1

-- name: record-attempt
INSERT INTO attempts (message_id, number, workspace_id, at, outcome, code, text) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (message_id, number) DO UPDATE SET at = excluded.at, outcome = excluded.outcome, code = excluded.code,
       text = excluded.text

-- name: suppress-address
INSERT INTO suppressions (workspace_id, address, reason, source, created_at) VALUES (?, lower(?), ?, ?, ?)
ON CONFLICT DO UPDATE SET source = excluded.source WHERE source = 'window'

-- name: campaign-status
SELECT status FROM campaigns WHERE id = ?

-- name: campaign-started
UPDATE campaigns SET started_at = ? WHERE id = ? AND started_at IS NULL

-- A person may have queued something again since the engine looked.
-- name: campaign-done
UPDATE campaigns SET status = 4, finished_at = ?, reason = '' WHERE id = ? AND status = 2
  AND NOT EXISTS (SELECT 1 FROM messages WHERE campaign_id = campaigns.id AND status = 0 AND due_at > 0)

-- name: account-down
UPDATE accounts SET state = 'down', reason = ? WHERE id = ? AND state = 'up'

-- name: pause-campaigns-of
UPDATE campaigns SET status = 3, reason = ? WHERE account_id = ? AND status = 2

-- name: account-slow-until
UPDATE accounts SET slow_until = ? WHERE id = ?

-- name: begin-ramp
UPDATE accounts SET ramp_since = ? WHERE id = ? AND ramp_since IS NULL

-- name: pacing-of
SELECT at, n FROM pacing_log WHERE account_id = ? ORDER BY at

-- name: remember-pacing
INSERT INTO pacing_log (account_id, at, n) VALUES (?, ?, ?) ON CONFLICT (account_id, at) DO UPDATE SET n = n + excluded.n

-- name: prune-pacing
DELETE FROM pacing_log WHERE account_id = ? AND at < ?

-- name: add-figure
INSERT INTO daily_figures (workspace_id, campaign_id, day, status, channel, n) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (workspace_id, campaign_id, day, status) DO UPDATE SET n = n + excluded.n

-- name: open-messages
SELECT m.id, m.workspace_id, m.campaign_id, m.account_id, m.step, m.address, m.attempts, c.channel
FROM messages m JOIN campaigns c ON c.id = m.campaign_id WHERE m.status = 1

-- name: engine-state
SELECT journal_generation, journal_offset, boot_id FROM engine_state

-- name: save-journal
UPDATE engine_state SET journal_generation = ?, journal_offset = ?, boot_id = ?, heartbeat_at = ?

-- Whether campaigns would send if the database were armed. Practice accounts always do, a practice agency's others never.
-- name: disarmed-work
SELECT EXISTS (SELECT 1 FROM campaigns c JOIN accounts a ON a.workspace_id = c.workspace_id AND a.id = c.account_id AND NOT a.practice WHERE c.status = 2
  AND (c.kind = 'campaign' OR EXISTS (SELECT 1 FROM messages m WHERE m.campaign_id = c.id AND m.status = 0 AND m.due_at > 0))) AND (SELECT NOT armed AND NOT practice FROM agency)

-- name: account-endpoint
SELECT settings, practice, connections, updated_at FROM accounts WHERE id = ?

-- name: may-leave
SELECT m.not_after IS NOT NULL AND m.not_after <= ?, m.exempt = 0 AND s.address IS NOT NULL, m.status = 1
FROM messages m LEFT JOIN suppressions s ON s.workspace_id = m.workspace_id AND s.address = lower(m.address) WHERE m.id = ?

-- name: content-of
SELECT content FROM campaign_contents WHERE workspace_id = ? AND campaign_id = ? AND step = ?

-- name: attachments-of
SELECT name, media_type, content_id, data FROM attachments WHERE workspace_id = ? AND campaign_id = ? AND step = ? ORDER BY id

-- name: account-names
SELECT id, name FROM accounts

-- name: queued-now
SELECT coalesce(sum(f.n), 0) FROM campaigns c JOIN daily_figures f ON f.workspace_id = c.workspace_id AND f.campaign_id = c.id
WHERE c.status = 2 AND f.day = 0 AND f.status IN (0, 1)

-- What the watch of a running engine compares from look to look.
-- name: standing-accounts
SELECT id, name, state, reason, coalesce(slow_until, 0) FROM accounts WHERE removed_at IS NULL

-- name: standing-campaigns
SELECT id, status, reason FROM campaigns WHERE status IN (1, 2, 3)

-- name: standing-campaign
SELECT status, reason FROM campaigns WHERE id = ?
