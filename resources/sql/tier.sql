-- Whom portfolios have written to first, for WhatsApp's messaging limit: each person once, with the last moment.

-- Free text inside a service window, and whoever's window is open with the account, counts for nothing.
-- name: note
INSERT INTO tier_uses (portfolio, address, at)
SELECT ?, m.address, ? FROM messages m
LEFT JOIN conversations v ON v.workspace_id = m.workspace_id AND v.account_id = m.account_id AND v.contact_id = m.contact_id
WHERE m.id = ? AND m.not_after IS NULL AND coalesce(v.window_until, 0) <= ?
ON CONFLICT (portfolio, address) DO UPDATE SET at = excluded.at

-- Whoever an engine that is gone had claimed may have been written to until now.
-- name: note-open
UPDATE tier_uses SET at = ? WHERE address IN (SELECT address FROM messages WHERE status = 1)

-- Whoever a message is on its way to keeps their place however long that takes: when it ends, they count from then.
-- name: used
SELECT count(*) FROM tier_uses WHERE portfolio = ? AND at > ?

-- name: used-by-open
SELECT count(*) FROM tier_uses WHERE portfolio = ? AND at <= ? AND address IN (SELECT address FROM messages WHERE status = 1)

-- name: nth-oldest
SELECT at FROM tier_uses WHERE portfolio = ? AND at > ? ORDER BY at LIMIT 1 OFFSET ?

-- How many, by quarters of an hour: the end of each.
-- name: uses
SELECT (at / 900000 + 1) * 900000, count(*) FROM tier_uses WHERE portfolio = ? AND at > ? GROUP BY at / 900000 ORDER BY at / 900000

-- name: forget
DELETE FROM tier_uses WHERE portfolio = ? AND at <= ? AND address NOT IN (SELECT address FROM messages WHERE status = 1)

-- What may leave although the limit is reached: free text inside a window, and to whom the limit counts already.
-- name: due-within
SELECT m.id, m.step, m.contact_id, m.address, m.recipient, m.vals, m.attempts, m.time_zone, s.reason,
       m.earlier_attempts, m.not_after
FROM messages m LEFT JOIN suppressions s ON s.workspace_id = m.workspace_id AND s.address = lower(m.address) AND m.exempt = 0
WHERE m.campaign_id = ? AND m.status = 0 AND m.due_at > 0 AND m.due_at <= ?
  AND (m.not_after IS NOT NULL OR EXISTS (SELECT 1 FROM tier_uses t WHERE t.portfolio = ? AND t.address = m.address AND t.at > ?))
ORDER BY m.due_at, m.id LIMIT ?

-- name: next-due-within
SELECT m.due_at FROM messages m WHERE m.campaign_id = ? AND m.status = 0 AND m.due_at > 0
  AND (m.not_after IS NOT NULL OR EXISTS (SELECT 1 FROM tier_uses t WHERE t.portfolio = ? AND t.address = m.address AND t.at > ?))
ORDER BY m.due_at LIMIT 1
