-- Fields that were given to a contact one by one are known like those of an import: they are in exports, and campaigns can say them.
INSERT INTO custom_fields (workspace_id, key, label, type)
SELECT DISTINCT c.workspace_id, j.key, j.key, 'text' FROM contacts c, json_each(c.fields) j
WHERE c.fields <> '{}' AND j.key NOT IN ('id', 'created_at', 'updated_at', 'suppressed', 'unsubscribe', 'desabonnement', 'desinscription', 'signature')
ON CONFLICT DO NOTHING;
