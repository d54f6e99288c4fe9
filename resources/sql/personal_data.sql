-- All that is held about a person, as JSON objects: each row one. Lists of contacts and addresses are JSON arrays. Moments and statuses are numbers here.

-- name: contacts
SELECT json_object('id', c.id, 'name', c.name, 'first_name', c.first_name, 'last_name', c.last_name, 'company', c.company, 'email', c.email, 'phone', c.phone,
                   'country', c.country, 'language', c.language, 'time_zone', c.time_zone, 'external_id', c.external_id, 'whatsapp_id', c.whatsapp_id,
                   'fields', json(c.fields), 'tags', json(c.tags), 'notes', c.notes,
                   'categories', (SELECT json_group_array(k.name) FROM contact_categories m JOIN categories k ON k.id = m.category_id
                                  WHERE m.workspace_id = c.workspace_id AND m.contact_id = c.id),
                   'merged_into', c.merged_into, 'created_at', c.created_at, 'updated_at', c.updated_at, 'deleted_at', c.deleted_at)
FROM contacts c WHERE c.workspace_id = ? AND c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id

-- name: consents
SELECT json_object('contact', contact_id, 'channel', channel, 'granted', json(iif(granted, 'true', 'false')), 'source', source, 'proof', proof, 'at', at)
FROM consents WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, channel

-- name: suppressions
SELECT json_object('address', address, 'reason', reason, 'source', source, 'at', created_at)
FROM suppressions WHERE workspace_id = ? AND address IN (SELECT lower(value) FROM json_each(?)) ORDER BY address

-- name: events
SELECT json_object('contact', contact_id, 'kind', kind, 'detail', detail, 'at', at)
FROM contact_events WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY at, id

-- What was written to them: campaigns, and replies under the number of what was said.
-- name: messages
SELECT json_object('id', m.id, 'contact', m.contact_id, 'campaign', m.campaign_id, 'campaign_name', iif(c.kind = 'replies', NULL, c.name), 'kind', c.kind, 'channel', c.channel,
                   'step', m.step, 'status', m.status, 'address', m.address, 'recipient', m.recipient, 'values', json(m.vals), 'time_zone', m.time_zone,
                   'queued_at', m.queued_at, 'sent_at', m.sent_at, 'delivered_at', m.delivered_at, 'read_at', m.read_at, 'finished_at', m.finished_at,
                   'provider_id', m.provider_id, 'error_code', m.error_code, 'error_text', m.error_text,
                   'attempts', (SELECT json_group_array(json_object('number', t.number, 'at', t.at, 'code', t.code, 'text', t.text)) FROM attempts t WHERE t.message_id = m.id),
                   'cost', (SELECT json_object('millionths', x.amount, 'currency', x.currency, 'country', x.country) FROM message_costs x WHERE x.message_id = m.id))
FROM campaigns c JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id IN (SELECT value FROM json_each(?))
WHERE c.workspace_id = ? AND c.launched_at IS NOT NULL ORDER BY m.queued_at, m.id

-- name: content
SELECT content FROM campaign_contents WHERE workspace_id = ? AND campaign_id = ? AND step = ?

-- name: conversations
SELECT json_object('id', v.id, 'contact', v.contact_id, 'account', a.name, 'channel', v.channel, 'address', v.address, 'created_at', v.created_at, 'last_at', v.last_at,
                   'closed_at', v.closed_at, 'window_until', v.window_until,
                   'tags', (SELECT json_group_array(g.tag) FROM conversation_tags g WHERE g.workspace_id = v.workspace_id AND g.conversation_id = v.id))
FROM conversations v JOIN accounts a ON a.id = v.account_id
WHERE v.workspace_id = ? AND v.contact_id IN (SELECT value FROM json_each(?)) ORDER BY v.id

-- name: said
SELECT json_object('id', i.id, 'direction', i.direction, 'kind', i.kind, 'text', i.body, 'payload', i.payload, 'at', i.at, 'author', u.name, 'message', i.message_id,
                   'provider_id', i.provider_id, 'replies_to', i.replies_to, 'media', iif(json_valid(i.media), json(i.media), NULL), 'raw', i.raw,
                   'file_state', f.state, 'file_bytes', f.bytes)
FROM interactions i LEFT JOIN users u ON u.id = i.author LEFT JOIN media_files f ON f.interaction_id = i.id
WHERE i.workspace_id = ? AND i.conversation_id = ? ORDER BY i.at, i.id

-- name: sequences
SELECT json_object('contact', contact_id, 'campaign', campaign_id, 'at', at, 'times', times)
FROM sequence_resets WHERE workspace_id = ? AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY at

-- name: different-people
SELECT json_object('contact', contact_id, 'other', other_id)
FROM different_people WHERE workspace_id = ? AND (contact_id IN (SELECT value FROM json_each(?)) OR other_id IN (SELECT value FROM json_each(?)))

-- name: unreachable
SELECT json_object('address', address, 'day', date(day * 86400, 'unixepoch'))
FROM unreachable_days WHERE workspace_id = ? AND lower(address) IN (SELECT lower(value) FROM json_each(?)) ORDER BY day

-- name: first-messages
SELECT json_object('address', address, 'at', at) FROM tier_uses WHERE lower(address) IN (SELECT lower(value) FROM json_each(?)) ORDER BY at
