-- What comes in: events as they came, and what the door makes of them. Numbers are those of MessageStatus and CampaignStatus.

-- name: keep-event
INSERT INTO incoming_events (source, digest, body, accounts, received_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING

-- name: open-events
SELECT id, body, accounts, source FROM incoming_events WHERE done_at IS NULL ORDER BY id LIMIT ?

-- name: has-open-events
SELECT EXISTS (SELECT 1 FROM incoming_events WHERE done_at IS NULL)

-- What it said stands in conversations and messages now; the digest tells it when it comes again. What could not be used stays as it came.
-- name: event-done
UPDATE incoming_events SET done_at = ?, trouble = ?, body = iif(? = '', x'', body) WHERE id = ?

-- What was gone through is kept for two weeks: providers repeat a delivery for one.
-- name: forget-events
DELETE FROM incoming_events INDEXED BY incoming_events_done WHERE done_at IS NOT NULL AND done_at < ?

-- name: accounts
SELECT id, workspace_id, settings, practice FROM accounts WHERE kind = 'whatsapp' AND removed_at IS NULL ORDER BY id

-- name: accounts-revision
SELECT count(*), coalesce(max(updated_at), 0) FROM accounts WHERE kind = 'whatsapp' AND removed_at IS NULL

-- name: learned
SELECT learned FROM accounts WHERE id = ?

-- name: learn
UPDATE accounts SET learned = ? WHERE id = ?

-- Contacts ---------------------------------------------------------------------------------------------

-- name: contact-by-user-id
SELECT id, coalesce(phone, ''), coalesce(whatsapp_id, ''), coalesce(language, '') FROM contacts
WHERE workspace_id = ? AND whatsapp_id = ? AND deleted_at IS NULL ORDER BY id LIMIT 1

-- name: contacts-by-phone
SELECT c.id, coalesce(c.phone, ''), coalesce(c.whatsapp_id, ''), coalesce(c.language, '') FROM contacts c
WHERE c.workspace_id = ? AND c.phone = ? AND c.deleted_at IS NULL ORDER BY c.id LIMIT 50

-- When something was last said between a contact and an account, or written by its campaigns.
-- name: last-contact
SELECT max(at) FROM (
    SELECT last_at AS at FROM conversations WHERE workspace_id = ? AND account_id = ? AND contact_id = ?
    UNION ALL
    SELECT coalesce(m.sent_at, m.finished_at, m.queued_at)
    FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id = ?
    WHERE c.workspace_id = ? AND c.account_id = ? AND c.kind = 'campaign' AND c.launched_at IS NOT NULL AND m.status IN (1, 2, 3, 4, 5, 10)
)

-- Who showed neither a number nor an id is known by name alone.
-- name: contact-without-address
SELECT k.id, '', '', coalesce(k.language, '') FROM conversations v INDEXED BY conversations_nameless JOIN contacts k ON k.id = v.contact_id
WHERE v.workspace_id = ? AND v.account_id = ? AND v.address = '' AND k.name = ? AND k.deleted_at IS NULL ORDER BY k.id LIMIT 1

-- name: contact-by-id
SELECT id, coalesce(phone, ''), coalesce(whatsapp_id, ''), coalesce(language, '') FROM contacts WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL

-- One that was merged away: whoever it went into, at the addresses that it had.
-- name: merged-by-id
SELECT k.id, coalesce(c.phone, ''), coalesce(c.whatsapp_id, ''), coalesce(nullif(k.language, ''), c.language, '')
FROM contacts c JOIN contacts k ON k.id = c.merged_into AND k.deleted_at IS NULL WHERE c.workspace_id = ? AND c.id = ?

-- name: merged-by-user-id
SELECT k.id, coalesce(c.phone, ''), coalesce(c.whatsapp_id, ''), coalesce(nullif(k.language, ''), c.language, '')
FROM contacts c INDEXED BY contacts_merged_whatsapp JOIN contacts k ON k.id = c.merged_into AND k.deleted_at IS NULL
WHERE c.workspace_id = ? AND c.whatsapp_id = ? AND c.merged_into IS NOT NULL ORDER BY k.id LIMIT 1

-- name: merged-by-phone
SELECT k.id, coalesce(c.phone, ''), coalesce(c.whatsapp_id, ''), coalesce(nullif(k.language, ''), c.language, '')
FROM contacts c INDEXED BY contacts_merged_phone JOIN contacts k ON k.id = c.merged_into AND k.deleted_at IS NULL
WHERE c.workspace_id = ? AND c.phone = ? AND c.merged_into IS NOT NULL ORDER BY k.id LIMIT 1

-- name: learn-user-id
UPDATE contacts SET whatsapp_id = ? WHERE workspace_id = ? AND id = ? AND whatsapp_id IS NULL

-- Whoever had stopped us at the old address has stopped us at the new one.
-- name: carry-opt-out
INSERT INTO suppressions (workspace_id, address, reason, source, created_at)
SELECT workspace_id, lower(?), reason, source, created_at FROM suppressions WHERE workspace_id = ? AND address = lower(?) AND reason IN ('opted_out', 'unsubscribed')
ON CONFLICT DO NOTHING

-- name: readdress-queued
UPDATE messages SET address = ? WHERE contact_id = ? AND status = 0
  AND campaign_id IN (SELECT id FROM campaigns WHERE workspace_id = ? AND channel = 'whatsapp')

-- name: change-addresses
UPDATE conversations SET address = ? WHERE workspace_id = ? AND contact_id = ? AND channel = 'whatsapp'

-- Conversations ----------------------------------------------------------------------------------------

-- name: conversation
SELECT id, window_until FROM conversations WHERE workspace_id = ? AND account_id = ? AND contact_id = ?

-- name: open-conversation
INSERT INTO conversations (workspace_id, contact_id, account_id, channel, address, last_at, created_at) VALUES (?, ?, ?, 'whatsapp', ?, ?, ?)

-- name: say
INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, payload, media, provider_id, replies_to, at, raw)
VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING

