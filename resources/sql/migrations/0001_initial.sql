-- The first schema. Moments are milliseconds since 1970 in UTC. Every row of a workspace carries its
-- workspace_id; foreign keys between such rows are composite, so that no row can point into another one.
-- The numbers of status columns are those of the enums in models (message_status.h, campaign_status.h).

CREATE TABLE agency (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    install_id TEXT NOT NULL,      -- random; part of every Message-ID and of the keychain's entry names
    home TEXT NOT NULL,            -- machine and path this database was armed at: a copy finds another one
    armed INTEGER NOT NULL,        -- 0: restored or copied; no campaign goes on until a person arms it
    practice INTEGER NOT NULL,     -- 1: made by the demo; only practice accounts
    created_at INTEGER NOT NULL
);

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    owner INTEGER NOT NULL DEFAULT 0,
    password_hash TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    signature_html TEXT NOT NULL DEFAULT '',
    reset_code_hash TEXT,
    reset_code_until INTEGER,
    last_seen_at INTEGER,
    created_at INTEGER NOT NULL
);

-- Failures in a row per e-mail key ('' counts all of them): the delay grows with them, over restarts too.
CREATE TABLE sign_in_failures (
    email_key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE workspaces (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    archived_at INTEGER,
    created_at INTEGER NOT NULL
);

CREATE TABLE memberships (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    user_id INTEGER NOT NULL REFERENCES users(id),
    role TEXT NOT NULL CHECK (role IN ('admin', 'manager', 'agent')),
    PRIMARY KEY (workspace_id, user_id)
) WITHOUT ROWID;

-- Contacts -------------------------------------------------------------------------------------------

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    name TEXT NOT NULL DEFAULT '',         -- as shown; made from the two parts when the source has no full one
    first_name TEXT NOT NULL DEFAULT '',
    last_name TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    email TEXT,                            -- as written
    email_key TEXT,                        -- folded: what makes two addresses the same
    phone TEXT,                            -- E.164
    country TEXT,                          -- ISO 3166-1 alpha-2
    whatsapp_id TEXT,                      -- business-scoped user id: Meta may send it without the phone
    external_id TEXT,
    language TEXT,                         -- BCP 47
    time_zone TEXT,                        -- IANA
    fields TEXT NOT NULL DEFAULT '{}',     -- JSON object: custom field key -> text
    tags TEXT NOT NULL DEFAULT '[]',       -- JSON array of texts
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,                    -- undo brings it back; upkeep removes it for good
    UNIQUE (workspace_id, id)
);
CREATE UNIQUE INDEX contacts_email ON contacts(workspace_id, email_key) WHERE email_key IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX contacts_external ON contacts(workspace_id, external_id) WHERE external_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX contacts_phone ON contacts(workspace_id, phone) WHERE phone IS NOT NULL AND deleted_at IS NULL;

-- Name, company, e-mail and phone as words. Contentless: kept by services/contacts in the transaction that
-- changes the contact (a trigger costs five times the rebuild). detail=none: words are ANDed, no phrases;
-- columnsize=0: nothing is ranked.
CREATE VIRTUAL TABLE contacts_search USING fts5(
    words, content='', detail=none, columnsize=0, prefix='1 2 3 4 5', tokenize='unicode61 remove_diacritics 2'
);

-- Live contacts per workspace, kept in the transaction that changes them: the count shown is instant.
CREATE TABLE contact_counts (
    workspace_id INTEGER PRIMARY KEY REFERENCES workspaces(id),
    live INTEGER NOT NULL
);

CREATE TABLE custom_fields (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    key TEXT NOT NULL,             -- folded: lower case, no accents, underscores
    label TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'boolean')),
    PRIMARY KEY (workspace_id, key)
) WITHOUT ROWID;

CREATE TABLE categories (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    colour TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, name_key)
);

CREATE TABLE contact_categories (
    workspace_id INTEGER NOT NULL,
    category_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, category_id, contact_id),
    FOREIGN KEY (workspace_id, category_id) REFERENCES categories(workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX contact_categories_contact ON contact_categories(workspace_id, contact_id);

CREATE TABLE segments (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    filter TEXT NOT NULL,          -- JSON, models/contacts/contact_filter.h
    created_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, name_key)
);

