-- Erasing a person. Numbers are those of MessageStatus; lists of ids and texts are JSON arrays.

-- Marks ------------------------------------------------------------------------------------------------

-- name: key
SELECT erasure_key FROM agency WHERE erasure_key IS NOT NULL

-- name: make-key
UPDATE agency SET erasure_key = randomblob(32) WHERE erasure_key IS NULL

-- name: marks
SELECT mark FROM erased_addresses WHERE workspace_id = ?

-- name: has-mark
SELECT EXISTS (SELECT 1 FROM erased_addresses WHERE workspace_id = ? AND mark = ?)

-- name: add-mark
INSERT INTO erased_addresses (workspace_id, mark, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: remove-mark
DELETE FROM erased_addresses WHERE workspace_id = ? AND mark = ?

-- name: suppress
INSERT INTO suppressions (workspace_id, address, reason, source, created_at) VALUES (?, ?, 'erased', '', ?)
ON CONFLICT (workspace_id, address) DO UPDATE SET reason = 'erased', source = ''

-- name: unsuppress
DELETE FROM suppressions WHERE workspace_id = ? AND address = ?

-- name: is-anybodys
SELECT EXISTS (SELECT 1 FROM contacts WHERE workspace_id = ? AND email_key = ? AND deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM contacts WHERE workspace_id = ? AND phone = ? AND deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM contacts WHERE workspace_id = ? AND whatsapp_id = ? AND deleted_at IS NULL)

-- Who it is --------------------------------------------------------------------------------------------

-- name: person
SELECT merged_into FROM contacts WHERE workspace_id = ? AND id = ? AND erased_at IS NULL

-- Those who were merged into them.
-- name: merged-into
SELECT id FROM contacts WHERE workspace_id = ? AND merged_into IN (SELECT value FROM json_each(?)) AND erased_at IS NULL

-- name: addresses
SELECT coalesce(email, ''), coalesce(email_key, ''), coalesce(phone, ''), coalesce(whatsapp_id, '') FROM contacts
WHERE workspace_id = ? AND id IN (SELECT value FROM json_each(?))

-- Contacts that were deleted and had one of the addresses: the same person, whom undo could bring back.
-- name: deleted-with
SELECT id FROM contacts NOT INDEXED
WHERE workspace_id = ? AND deleted_at IS NOT NULL AND merged_into IS NULL AND erased_at IS NULL
  AND (email_key IN (SELECT value FROM json_each(?)) OR phone IN (SELECT value FROM json_each(?)) OR lower(whatsapp_id) IN (SELECT value FROM json_each(?)))

-- name: conversation-addresses
SELECT DISTINCT address FROM conversations WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?)) AND address <> ''

-- name: message-addresses
SELECT DISTINCT m.address FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT value FROM json_each(?))
WHERE c.workspace_id = ? AND c.launched_at IS NOT NULL AND m.address <> ''

-- What of them is on its way at this moment.
-- name: sending
SELECT contact_id FROM messages WHERE status = 1 AND workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?)) LIMIT 1

-- What they leave behind, for whoever is asked whether to erase.
-- name: count-messages
SELECT count(*), coalesce(sum(m.status = 0), 0) FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT value FROM json_each(?))
WHERE c.workspace_id = ? AND c.launched_at IS NOT NULL

-- name: count-said
SELECT count(DISTINCT v.id), count(i.id), count(f.interaction_id) FROM conversations v
LEFT JOIN interactions i ON i.workspace_id = v.workspace_id AND i.conversation_id = v.id
LEFT JOIN media_files f ON f.interaction_id = i.id
WHERE v.workspace_id = ? AND v.contact_id IN (SELECT value FROM json_each(?))

-- The decisive transaction -----------------------------------------------------------------------------

-- name: queued
SELECT m.id, m.campaign_id, c.channel FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT value FROM json_each(?))
WHERE c.workspace_id = ? AND c.launched_at IS NOT NULL AND m.status = 0

-- name: cancel
UPDATE messages SET status = 8, finished_at = ?, held = 0 WHERE id = ? AND status = 0

-- name: blank
UPDATE contacts SET name = '', first_name = '', last_name = '', company = '', email = NULL, email_key = NULL, phone = NULL, country = NULL,
       whatsapp_id = NULL, external_id = NULL, language = NULL, time_zone = NULL, fields = '{}', tags = '[]', notes = '', merged_into = NULL,
       deleted_at = coalesce(deleted_at, ?), erased_at = ?
WHERE workspace_id = ? AND id IN (SELECT value FROM json_each(?))

-- name: forget-consents
DELETE FROM consents WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?))

-- name: forget-categories
DELETE FROM contact_categories WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?))

