#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inbox from the command line: what came in is listed, read, answered, tagged, closed and exported."""
import csv
import json
import os
import sqlite3
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import EMAIL, Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.stand_in import StandIn  # noqa: E402
from test_whatsapp import Desk, wait_for  # noqa: E402

HOUR = 3_600_000


class Inbox(Agency):
    """An agency with a practice WhatsApp number to which people have written."""

    def __init__(self):
        super().__init__()
        self.ok("account", "add", "whatsapp", "--name", "boutique", "--phone-number-id", "1001", "--business-account-id", "2002",
                "--secret-env", "TOKEN", TOKEN="a-token")
        self.now = int(time.time() * 1000)

    def write(self, sql, *values):
        with sqlite3.connect(os.path.join(self.data, "relais.db"), timeout=30) as database:
            return database.execute(sql, values).lastrowid

    def converse(self, name, words, window=None, age=0):
        at = self.now - age
        contact = self.write("INSERT INTO contacts (workspace_id, name, phone, created_at, updated_at) VALUES (1, ?, ?, ?, ?)",
                             name, f"+3361234{len(name):04}", at, at)
        self.write("INSERT INTO contacts_search (rowid, words) VALUES (?, ?)", contact, name.lower())
        talk = self.write("INSERT INTO conversations (workspace_id, contact_id, account_id, channel, address, last_at, last_text, unread, "
                          "window_until, created_at) SELECT 1, id, 1, 'whatsapp', phone, ?, ?, 1, ?, ? FROM contacts WHERE id = ?",
                          at, words, window, at, contact)
        said = self.write("INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, at) VALUES (1, ?, 0, 'text', ?, ?)",
                          talk, words, at)
        self.write("INSERT INTO interactions_search (rowid, words) VALUES (?, ?)", said, words)
        return talk