CREATE TABLE consents (
    workspace_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'whatsapp', 'sms')),
    granted INTEGER NOT NULL,
    source TEXT NOT NULL,          -- "import clients.csv", "form", a person's name
    proof TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, contact_id, channel),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id) ON DELETE CASCADE
) WITHOUT ROWID;

-- Two contacts that look like one person and are two: a person said so. The lower id stands first.
CREATE TABLE different_people (
    workspace_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL CHECK (other_id > contact_id),
    PRIMARY KEY (workspace_id, contact_id, other_id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, other_id) REFERENCES contacts(workspace_id, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX different_people_other ON different_people(workspace_id, other_id);

-- What happened to a contact beside messages: imported, merged, consent changed.
CREATE TABLE contact_events (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX contact_events_contact ON contact_events(workspace_id, contact_id, at);

-- An address (folded e-mail or E.164 phone) that must not be written to. Outlives the contact.
CREATE TABLE suppressions (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    address TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('unsubscribed', 'bounced', 'complained', 'opted_out', 'erased', 'manual')),
    source TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, address)
) WITHOUT ROWID;

-- Accounts -------------------------------------------------------------------------------------------

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL,                    -- 'smtp'; later whatsapp, twilio, ...
    settings TEXT NOT NULL,                -- JSON of the kind (services/channels/<kind>); never a secret
    practice INTEGER NOT NULL DEFAULT 0,
    connections INTEGER NOT NULL,
    limits TEXT NOT NULL DEFAULT '[]',     -- JSON: [[messages, seconds], ...]
    daily INTEGER,                         -- messages per rolling 24 hours
    max_attempts INTEGER NOT NULL,
    backoff_seconds INTEGER NOT NULL,      -- the first delay; then doubling
    ramp TEXT,                             -- START:DAYS of the warm-up, null without
    ramp_since INTEGER,                    -- the first message under it
    state TEXT NOT NULL DEFAULT 'up' CHECK (state IN ('up', 'down')),
    reason TEXT NOT NULL DEFAULT '',       -- why it is down, in the provider's words
    slow_until INTEGER,                    -- the provider asked for a rest until then
    tested_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER,                    -- its messages keep pointing at it
    UNIQUE (workspace_id, id)
);
CREATE UNIQUE INDEX accounts_name ON accounts(workspace_id, name_key) WHERE removed_at IS NULL;

-- The memory of the sliding windows: how many submissions ended at a moment. Pruned past the longest window.
CREATE TABLE pacing_log (
    account_id INTEGER NOT NULL REFERENCES accounts(id),
    at INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (account_id, at)
) WITHOUT ROWID;

-- Campaigns ------------------------------------------------------------------------------------------

CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    name TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'whatsapp', 'sms')),
    draft TEXT NOT NULL,                   -- campaign.json as cli.md has it
    revision INTEGER NOT NULL DEFAULT 1,   -- the second of two savers is told
    account_id INTEGER,
    status INTEGER NOT NULL,               -- CampaignStatus
    reason TEXT NOT NULL DEFAULT '',       -- why it is paused, or missed its start
    start_at INTEGER,                      -- scheduled start
    time_zone TEXT,                        -- the IANA zone that the schedule was made in
    quiet_hours TEXT,                      -- JSON, frozen at launch
    launched_by INTEGER REFERENCES users(id),
    launched_at INTEGER,
    launch_after INTEGER,                  -- last contact id already made into messages; null: launch complete
    fresh_after INTEGER NOT NULL DEFAULT 0, -- the front: no fresh message of a contact up to this one is left
    started_at INTEGER,                    -- first submission
    finished_at INTEGER,
    archived_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id)
);
CREATE INDEX campaigns_status ON campaigns(status);