-- name: note-event
INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, at) VALUES (?, ?, 3, ?, ?, ?)

-- An older message that comes late does not become the newest.
-- name: heard
UPDATE conversations SET last_text = iif(? >= last_at, ?, last_text), last_out = iif(? >= last_at, 0, last_out), last_at = max(last_at, ?), unread = unread + 1,
       window_until = ?, address = ?, closed_at = NULL
WHERE workspace_id = ? AND id = ?

-- Messages ---------------------------------------------------------------------------------------------

-- name: message
SELECT m.id, m.workspace_id, m.campaign_id, m.contact_id, m.account_id, m.step, m.address, m.status, coalesce(m.finished_at, 0), coalesce(m.sent_at, m.finished_at),
       m.delivered_at, m.read_at, c.kind = 'campaign', m.queued_at, coalesce(m.provider_id, '')
FROM messages m JOIN campaigns c ON c.id = m.campaign_id WHERE m.id = ? AND c.channel = 'whatsapp'

-- name: message-of-provider-id
SELECT message_id FROM provider_ids WHERE provider_id = ?

-- name: note-provider-id
INSERT INTO provider_ids (provider_id, workspace_id, message_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: progress
UPDATE messages SET status = ?, finished_at = ?, provider_id = coalesce(provider_id, ?), error_code = ?, error_text = ? WHERE id = ?

-- name: note-delivered
UPDATE messages SET delivered_at = min(coalesce(delivered_at, ?), ?) WHERE id = ?

-- name: note-read
UPDATE messages SET read_at = min(coalesce(read_at, ?), ?), delivered_at = coalesce(delivered_at, ?) WHERE id = ?

-- name: note-left
UPDATE messages SET sent_at = coalesce(sent_at, ?) WHERE id = ?

-- What a contact was last written by an account's campaigns, campaign by campaign; a sequence that was started again counts from then.
-- Of one campaign the later step is the later message: a provider tells moments in whole seconds, so they may seem turned round.
-- What a contact that was merged into this one had got is this one's, too.
-- name: last-campaign-message
SELECT id FROM (
    SELECT m.id AS id, m.step AS step, max(coalesce(m.sent_at, m.finished_at, m.queued_at)) OVER (PARTITION BY m.campaign_id) AS at
    FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT p.id FROM (SELECT ? AS id) k JOIN contacts p ON p.id = k.id OR p.merged_into = k.id)
    WHERE c.workspace_id = ? AND c.account_id = ? AND c.kind = 'campaign' AND c.launched_at > ? AND m.status IN (1, 2, 3, 4, 5, 10)
    UNION ALL
    SELECT m.id, m.step, r.at FROM sequence_resets r JOIN campaigns c ON c.id = r.campaign_id
    JOIN messages m INDEXED BY messages_of ON m.campaign_id = r.campaign_id AND m.contact_id = r.contact_id AND m.step = 1
    WHERE r.workspace_id = ? AND r.contact_id IN (SELECT p.id FROM (SELECT ? AS id) k JOIN contacts p ON p.id = k.id OR p.merged_into = k.id) AND r.at > ? AND c.account_id = ?
) ORDER BY at DESC, step DESC, id DESC LIMIT 1