class Conversations(unittest.TestCase):
    def setUp(self):
        self.agency = Inbox()
        self.addCleanup(self.agency.close)
        self.anna = self.agency.converse("Anna Bell", "Could I bring my sister?", window=self.agency.now + HOUR)
        self.bob = self.agency.converse("Bob", "=HYPERLINK(1)", window=self.agency.now - HOUR, age=1000)
        self.cleo = self.agency.converse("Cléopâtre", "Bonjour", age=2000)

    def names(self, *options):
        return [item["name"] for item in self.agency.ok("conversation", "list", *options)["items"]]

    def test_the_list(self):
        page = self.agency.ok("conversation", "list", "--limit", "2")
        self.assertEqual(page["total"], 3)
        first = page["items"][0]
        for key in ("id", "contact", "name", "channel", "account", "unread", "last_text", "last_at", "window_until", "tags", "assigned_to", "closed"):
            self.assertIn(key, first)
        self.assertEqual((first["name"], first["unread"], first["channel"], first["account"], first["closed"]),
                         ("Anna Bell", 1, "whatsapp", "boutique", False))
        self.assertTrue(first["window_until"].endswith("Z"))
        rest = self.agency.ok("conversation", "list", "--limit", "2", "--after", page["next"])
        self.assertEqual([item["name"] for item in rest["items"]], ["Cléopâtre"])
        self.assertIsNone(rest["next"])
        self.assertEqual(self.names("--search", "sister"), ["Anna Bell"])
        self.assertEqual(self.names("--search", "cleo"), ["Cléopâtre"])
        self.assertEqual(self.names("--assigned", "me"), [])

    def test_what_is_done_with_one(self):
        self.agency.ok("conversation", "tag", self.anna, "--add", "vip", "--add", "quote")
        self.agency.ok("conversation", "tag", self.anna, "--remove", "quote")
        self.assertEqual(self.names("--tag", "vip"), ["Anna Bell"])
        given = self.agency.ok("conversation", "assign", self.anna, "--to", EMAIL)
        self.assertEqual((given["assigned_to"], given["tags"]), (EMAIL, ["vip"]))
        self.assertEqual(self.names("--assigned", "me"), ["Anna Bell"])
        self.assertIsNone(self.agency.ok("conversation", "assign", self.anna, "--to", "none")["assigned_to"])
        self.assertEqual(self.agency.ok("conversation", "read", self.anna)["unread"], 0)
        self.assertEqual(self.names("--unread"), ["Bob", "Cléopâtre"])
        self.assertTrue(self.agency.ok("conversation", "close", self.bob)["closed"])
        self.assertEqual(self.names("--closed"), ["Bob"])
        self.assertFalse(self.agency.ok("conversation", "open", self.bob)["closed"])
        self.agency.ok("conversation", "note", self.anna, "--text", "calls on Mondays")
        shown = self.agency.ok("conversation", "show", self.anna)
        for key in ("id", "direction", "kind", "text", "status", "at", "author"):
            self.assertIn(key, shown["messages"][0])
        self.assertEqual([message["direction"] for message in shown["messages"]], ["in", "event", "event", "note"])
        self.assertEqual(self.names("--search", "mondays"), ["Anna Bell"])

    def test_an_answer(self):
        queued = self.agency.ok("conversation", "reply", self.anna, "--text", "Of course {Anna}, with pleasure")
        self.assertGreater(queued["message"], 0)
        last = self.agency.ok("conversation", "show", self.anna)["messages"][-1]
        self.assertEqual((last["direction"], last["text"], last["status"]), ("out", "Of course {Anna}, with pleasure", "queued"))
        self.assertTrue(last["author"])
        self.assertEqual(self.agency.ok("conversation", "list")["items"][0]["last_text"], "Of course {Anna}, with pleasure")

    def test_a_closed_window_takes_templates_only(self):
        for talk in (self.bob, self.cleo):
            answer = self.agency.run("conversation", "reply", talk, "--text", "too late")
            self.assertEqual(answer.status, 1, answer)
            self.assertIn("the window is closed: send a template", answer.err)
        for name, status, body in (("hello", "APPROVED", "Hello {{1}}"), ("lame", "PAUSED", "Hello")):
            self.agency.write("INSERT INTO whatsapp_templates (workspace_id, account_id, name, language, status, category, components, synced_at) "
                              "VALUES (1, 1, ?, 'en', ?, 'UTILITY', ?, 0)", name, status, json.dumps([{"type": "BODY", "text": body}]))
        for words in (["--template", "none"], ["--template", "lame"], ["--template", "hello"], ["--template", "hello", "--variable", "a", "--variable", "b"]):
            with self.subTest(words=words):
                self.assertEqual(self.agency.run("conversation", "reply", self.bob, *words).status, 1)
        self.agency.ok("conversation", "reply", self.bob, "--template", "hello", "--language", "en", "--variable", "Bob {x}")
        last = self.agency.ok("conversation", "show", self.bob)["messages"][-1]
        self.assertEqual((last["kind"], last["text"], last["status"]), ("template", "Hello Bob {x}", "queued"))

    def test_a_sequence_is_started_again(self):
        campaign = self.agency.write("INSERT INTO campaigns (workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) "
                                     "VALUES (1, 'Soldes', 'whatsapp', '{}', 1, 4, 1, 0, 0)")
        contact = self.agency.ok("conversation", "show", self.anna)["contact"]
        for step, status in ((1, 5), (2, 4)):
            self.agency.write("INSERT INTO campaign_contents VALUES (1, ?, ?, '{}')", campaign, step)
            self.agency.write("INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at, sent_at) "
                              "VALUES (1, ?, ?, ?, 1, '+336', ?, 0, 1)", campaign, step, contact, status)
        self.assertEqual(self.agency.ok("conversation", "sequences", self.anna)["items"],
                         [{"campaign": campaign, "name": "Soldes", "message_2": "read", "resets": 0, "reset_at": None}])
        reset = self.agency.ok("conversation", "reset-sequence", self.anna, "--campaign", campaign)
        self.assertEqual((reset["message_2"], reset["resets"]), (None, 1))
        last = self.agency.ok("conversation", "show", self.anna)["messages"][-1]
        self.assertEqual((last["direction"], last["kind"], last["text"]), ("event", "sequence_reset", "Soldes"))
        self.assertTrue(last["author"])
        for words, status in ((["reset-sequence", self.anna], 2), (["reset-sequence", self.anna, "--campaign", "x"], 2), (["reset-sequence", self.anna, "--campaign", "99"], 1),
                              (["reset-sequence", self.bob, "--campaign", campaign], 1), (["sequences", "999"], 1)):
            with self.subTest(words=words):
                self.assertEqual(self.agency.run("conversation", *words).status, status)

    def test_who_unsubscribed_is_not_answered(self):
        address = self.agency.ok("conversation", "show", self.anna)["address"]
        self.agency.ok("suppress", "add", address, "--reason", "opted_out")
        self.assertEqual(self.agency.ok("conversation", "show", self.anna)["suppressed"], "opted_out")
        answer = self.agency.run("conversation", "reply", self.anna, "--text", "still there?")
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("suppression list", answer.err)

    def test_the_export(self):
        table = self.agency.path("talk.csv")
        self.assertEqual(self.agency.ok("conversation", "export", self.bob, table)["messages"], 1)
        with open(table, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual((rows[0]["direction"], rows[0]["author"], rows[0]["text"]), ("in", "Bob", "'=HYPERLINK(1)"))
        whole = self.agency.path("talk.json")
        self.agency.ok("conversation", "export", self.bob, whole)
        with open(whole, encoding="utf-8") as file:
            document = json.load(file)
        self.assertEqual(document, self.agency.ok("conversation", "show", self.bob))
        self.assertEqual(self.agency.run("conversation", "export", self.bob, "/no/such/folder/x").status, 1)

    def test_wrong_words_and_strangers(self):
        for words in (["list", "--assigned", "you"], ["list", "--limit", "0"], ["list", "--after", "x"], ["list", "--open", "--closed"], ["show"],
                      ["show", "abc"], ["reply", self.anna], ["reply", self.anna, "--text", "a", "--template", "b"], ["tag", self.anna],
                      ["note", self.anna], ["assign", self.anna], ["export", self.anna, "x", "--format", "docx"]):
            with self.subTest(words=words):
                self.assertEqual(self.agency.run("conversation", *words).status, 2)
        self.agency.ok("workspace", "add", "Elsewhere") if self.agency.run("workspace", "list").status == 0 else None
        for words in (["show", "999"], ["read", "999"], ["reply", "999", "--text", "x"], ["tag", "999", "--add", "x"], ["assign", self.anna, "--to", "no@one.example"],
                      ["note", self.anna, "--text", "  "], ["reply", self.anna, "--text", "x" * 5000]):
            with self.subTest(words=words):
                self.assertEqual(self.agency.run("conversation", *words).status, 1)


class Answered(unittest.TestCase):
    """With the stand-in of the provider: what a person writes is there, the answer reaches them, and its status comes back."""

    def test_from_their_word_to_our_answer(self):
        with StandIn() as server:
            desk = Desk(server)
            self.addCleanup(desk.agency.close)
            engine, _ = desk.listen()
            self.addCleanup(engine.kill)
            begin = time.monotonic()
            server.ask(do="say", **{"from": "33612345601"}, text="Avez-vous encore des places ?")
            page = wait_for(lambda: (found := desk.agency.ok("conversation", "list", "--unread"))["total"] and found)
            self.assertLess(time.monotonic() - begin, 5)
            talk = page["items"][0]
            self.assertEqual((talk["last_text"], talk["unread"]), ("Avez-vous encore des places ?", 1))
            self.assertTrue(talk["window_until"])
            self.assertEqual(desk.agency.ok("conversation", "list", "--search", "places")["total"], 1)
            desk.agency.ok("conversation", "reply", talk["id"], "--text", "Oui, deux {places} !")

            def last():
                return desk.agency.ok("conversation", "show", talk["id"])["messages"][-1]
            try:
                wait_for(lambda: last()["status"] in ("sent", "delivered", "read"))
            except AssertionError:
                self.fail(last())
            self.assertEqual((last()["direction"], last()["text"]), ("out", "Oui, deux {places} !"))
            self.assertIn("Oui, deux {places} !", json.dumps(server.ask(do="messages"), ensure_ascii=False))
            server.ask(do="say", **{"from": "33612345601"}, text="STOP")
            wait_for(lambda: desk.agency.ok("conversation", "show", talk["id"])["suppressed"])
            self.assertEqual(desk.agency.run("conversation", "reply", talk["id"], "--text", "Encore là ?").status, 1)


if __name__ == "__main__":
    main()
