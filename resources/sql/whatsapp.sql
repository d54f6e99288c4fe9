-- Templates of WhatsApp accounts.

-- name: templates
SELECT provider_id, name, language, status, category, quality, reason, components FROM whatsapp_templates
WHERE workspace_id = ? AND account_id = ? ORDER BY name, language

-- name: forget-templates
DELETE FROM whatsapp_templates WHERE workspace_id = ? AND account_id = ?

-- name: keep-template
INSERT INTO whatsapp_templates (workspace_id, account_id, name, language, provider_id, status, category, quality, reason, components, synced_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (workspace_id, account_id, name, language) DO UPDATE SET provider_id = excluded.provider_id, status = excluded.status,
       category = excluded.category, quality = excluded.quality, reason = excluded.reason, components = excluded.components

-- name: synced-at
SELECT max(synced_at) FROM whatsapp_templates WHERE workspace_id = ? AND account_id = ?
