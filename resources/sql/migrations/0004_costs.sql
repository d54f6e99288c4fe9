-- Costs: whose message it was and at which rate, for the month's free ones; a campaign's budget and what it has spent of it.

ALTER TABLE message_costs ADD COLUMN account_id INTEGER NOT NULL DEFAULT 0;
-- The country of the card's line: the recipient's, or '*'.
ALTER TABLE message_costs ADD COLUMN rated_as TEXT NOT NULL DEFAULT '';
ALTER TABLE message_costs ADD COLUMN day INTEGER NOT NULL DEFAULT 0;  -- since 1970, UTC
CREATE INDEX message_costs_day ON message_costs(workspace_id, day, currency, amount);
CREATE INDEX message_costs_free ON message_costs(account_id, month, category, rated_as);

-- In millionths; null: none. What was spent is counted in the budget's currency only.
ALTER TABLE campaigns ADD COLUMN budget INTEGER;
ALTER TABLE campaigns ADD COLUMN budget_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN spent INTEGER NOT NULL DEFAULT 0;
