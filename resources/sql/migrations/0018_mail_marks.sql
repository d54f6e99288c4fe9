-- The rules of 0001 hold here too.

-- What mails are named with from a number on, in place of the agency's id: a restored or copied file gives the numbers of messages out anew, and the
-- token of a mail that left before is not to be another mail's.
CREATE TABLE mail_marks (
    after INTEGER PRIMARY KEY,     -- the highest number of a message when it began
    mark TEXT NOT NULL
);
