-- WhatsApp: templates, what comes back, conversations, costs; what campaigns were copied from. The rules of 0001 hold here too.

-- The first of those that a campaign was copied from; null: none.
ALTER TABLE campaigns ADD COLUMN copy_of INTEGER;

-- What Meta says of an account: its display number, verified name, quality, daily tier. JSON, written by tests and webhooks.
ALTER TABLE accounts ADD COLUMN learned TEXT NOT NULL DEFAULT '{}';

-- 'replies': the lasting outbox of an account's conversations and automatic answers. It is never done and never listed.
ALTER TABLE campaigns ADD COLUMN kind TEXT NOT NULL DEFAULT 'campaign' CHECK (kind IN ('campaign', 'replies'));
CREATE UNIQUE INDEX campaigns_replies ON campaigns(workspace_id, account_id) WHERE kind = 'replies';

-- Leaves before this moment or never: the contact's service window is closed then.
ALTER TABLE messages ADD COLUMN not_after INTEGER;
-- 1: leaves although its address is suppressed: the confirmation of an opt-out.
ALTER TABLE messages ADD COLUMN exempt INTEGER NOT NULL DEFAULT 0;

CREATE INDEX contacts_whatsapp ON contacts(workspace_id, whatsapp_id) WHERE whatsapp_id IS NOT NULL AND deleted_at IS NULL;

-- The templates of a WhatsApp Business account, as its last synchronisation found them.
CREATE TABLE whatsapp_templates (
    workspace_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    provider_id TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL,                  -- Meta's word: APPROVED, PENDING, REJECTED, PAUSED, DISABLED, ...
    category TEXT NOT NULL,                -- MARKETING, UTILITY, AUTHENTICATION
    quality TEXT NOT NULL DEFAULT '',      -- GREEN, YELLOW, RED, UNKNOWN
    reason TEXT NOT NULL DEFAULT '',       -- of a rejection
    components TEXT NOT NULL,              -- JSON array as Meta gives it
    synced_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, account_id, name, language),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id)
) WITHOUT ROWID;

-- What providers call the messages they took, for those whose word about them comes later.
CREATE TABLE provider_ids (
    provider_id TEXT PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL REFERENCES messages(id)
) WITHOUT ROWID;

-- What came in, byte for byte, before it was answered. The door (services/conversations) goes through it in order.
CREATE TABLE incoming_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,                  -- 'whatsapp'
    digest BLOB NOT NULL UNIQUE,           -- SHA-256 of the body: the same delivery again is no new one
    body BLOB NOT NULL,
    accounts TEXT NOT NULL,                -- JSON array: the accounts that have proven it; it may say nothing of others
    received_at INTEGER NOT NULL,
    done_at INTEGER,
    trouble TEXT NOT NULL DEFAULT ''       -- why the door could not use it
);
CREATE INDEX incoming_events_done ON incoming_events(done_at) WHERE done_at IS NOT NULL;
CREATE INDEX incoming_events_open ON incoming_events(id) WHERE done_at IS NULL;

-- The thread with a contact over one account.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'whatsapp', 'sms')),
    address TEXT NOT NULL,                 -- where a reply goes: E.164, or the business-scoped user id
    last_at INTEGER NOT NULL,              -- of the newest interaction or reply
    last_text TEXT NOT NULL DEFAULT '',
    last_out INTEGER NOT NULL DEFAULT 0,   -- 1: the newest was ours
    unread INTEGER NOT NULL DEFAULT 0,
    window_until INTEGER,                  -- free text may be sent until then; null: the contact never wrote
    assigned_to INTEGER REFERENCES users(id),
    closed_at INTEGER,                     -- nobody has to look at it; the contact's next word opens it again
    created_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, account_id, contact_id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id)
);
CREATE INDEX conversations_recent ON conversations(workspace_id, last_at, id);
CREATE INDEX conversations_unread ON conversations(workspace_id, last_at, id) WHERE unread > 0;
CREATE INDEX conversations_contact ON conversations(workspace_id, contact_id);

CREATE TABLE conversation_tags (
    workspace_id INTEGER NOT NULL,
    tag TEXT NOT NULL,
    conversation_id INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, tag, conversation_id),
    FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations(workspace_id, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX conversation_tags_of ON conversation_tags(workspace_id, conversation_id);

-- One thing in a conversation: what the contact said, what we replied, a note. Campaign messages to the contact are
-- not copied here: a thread shows them from the outbox.
CREATE TABLE interactions (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    direction INTEGER NOT NULL,            -- 0 in, 1 out, 2 a note of ours, 3 what the program did
    kind TEXT NOT NULL,                    -- text, button, image, ..., template, note, opt_out, ...
    body TEXT NOT NULL DEFAULT '',
    payload TEXT NOT NULL DEFAULT '',      -- of a button
    media TEXT NOT NULL DEFAULT '',        -- JSON: id, mime_type, file_name, sha256
    provider_id TEXT,
    replies_to TEXT,                       -- provider id of the message that this answers
    message_id INTEGER REFERENCES messages(id),  -- out: its row in the outbox, which has its status
    author INTEGER REFERENCES users(id),   -- out and note; null: the program by itself
    at INTEGER NOT NULL,                   -- the contact's moment, or ours
    raw TEXT NOT NULL DEFAULT '',          -- of a kind that this version does not know: as it came
    FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX interactions_thread ON interactions(workspace_id, conversation_id, at, id);
CREATE UNIQUE INDEX interactions_provider ON interactions(workspace_id, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX interactions_message ON interactions(message_id) WHERE message_id IS NOT NULL;

-- The words of a conversation: its interactions and its contact's name. rowid = interaction id; contentless like contacts_search.
CREATE VIRTUAL TABLE interactions_search USING fts5(
    words, content='', detail=none, columnsize=0, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE automation_rules (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    rule TEXT NOT NULL,                    -- JSON, models/conversations/automation_rule.h
    active INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id)
);

-- Who was written to from outside a service window, per WhatsApp Business account: its daily tier counts people.
CREATE TABLE tier_uses (
    portfolio TEXT NOT NULL,
    address TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (portfolio, address)
) WITHOUT ROWID;
CREATE INDEX tier_uses_at ON tier_uses(portfolio, at);

-- What an address that could not be reached answered, by day: the third time on different days suppresses it.
CREATE TABLE unreachable_days (
    workspace_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, address, day)
) WITHOUT ROWID;

-- Prices, as the person's card has them, and what messages have cost. Money is in millionths of the currency's unit.
CREATE TABLE rate_cards (
    workspace_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    csv TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, account_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id)
) WITHOUT ROWID;

CREATE TABLE message_costs (
    message_id INTEGER PRIMARY KEY REFERENCES messages(id),
    workspace_id INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    month INTEGER NOT NULL,                -- 202611
    country TEXT NOT NULL,
    category TEXT NOT NULL,
    billable INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL
);
CREATE INDEX message_costs_campaign ON message_costs(workspace_id, campaign_id, currency, amount);
CREATE INDEX message_costs_month ON message_costs(workspace_id, month, currency, amount);
