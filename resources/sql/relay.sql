-- The relays of an agency, and what they bring that is no webhook.

-- name: list
SELECT id, name, url, public_key, fetched_at, received, trouble FROM relays ORDER BY name_key

-- name: add
INSERT INTO relays (name, name_key, url, public_key, created_at) VALUES (?, ?, ?, ?, ?)

-- name: remove
DELETE FROM relays WHERE id = ?

-- name: note-fetch
UPDATE relays SET fetched_at = ?, received = received + ?, trouble = '' WHERE id = ?

-- name: note-trouble
UPDATE relays SET trouble = ? WHERE id = ?

-- name: mail
SELECT m.workspace_id, m.address, coalesce(m.contact_id, 0) FROM messages m JOIN campaigns c ON c.id = m.campaign_id
WHERE m.id = ? AND c.channel = 'email'

-- A contact's own later word stays.
-- name: refuse-mail
INSERT INTO consents (workspace_id, contact_id, channel, granted, source, proof, at)
SELECT c.workspace_id, c.id, 'email', 0, 'one-click', ?, ? FROM contacts c WHERE c.workspace_id = ? AND c.id = ?
ON CONFLICT (workspace_id, contact_id, channel) DO UPDATE SET granted = 0, source = excluded.source, proof = excluded.proof, at = excluded.at
WHERE consents.at <= excluded.at
