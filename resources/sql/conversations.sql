-- Conversations, what was said in them, and what is known of them.

-- name: index-words
INSERT INTO interactions_search (rowid, words) VALUES (?, ?)
