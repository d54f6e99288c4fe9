-- Contacts, categories, segments and suppressions of a workspace.

-- name: category-by-name
SELECT id, name FROM categories WHERE workspace_id = ? AND name_key = ?

-- name: categories
SELECT k.id, k.name, k.colour,
       (SELECT count(*) FROM contact_categories m JOIN contacts c ON c.id = m.contact_id AND c.deleted_at IS NULL
        WHERE m.workspace_id = k.workspace_id AND m.category_id = k.id)
FROM categories k WHERE k.workspace_id = ? ORDER BY k.name_key

-- name: add-category
INSERT INTO categories (workspace_id, name, name_key, colour, created_at) VALUES (?, ?, ?, ?, ?)

-- name: change-category
UPDATE categories SET name = ?, name_key = ?, colour = ? WHERE workspace_id = ? AND id = ?

-- name: delete-category
DELETE FROM categories WHERE workspace_id = ? AND id = ?

-- name: assign-category
INSERT INTO contact_categories (workspace_id, category_id, contact_id)
SELECT workspace_id, ?, id FROM contacts WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
ON CONFLICT DO NOTHING

-- name: unassign-category
DELETE FROM contact_categories WHERE workspace_id = ? AND category_id = ? AND contact_id = ?

-- name: categories-of
SELECT k.name FROM contact_categories m JOIN categories k ON k.workspace_id = m.workspace_id AND k.id = m.category_id
WHERE m.workspace_id = ? AND m.contact_id = ? ORDER BY k.name_key

-- name: segment-by-name
SELECT id, name, filter FROM segments WHERE workspace_id = ? AND name_key = ?

-- name: segments
SELECT id, name, filter FROM segments WHERE workspace_id = ? ORDER BY name_key

-- name: add-segment
INSERT INTO segments (workspace_id, name, name_key, filter, created_at) VALUES (?, ?, ?, ?, ?)

-- name: change-segment
UPDATE segments SET name = ?, name_key = ?, filter = ? WHERE workspace_id = ? AND name_key = ?

-- name: delete-segment
DELETE FROM segments WHERE workspace_id = ? AND name_key = ?

-- name: by-id
SELECT c.id, c.name, c.first_name, c.last_name, c.company, c.email, c.phone, c.country, c.whatsapp_id, c.external_id, c.language,
       c.time_zone, c.fields, c.tags, c.notes, c.created_at, c.updated_at,
       (SELECT s.reason FROM suppressions s WHERE s.workspace_id = c.workspace_id AND s.address = c.email_key),
       (SELECT s.reason FROM suppressions s WHERE s.workspace_id = c.workspace_id AND s.address = coalesce(c.phone, lower(c.whatsapp_id)))
FROM contacts c WHERE c.workspace_id = ? AND c.id = ? AND c.deleted_at IS NULL

-- name: is-there
SELECT EXISTS (SELECT 1 FROM contacts WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL)

-- name: live-count
SELECT live FROM contact_counts WHERE workspace_id = ?

-- name: workspace-count
SELECT count(*) FROM workspaces

-- name: found-count
SELECT count(*) FROM contacts_search WHERE contacts_search MATCH ?

-- name: change-live-count
INSERT INTO contact_counts (workspace_id, live) VALUES (?, ?) ON CONFLICT (workspace_id) DO UPDATE SET live = live + excluded.live

-- name: id-by-email
SELECT id FROM contacts WHERE workspace_id = ? AND email_key = ? AND deleted_at IS NULL

-- name: id-by-external
SELECT id FROM contacts WHERE workspace_id = ? AND external_id = ? AND deleted_at IS NULL

-- name: id-by-phone
SELECT min(id) FROM contacts WHERE workspace_id = ? AND phone = ? AND deleted_at IS NULL

-- name: newest-id
SELECT coalesce(max(id), 0) FROM contacts

