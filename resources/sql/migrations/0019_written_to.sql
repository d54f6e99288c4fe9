-- The rules of 0001 hold here too.

-- Whom an account's campaigns wrote to lately is asked for each message: their drafts, which stand before these columns, are not to be read for it.
CREATE INDEX campaigns_of_account ON campaigns(workspace_id, account_id, finished_at, launched_at) WHERE kind = 'campaign';
