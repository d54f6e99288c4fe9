-- Rate cards, and what messages have cost. Money is in millionths.

-- name: card
SELECT csv, updated_at FROM rate_cards WHERE workspace_id = ? AND account_id = ?

-- name: card-revision
SELECT updated_at FROM rate_cards WHERE workspace_id = ? AND account_id = ?

-- name: set-card
INSERT INTO rate_cards (workspace_id, account_id, csv, updated_at, priced_after) VALUES (?, ?, ?, ?, 0)
ON CONFLICT (workspace_id, account_id) DO UPDATE SET csv = excluded.csv, updated_at = excluded.updated_at, priced_after = 0

-- A card that came after messages which it may price.
-- name: card-to-apply
SELECT workspace_id, account_id, priced_after FROM rate_cards WHERE priced_after IS NOT NULL LIMIT 1

-- name: unpriced
SELECT message_id, campaign_id, day, country, category, billable FROM message_costs INDEXED BY message_costs_unpriced
WHERE account_id = ? AND currency = '' AND message_id > ? ORDER BY message_id LIMIT ?

-- name: price
UPDATE message_costs SET amount = ?, currency = ?, rated_as = ? WHERE message_id = ? AND currency = ''

-- name: card-applied-to
UPDATE rate_cards SET priced_after = ? WHERE workspace_id = ? AND account_id = ?

-- name: is-noted
SELECT EXISTS (SELECT 1 FROM message_costs WHERE message_id = ?)

-- The category that a template was frozen with; null: free text.
-- name: category-of
SELECT json_extract(t.content, '$.template.category') FROM messages m
JOIN campaign_contents t ON t.workspace_id = m.workspace_id AND t.campaign_id = m.campaign_id AND t.step = m.step WHERE m.id = ?

-- name: used-this-month
SELECT count(*) FROM (SELECT 1 FROM message_costs WHERE account_id = ? AND month = ? AND category = ? AND rated_as = ? LIMIT ?)

-- name: note
INSERT INTO message_costs (message_id, workspace_id, campaign_id, account_id, day, month, country, category, rated_as, billable, amount, currency)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING

-- name: spend
UPDATE campaigns SET spent = spent + ? WHERE id = ? AND budget IS NOT NULL AND budget_currency = ?

-- name: is-spent
SELECT budget IS NOT NULL AND spent >= budget FROM campaigns WHERE id = ?

-- name: is-exhausted
SELECT budget IS NOT NULL AND spent + reserved >= budget FROM campaigns WHERE id = ?

-- Of campaigns alone: what is said in conversations has no budget.
-- name: reserve
INSERT INTO cost_reservations (message_id, campaign_id, amount, currency)
SELECT ?, ?, ?, ? FROM campaigns WHERE id = ? AND kind = 'campaign' ON CONFLICT DO NOTHING

-- name: reserved
SELECT campaign_id, amount, currency FROM cost_reservations WHERE message_id = ?

-- name: forget-reserved
DELETE FROM cost_reservations WHERE message_id = ?

-- name: add-reserved
UPDATE campaigns SET reserved = reserved + ? WHERE id = ? AND budget_currency = ?

-- name: budget
SELECT budget, budget_currency, spent, reserved FROM campaigns WHERE workspace_id = ? AND id = ? AND kind = 'campaign'

-- What was noted before there was a budget counts too.
-- name: set-budget
UPDATE campaigns SET budget = ?, budget_currency = ?,
       spent = coalesce((SELECT sum(amount) FROM message_costs o WHERE o.workspace_id = campaigns.workspace_id AND o.campaign_id = campaigns.id AND o.currency = ?), 0),
       reserved = coalesce((SELECT sum(amount) FROM cost_reservations r WHERE r.campaign_id = campaigns.id AND r.currency = ?), 0)
WHERE workspace_id = ? AND id = ? AND kind = 'campaign' AND launched_at IS NOT NULL

-- name: of-campaign
SELECT currency, sum(amount), count(*), sum(billable) FROM message_costs WHERE workspace_id = ? AND campaign_id = ? GROUP BY currency ORDER BY currency

-- name: of-days
SELECT currency, sum(amount), count(*), 0 FROM message_costs WHERE workspace_id = ? AND day BETWEEN ? AND ? GROUP BY currency ORDER BY currency

-- name: by-month
SELECT month, currency, category, sum(amount), count(*), sum(billable) FROM message_costs
WHERE workspace_id = ? AND month BETWEEN ? AND ? GROUP BY month, currency, category ORDER BY month, currency, category
