-- Sealed passwords. The rules of 0001 hold here too.

-- Names the pepper that users.password_hash is sealed with (services/access/pepper.h), which is kept elsewhere. Empty: not sealed.
ALTER TABLE agency ADD COLUMN pepper_mark TEXT NOT NULL DEFAULT '';
