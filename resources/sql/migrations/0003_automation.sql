-- Rules at work, and sequences that a person starts again. The rules of 0001 hold here too.

-- A rule that was removed keeps its id: what it has done is remembered, and undo brings it back. updated_at is when it last
-- became another one or was switched on: a silence that was long enough before is none of its business.
ALTER TABLE automation_rules ADD COLUMN removed_at INTEGER;

-- The silence in a conversation: since when somebody waits for a person's answer, and the interaction that began it. Null: nobody waits.
ALTER TABLE conversations ADD COLUMN waiting_since INTEGER;
ALTER TABLE conversations ADD COLUMN waiting_from INTEGER;
-- When a person last answered, or closed it.
ALTER TABLE conversations ADD COLUMN answered_at INTEGER;
-- The next moment at which a rule looks at the silence; null: none does.
ALTER TABLE conversations ADD COLUMN look_at INTEGER;
CREATE INDEX conversations_waiting ON conversations(workspace_id, waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX conversations_look ON conversations(look_at) WHERE look_at IS NOT NULL;

-- What rules have done: each once for a message of the contact, or for the silence that it began.
CREATE TABLE rule_runs (
    workspace_id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    rule_id INTEGER NOT NULL,
    interaction_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation_id, rule_id, interaction_id),
    FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations(workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, rule_id) REFERENCES automation_rules(workspace_id, id)
) WITHOUT ROWID;

-- Message 2 may come again: from that moment, `times` times so far. An earlier Message 2 stands as step 2 + the number of its reset.
CREATE TABLE sequence_resets (
    workspace_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, contact_id, campaign_id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaigns(workspace_id, id) ON DELETE CASCADE
) WITHOUT ROWID;
