-- Campaigns of two messages, as they stand with one contact. Numbers are those of MessageStatus and CampaignStatus.

-- Those whose Message 1 has left, over the account of the conversation.
-- name: of-conversation
SELECT c.id, c.name, s.status, r.at, coalesce(r.times, 0), v.contact_id
FROM conversations v
JOIN campaigns c ON c.workspace_id = v.workspace_id AND c.account_id = v.account_id AND c.kind = 'campaign' AND c.launched_at IS NOT NULL AND c.status <> 5
JOIN campaign_contents t ON t.workspace_id = c.workspace_id AND t.campaign_id = c.id AND t.step = 2
JOIN messages m INDEXED BY messages_of ON m.campaign_id = c.id AND m.contact_id = v.contact_id AND m.step = 1
LEFT JOIN messages s INDEXED BY messages_of ON s.campaign_id = c.id AND s.contact_id = v.contact_id AND s.step = 2
LEFT JOIN sequence_resets r ON r.workspace_id = v.workspace_id AND r.contact_id = v.contact_id AND r.campaign_id = c.id
WHERE v.workspace_id = ? AND v.id = ? AND c.channel = 'whatsapp' AND m.status IN (2, 3, 4, 5, 10)
ORDER BY c.launched_at DESC, c.id DESC LIMIT 50

-- name: start-again
INSERT INTO sequence_resets (workspace_id, contact_id, campaign_id, at, times) VALUES (?, ?, ?, ?, 1)
ON CONFLICT (workspace_id, contact_id, campaign_id) DO UPDATE SET at = excluded.at, times = times + 1

-- What came before makes room.
-- name: step-aside
UPDATE messages SET step = ? WHERE campaign_id = ? AND contact_id = ? AND step = 2
