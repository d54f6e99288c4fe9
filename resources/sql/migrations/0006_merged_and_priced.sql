-- Contacts that were merged away still say whose their numbers are; people who show neither a number nor an id; prices that come later.
-- The rules of 0001 hold here too.

-- The contact that this one went into; null: none. Never one that was merged away itself.
ALTER TABLE contacts ADD COLUMN merged_into INTEGER;
CREATE INDEX contacts_merged ON contacts(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX contacts_merged_phone ON contacts(workspace_id, phone) WHERE merged_into IS NOT NULL;
CREATE INDEX contacts_merged_whatsapp ON contacts(workspace_id, whatsapp_id) WHERE merged_into IS NOT NULL;

-- Nobody knows where a reply would go.
CREATE INDEX conversations_nameless ON conversations(workspace_id, account_id) WHERE address = '';

-- Costs that a later card prices, and what has left and is not priced yet. Money is in millionths.
CREATE INDEX message_costs_unpriced ON message_costs(account_id, message_id) WHERE currency = '';
-- The last message that was looked at since the card was set; null: all were.
ALTER TABLE rate_cards ADD COLUMN priced_after INTEGER;
CREATE TABLE cost_reservations (
    message_id INTEGER PRIMARY KEY REFERENCES messages(id),
    campaign_id INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL
);
CREATE INDEX cost_reservations_campaign ON cost_reservations(campaign_id, currency, amount);
-- Their sum in the budget's currency.
ALTER TABLE campaigns ADD COLUMN reserved INTEGER NOT NULL DEFAULT 0;