-- name: forget-events
DELETE FROM contact_events WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?))

-- name: forget-differences
DELETE FROM different_people WHERE workspace_id = ? AND (contact_id IN (SELECT value FROM json_each(?)) OR other_id IN (SELECT value FROM json_each(?)))

-- name: forget-resets
DELETE FROM sequence_resets WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?))

-- name: begin
INSERT INTO erasures (workspace_id, contacts, addresses, begun_at) VALUES (?, ?, ?, ?)

-- Step by step -----------------------------------------------------------------------------------------

-- name: any-open
SELECT EXISTS (SELECT 1 FROM erasures)

-- name: open
SELECT id, workspace_id, contacts, addresses FROM erasures ORDER BY id

-- name: conversations
SELECT id, account_id FROM conversations WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY id

-- name: some-said
SELECT id, body FROM interactions WHERE workspace_id = ? AND conversation_id = ? ORDER BY id LIMIT ?

-- A few parts of files at a time: each may have a megabyte.
-- name: forget-parts
DELETE FROM media_parts WHERE rowid IN (
    SELECT p.rowid FROM interactions i JOIN media_parts p ON p.interaction_id = i.id WHERE i.workspace_id = ? AND i.conversation_id = ? LIMIT ?)

-- What a reply said stands in its outbox, under the number of its interaction.
-- name: forget-reply
DELETE FROM campaign_contents WHERE workspace_id = ? AND step = ?
  AND campaign_id IN (SELECT id FROM campaigns WHERE workspace_id = ? AND account_id = ? AND kind = 'replies')

-- name: forget-said
DELETE FROM interactions WHERE workspace_id = ? AND id = ?

-- name: forget-conversation
DELETE FROM conversations WHERE workspace_id = ? AND id = ?

-- name: some-messages
SELECT m.id FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT value FROM json_each(?))
WHERE c.workspace_id = ? AND c.launched_at IS NOT NULL AND m.address <> '' LIMIT ?

-- name: blank-messages
UPDATE messages SET address = '', recipient = '', vals = '{}', time_zone = NULL, provider_id = NULL, error_text = NULL
WHERE id IN (SELECT value FROM json_each(?))

-- name: blank-attempts
UPDATE attempts SET text = '' WHERE message_id IN (SELECT value FROM json_each(?))

-- name: all-messages
SELECT m.id FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT value FROM json_each(?))
WHERE c.workspace_id = ? AND c.launched_at IS NOT NULL

-- WhatsApp's ids are made from the number. A message may have had several, so all are looked through.
-- name: forget-provider-ids
DELETE FROM provider_ids WHERE message_id IN (SELECT value FROM json_each(?))

-- name: forget-tier-uses
DELETE FROM tier_uses WHERE lower(address) IN (SELECT lower(value) FROM json_each(?))

-- name: forget-unreachable
DELETE FROM unreachable_days WHERE workspace_id = ? AND lower(address) IN (SELECT lower(value) FROM json_each(?))

-- name: forget-bodies
UPDATE incoming_events SET body = x'', trouble = '' WHERE done_at IS NOT NULL AND length(body) > 0
  AND EXISTS (SELECT 1 FROM json_each(?) a WHERE instr(lower(CAST(incoming_events.body AS TEXT)), lower(a.value)) > 0)

-- name: forget-account-words
UPDATE accounts SET reason = replace(reason, ?, '...') WHERE instr(reason, ?) > 0

-- name: forget-campaign-words
UPDATE campaigns SET reason = replace(reason, ?, '...') WHERE instr(reason, ?) > 0

-- name: forget-samples
DELETE FROM writing_samples WHERE workspace_id = ? AND EXISTS (SELECT 1 FROM json_each(?) a WHERE instr(lower(writing_samples.text), lower(a.value)) > 0)

-- Any of them may have been made from what they wrote.
-- name: forget-answers
DELETE FROM writing_answers WHERE workspace_id = ?

-- name: rows-gone
UPDATE erasures SET contacts = '[]', addresses = '[]' WHERE id = ?

-- name: over
DELETE FROM erasures WHERE contacts = '[]' AND addresses = '[]' AND id <= ?

-- name: waits
SELECT coalesce(max(id), 0) FROM erasures WHERE contacts = '[]' AND addresses = '[]'

-- The free space --------------------------------------------------------------------------------------

-- A deleted word stays in its segment until that is merged with the deletion. Minus: all segments into one, and some pages of it now.
-- name: merge-contact-words
INSERT INTO contacts_search (contacts_search, rank) VALUES ('merge', ?)

-- name: merge-said-words
INSERT INTO interactions_search (interactions_search, rank) VALUES ('merge', ?)