-- name: insert
INSERT INTO contacts (workspace_id, name, first_name, last_name, company, email, email_key, phone, country, whatsapp_id, external_id,
                      language, time_zone, fields, tags, notes, created_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: update
UPDATE contacts SET name = ?, first_name = ?, last_name = ?, company = ?, email = ?, email_key = ?, phone = ?, country = ?,
       whatsapp_id = ?, external_id = ?, language = ?, time_zone = ?, fields = ?, tags = ?, notes = ?, updated_at = ?
WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL

-- name: mark-deleted
UPDATE contacts SET deleted_at = ? WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL

-- name: undelete
UPDATE contacts SET deleted_at = NULL WHERE workspace_id = ? AND id = ? AND deleted_at IS NOT NULL AND erased_at IS NULL

-- name: deleted-by-id
SELECT c.id, c.name, c.first_name, c.last_name, c.company, c.email, c.phone, c.country, c.whatsapp_id, c.external_id, c.language,
       c.time_zone, c.fields, c.tags, c.notes, c.created_at, c.updated_at, NULL
FROM contacts c WHERE c.workspace_id = ? AND c.id = ? AND c.deleted_at IS NOT NULL AND c.erased_at IS NULL

-- An import writes hundreds of segments of the search index. Merged by eight, not by four, each word is copied less often.
-- name: merge-words-by-eight
INSERT INTO contacts_search (contacts_search, rank) VALUES ('automerge', 8)

-- name: index-words
INSERT INTO contacts_search (rowid, words) VALUES (?, ?)

-- name: forget-words
INSERT INTO contacts_search (contacts_search, rowid, words) VALUES ('delete', ?, ?)

-- The categories of one contact that another one is not in.
-- name: categories-beyond
SELECT category_id FROM contact_categories WHERE workspace_id = ? AND contact_id = ?
EXCEPT SELECT category_id FROM contact_categories WHERE workspace_id = ? AND contact_id = ?

-- Of the contacts in a JSON list.
-- name: consents-of
SELECT contact_id, channel, granted, source, proof, at FROM consents
WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, channel

-- name: consent-of
SELECT channel, granted, source, proof, at FROM consents WHERE workspace_id = ? AND contact_id = ? AND channel = ?

-- name: set-consent
INSERT INTO consents (workspace_id, contact_id, channel, granted, source, proof, at) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET granted = excluded.granted, source = excluded.source, proof = excluded.proof, at = excluded.at

-- Of two answers the later one stays.
-- name: move-consents
INSERT INTO consents (workspace_id, contact_id, channel, granted, source, proof, at)
SELECT workspace_id, ?, channel, granted, source, proof, at FROM consents WHERE workspace_id = ? AND contact_id = ?
ON CONFLICT DO UPDATE SET granted = excluded.granted, source = excluded.source, proof = excluded.proof, at = excluded.at WHERE excluded.at > at

-- A contact whose answer to e-mail is no.
-- name: suppress-refusing
INSERT INTO suppressions (workspace_id, address, reason, source, created_at)
SELECT c.workspace_id, c.email_key, 'opted_out', ?, ? FROM contacts c
JOIN consents x ON x.workspace_id = c.workspace_id AND x.contact_id = c.id AND x.channel = 'email' AND x.granted = 0
WHERE c.workspace_id = ? AND c.id = ? AND c.email_key IS NOT NULL
ON CONFLICT (workspace_id, address) DO NOTHING

-- name: forget-consents
DELETE FROM consents WHERE workspace_id = ? AND contact_id = ?

-- What a merge has put on the list.
-- name: unsuppress-merged
DELETE FROM suppressions WHERE workspace_id = ? AND address = ? AND source = 'merged'

-- name: custom-fields
SELECT key, label, type FROM custom_fields WHERE workspace_id = ? ORDER BY key

-- name: add-custom-field
INSERT INTO custom_fields (workspace_id, key, label, type) VALUES (?, ?, ?, 'text') ON CONFLICT DO NOTHING

-- name: save-custom-field
INSERT INTO custom_fields (workspace_id, key, label, type) VALUES (?, ?, ?, ?)
ON CONFLICT (workspace_id, key) DO UPDATE SET label = excluded.label, type = excluded.type

-- name: delete-custom-field
DELETE FROM custom_fields WHERE workspace_id = ? AND key = ?

-- Who has a value in an own field, also of the deleted ones, in the order of the file.
-- name: holders-of-field
SELECT c.id, j.value, c.fields, c.deleted_at IS NULL FROM contacts c NOT INDEXED CROSS JOIN json_each(c.fields) j
WHERE c.workspace_id = ? AND c.id > ? AND c.fields <> '{}' AND j.key = ? ORDER BY c.id LIMIT ?

-- name: count-field
SELECT count(*) FROM contacts c NOT INDEXED CROSS JOIN json_each(c.fields) j
WHERE c.workspace_id = ? AND c.deleted_at IS NULL AND c.fields <> '{}' AND j.key = ?

-- name: set-fields
UPDATE contacts SET fields = ?, updated_at = ? WHERE workspace_id = ? AND id = ?

-- What will still be written from: drafts and rules.
-- name: texts-with-variables
SELECT 0, name, draft FROM campaigns WHERE workspace_id = ? AND kind = 'campaign' AND status = 0 AND archived_at IS NULL
UNION ALL
SELECT 1, name, rule FROM automation_rules WHERE workspace_id = ? AND removed_at IS NULL

-- name: suppress
INSERT INTO suppressions (workspace_id, address, reason, source, created_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (workspace_id, address) DO NOTHING

-- name: unsuppress
DELETE FROM suppressions WHERE workspace_id = ? AND address = ?

-- What a person has stopped in the window, and nobody and nothing else since (door.sql, engine.sql change the source).
-- name: take-back
DELETE FROM suppressions WHERE workspace_id = ? AND address = ? AND reason = 'manual' AND source = 'window'

-- name: is-suppressed
SELECT EXISTS (SELECT 1 FROM suppressions WHERE workspace_id = ? AND address = ?)

-- name: suppression
SELECT reason, source, created_at FROM suppressions WHERE workspace_id = ? AND address = ?

-- Those who were erased stand there without their addresses. An address that begins so: from the beginning up to the last sign there is.
-- name: suppressions
SELECT address, reason, source, created_at FROM (
    SELECT address, reason, source, created_at FROM suppressions WHERE workspace_id = ? AND address > ? AND address >= ? AND address < ? || char(1114111)
    UNION ALL
    SELECT '(erased) ' || lower(hex(substr(mark, 1, 6))), 'erased', '', created_at FROM erased_addresses WHERE workspace_id = ?
) WHERE address > ? AND address >= ? AND address < ? || char(1114111) ORDER BY address LIMIT ?

-- With their addresses: of those who were erased, whoever wrote again.
-- name: known-suppressions
SELECT address, reason, source, created_at FROM suppressions WHERE workspace_id = ? ORDER BY address

-- name: note-event
INSERT INTO contact_events (workspace_id, contact_id, at, kind, detail) VALUES (?, ?, ?, ?, ?)

-- All live contacts once, in the order of the file: any index would only send it back and forth.
-- name: scan-likeness
SELECT id, phone, CASE WHEN name <> '' THEN name ELSE first_name || ' ' || last_name END, company
FROM contacts NOT INDEXED WHERE workspace_id = ? AND deleted_at IS NULL

-- name: different-people
SELECT contact_id, other_id FROM different_people WHERE workspace_id = ?

-- name: tell-apart
INSERT INTO different_people (workspace_id, contact_id, other_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: different-from
SELECT CASE WHEN contact_id = ? THEN other_id ELSE contact_id END FROM different_people
WHERE workspace_id = ? AND (contact_id = ? OR other_id = ?)

-- name: forget-difference
DELETE FROM different_people WHERE workspace_id = ? AND contact_id = ? AND other_id = ?

-- name: category-name
SELECT name FROM categories WHERE workspace_id = ? AND id = ?

-- Whose address it is, by its folded e-mail or its number; null: nobody's.
-- name: contact-of-address
SELECT min(c.id) FROM (SELECT ? AS workspace, ? AS address) a JOIN contacts c
ON c.workspace_id = a.workspace AND c.deleted_at IS NULL AND (c.email_key = a.address OR c.phone = a.address)

-- What happened with a contact and with those that were merged into it, newest first, from behind a moment, source and id: what campaigns
-- wrote (messages_of, campaign by campaign), what was said (interactions_thread), what was done with the record (contact_events_contact).
-- With its plus the workspace brings no index: that one would read every contact of it.
-- name: timeline
WITH k (workspace_id, contact_id, at, source, id) AS (SELECT ?, ?, ?, ?, ?),
who (id) AS (SELECT p.id FROM k JOIN contacts p ON p.id = k.contact_id OR p.merged_into = k.contact_id WHERE +p.workspace_id = k.workspace_id)
SELECT at, source, id, kind, direction, channel, title, text, status FROM (
    SELECT coalesce(m.sent_at, m.finished_at, m.queued_at) AS at, 0 AS source, m.id AS id, 'message' AS kind, 1 AS direction, c.channel AS channel,
           c.name AS title, coalesce(m.error_text, '') AS text, m.status AS status
    FROM k CROSS JOIN campaigns c ON c.workspace_id = k.workspace_id AND c.kind = 'campaign' AND c.launched_at IS NOT NULL
         CROSS JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT id FROM who)
    WHERE (coalesce(m.sent_at, m.finished_at, m.queued_at), 0, m.id) < (k.at, k.source, k.id) ORDER BY 1 DESC, 3 DESC LIMIT ?
) UNION ALL
SELECT at, source, id, kind, direction, channel, title, text, status FROM (
    SELECT i.at AS at, 1 AS source, i.id AS id, i.kind AS kind, i.direction AS direction, v.channel AS channel, '' AS title,
           substr(i.body, 1, 500) AS text, m.status AS status
    FROM k CROSS JOIN conversations v ON v.workspace_id = k.workspace_id AND v.contact_id IN (SELECT id FROM who)
         CROSS JOIN interactions i ON i.workspace_id = v.workspace_id AND i.conversation_id = v.id AND i.at <= k.at
         LEFT JOIN messages m ON m.id = i.message_id
    WHERE (i.direction < 3 OR i.kind IN ('opt_out', 'opt_in')) AND (i.at, 1, i.id) < (k.at, k.source, k.id) ORDER BY 1 DESC, 3 DESC LIMIT ?
) UNION ALL
SELECT at, source, id, kind, direction, channel, title, text, status FROM (
    SELECT e.at AS at, 2 AS source, e.id AS id, e.kind AS kind, 3 AS direction, '' AS channel, '' AS title, e.detail AS text, NULL AS status
    FROM k CROSS JOIN contact_events e ON e.workspace_id = k.workspace_id AND e.contact_id IN (SELECT id FROM who) AND e.at <= k.at
    WHERE (e.at, 2, e.id) < (k.at, k.source, k.id) ORDER BY 1 DESC, 3 DESC LIMIT ?
)
ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT ?