-- Message 2 ----------------------------------------------------------------------------------------------

-- name: follow-up
SELECT t.content, c.status FROM campaigns c JOIN campaign_contents t ON t.workspace_id = c.workspace_id AND t.campaign_id = c.id AND t.step = 2
WHERE c.workspace_id = ? AND c.id = ?

-- Message 1 of a sequence that a person started again, and when.
-- name: sequence-start
SELECT m.id, r.at FROM sequence_resets r JOIN messages m INDEXED BY messages_of ON m.campaign_id = r.campaign_id AND m.contact_id = r.contact_id AND m.step = 1
WHERE r.workspace_id = ? AND r.contact_id = ? AND r.campaign_id = ?

-- Once for each contact and campaign: what stands there already stays. Whom a merge has made one person gets one.
-- name: queue-follow-up
INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, recipient, vals, time_zone, status, due_at, queued_at, not_after)
SELECT workspace_id, campaign_id, 2, contact_id, account_id, ?, recipient, vals, time_zone, 0, ?, ?, ? FROM messages WHERE id = ?
  AND NOT EXISTS (
    SELECT 1 FROM contacts o JOIN contacts p ON p.id = coalesce(o.merged_into, o.id) OR p.merged_into = coalesce(o.merged_into, o.id)
    JOIN messages s INDEXED BY messages_of ON s.campaign_id = messages.campaign_id AND s.contact_id = p.id AND s.step = 2 WHERE o.id = messages.contact_id)
ON CONFLICT DO NOTHING

-- name: reopen-campaign
UPDATE campaigns SET status = 2, finished_at = NULL WHERE id = ? AND status = 4

-- Opt-out ------------------------------------------------------------------------------------------------

-- What a person has stopped stays theirs, but is no longer taken back by their Undo.
-- name: suppress
INSERT INTO suppressions (workspace_id, address, reason, source, created_at) VALUES (?, lower(?), 'opted_out', ?, ?)
ON CONFLICT DO UPDATE SET source = excluded.source WHERE source = 'window'

-- What a person or a bounce has suppressed, a word of the contact does not take back.
-- name: unsuppress
DELETE FROM suppressions WHERE workspace_id = ? AND address = lower(?) AND reason IN ('opted_out', 'unsubscribed')

-- name: last-word
SELECT at FROM consents WHERE workspace_id = ? AND contact_id = ? AND channel = 'whatsapp' AND source = 'whatsapp'

-- name: consent
INSERT INTO consents (workspace_id, contact_id, channel, granted, source, proof, at) VALUES (?, ?, 'whatsapp', ?, ?, ?, ?)
ON CONFLICT (workspace_id, contact_id, channel) DO UPDATE SET granted = excluded.granted, source = excluded.source, proof = excluded.proof, at = excluded.at

-- Templates ----------------------------------------------------------------------------------------------

-- name: template-changed
UPDATE whatsapp_templates SET status = coalesce(?, status), category = coalesce(?, category), quality = coalesce(?, quality), reason = coalesce(?, reason)
WHERE workspace_id = ? AND account_id = ? AND name = ? AND (? = '' OR language = ?)