-- What a campaign says, frozen at launch: one row per step.
CREATE TABLE campaign_contents (
    workspace_id INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    step INTEGER NOT NULL,
    content TEXT NOT NULL,                 -- JSON of the step with the sender's addresses and the signature
    PRIMARY KEY (workspace_id, campaign_id, step),
    FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaigns(workspace_id, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE attachments (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    step INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content_id TEXT,                       -- set for an inline image
    data BLOB NOT NULL,
    FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaigns(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX attachments_campaign ON attachments(workspace_id, campaign_id, step);

CREATE TABLE templates (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    subject TEXT NOT NULL,
    html TEXT NOT NULL,
    text TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, name_key)
);

-- The outbox: one step to one contact. What it says is frozen: content per campaign, values per message.
CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    step INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    recipient TEXT NOT NULL DEFAULT '',    -- the name in To
    vals TEXT NOT NULL DEFAULT '{}',       -- JSON object: the variables that the content uses
    time_zone TEXT,                        -- frozen when the campaign follows the recipients' zones
    status INTEGER NOT NULL,               -- MessageStatus
    held INTEGER NOT NULL DEFAULT 0,       -- 1: due_at was moved by quiet hours, not by a failure
    attempts INTEGER NOT NULL DEFAULT 0,
    earlier_attempts INTEGER NOT NULL DEFAULT 0,  -- of those, before a person had it tried again
    -- Not before this. 0: fresh, it leaves when the campaign's front (fresh_after) reaches its contact; whatever
    -- is queued again has a moment, because the front never goes back. Only step 1 may be fresh: the front counts
    -- contacts.
    due_at INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL,
    sent_at INTEGER,
    delivered_at INTEGER,
    read_at INTEGER,
    finished_at INTEGER,                   -- the moment of the last status change that a figure counts by
    provider_id TEXT,
    error_code TEXT,
    error_text TEXT,
    FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaigns(workspace_id, id)
);
-- One message for each contact and step; fresh ones leave in this order. A contact's messages are looked up campaign
-- by campaign: an index of their own would cost every launch a fifth of its time.
CREATE UNIQUE INDEX messages_of ON messages(campaign_id, contact_id, step);
-- What waits for its moment: tried before, or held by quiet hours. Fresh messages never stand in it.
CREATE INDEX messages_waiting ON messages(campaign_id, due_at) WHERE status = 0 AND due_at > 0;
-- Of those, what failures have put off: quiet hours may hold a million for a night.
CREATE INDEX messages_tried ON messages(campaign_id, due_at) WHERE status = 0 AND due_at > 0 AND held = 0;
-- What must be looked at after a crash, and by a person.
CREATE INDEX messages_open ON messages(status) WHERE status IN (1, 10);

CREATE TABLE attempts (
    message_id INTEGER NOT NULL REFERENCES messages(id),
    number INTEGER NOT NULL,
    workspace_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    outcome INTEGER NOT NULL,              -- Outcome::Kind
    code TEXT NOT NULL DEFAULT '',         -- "550 5.1.1"
    text TEXT NOT NULL DEFAULT '',         -- the provider's words
    PRIMARY KEY (message_id, number)
) WITHOUT ROWID;

-- Every message counts in exactly one row: day 0 while it is queued or sending, then the UTC day of
-- finished_at. Kept in the transaction that changes a status. Sums by campaign are its figures, sums by
-- day the dashboard's.
CREATE TABLE daily_figures (
    workspace_id INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    day INTEGER NOT NULL,                  -- days since 1970 in UTC
    status INTEGER NOT NULL,
    channel TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, campaign_id, day, status),
    FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaigns(workspace_id, id) ON DELETE CASCADE
) WITHOUT ROWID;
-- Covering: the dashboard reads nothing else.
CREATE INDEX daily_figures_day ON daily_figures(workspace_id, day, channel, status, n);

-- Where the engine's journal stands (services/sending/journal.h) and what the engine says of itself.
CREATE TABLE engine_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    journal_generation INTEGER NOT NULL,
    journal_offset INTEGER NOT NULL,
    boot_id TEXT NOT NULL,
    heartbeat_at INTEGER NOT NULL,
    report TEXT NOT NULL DEFAULT '{}'
);
INSERT INTO engine_state (id, journal_generation, journal_offset, boot_id, heartbeat_at) VALUES (1, 0, 0, '', 0);
