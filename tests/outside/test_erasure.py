#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's data from the command line: all of it is handed out, then nothing of it is left, whenever the program is killed."""
import json
import os
import sqlite3
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import Agency  # noqa: E402
from support import pdf as pdfs  # noqa: E402
from support.runner import main  # noqa: E402

NAME, SURNAME = "Quirine", "Vanderzwaluw"
EMAIL, PHONE = "quirine.vz@tulpenveld.example", "+33698123477"
SAID, ANSWER = "tuinhekjes", "kersenbloesem"
MARKS = [NAME, SURNAME, "quirine", "tulpenveld", PHONE[1:], SAID, ANSWER]


class Erasing(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)
        path = self.agency.path("in.csv", "first_name,last_name,email,phone,ville,email_consent\n"
                                f"{NAME},{SURNAME},{EMAIL},{PHONE},Gouda,yes|2026-01-05|form\n"
                                "Other,Person,other@example.com,+33698123400,Delft,\n")
        self.agency.ok("contacts", "import", path, "--category", "clients")
        os.remove(path)
        self.id = self.find(NAME)

    def find(self, words):
        items = self.agency.ok("contacts", "list", "--search", words)["items"]
        return items[0]["id"] if items else None

    def converse(self, count):
        with sqlite3.connect(os.path.join(self.agency.data, "relais.db"), timeout=30) as database:
            database.execute("PRAGMA foreign_keys=ON")
            database.execute("INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
                             "VALUES (1, 1, 'boutique', 'boutique', 'whatsapp', '{}', 1, 3, 1, 0, 0)")
            database.execute("INSERT INTO conversations (id, workspace_id, contact_id, account_id, channel, address, last_at, last_text, created_at) VALUES (1, 1, ?, 1, 'whatsapp', ?, 5, ?, 0)",
                             (self.id, PHONE, ANSWER))
            for i in range(1, count + 1):
                words = f"{SAID} {ANSWER} {i % 97}"
                database.execute("INSERT INTO interactions (id, workspace_id, conversation_id, direction, kind, body, at, media) VALUES (?, 1, 1, 0, 'image', ?, ?, ?)",
                                 (i, words, i, json.dumps({"file_name": "../" + SAID + ".txt", "mime_type": "text/plain"})))
                database.execute("INSERT INTO interactions_search (rowid, words) VALUES (?, ?)", (i, words))
            database.execute("INSERT INTO media_files (interaction_id, workspace_id, account_id, state, bytes) VALUES (1, 1, 1, 1, 8)")
            database.execute("INSERT INTO media_parts VALUES (1, 0, ?)", (ANSWER.encode(),))

    def left(self):
        """Which marks stand in any byte below the data folder. Words of an index may lack their beginning."""
        everything = b""
        for folder, _, files in os.walk(self.agency.data):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    everything += file.read().lower()
        return [mark for mark in MARKS if mark.lower()[2:].encode() in everything]

    def test_all_is_handed_out(self):
        self.converse(3)
        out = self.agency.path("person")
        made = self.agency.ok("contacts", "personal-data", self.id, "--out", out)
        self.assertEqual(made["file"], os.path.join(out, "personal-data.json"))
        self.assertEqual(made["files"], 1)
        with open(made["file"], encoding="utf-8") as file:
            document = json.load(file)
        self.assertEqual((document["format"], document["version"], document["workspace"]), ("relais-personal-data", 1, "agence-d-essai"))
        self.assertEqual(document["contact"]["email"], EMAIL)
        self.assertEqual(document["contact"]["fields"], {"ville": "Gouda"})
        self.assertEqual(document["contact"]["categories"], ["clients"])
        self.assertTrue(document["consents"][0]["granted"])
        self.assertEqual(document["consents"][0]["at"][:10], "2026-01-05")
        said = document["conversations"][0]["messages"]
        self.assertEqual(len(said), 3)
        self.assertEqual(said[0]["direction"], "in")
        with open(os.path.join(out, said[0]["file"]), "rb") as file:
            self.assertEqual(file.read(), ANSWER.encode())
        self.assertEqual(os.path.dirname(said[0]["file"]), "files")
        one = self.agency.path("one.json")
        self.assertEqual(self.agency.ok("contacts", "personal-data", self.id, "--out", one)["folder"], self.agency.path("one-files"))
        trail = self.agency.ok("audit", "list")["items"]
        self.assertEqual([e["subject"] for e in trail if e["action"] == "contacts.personal-data"], [f"contact {self.id}"] * 2)
        self.assertNotIn(SURNAME, json.dumps(trail))
        self.assertEqual(self.agency.run("contacts", "personal-data", self.id).status, 2)
        self.assertEqual(self.agency.run("contacts", "personal-data", 999, "--out", out).status, 1)

    @unittest.skipUnless(pdfs.CAN_READ, pdfs.WHY_NOT)
    def test_it_can_be_read(self):
        self.converse(3)
        pdf = self.agency.path("person.pdf")
        made = self.agency.ok("contacts", "personal-data", self.id, "--out", self.agency.path("p.json"), "--pdf", pdf)
        self.assertEqual(made["pdf"], pdf)
        text = pdfs.text_of(pdf)
        for words in (f"{NAME} {SURNAME}", EMAIL, PHONE, "Gouda", SAID, "What is held about"):
            self.assertIn(words, text)
        self.assertIn("Données détenues", pdfs.text_of(self.pdf_in_french()))
        self.assertEqual(self.agency.run("contacts", "personal-data", self.id, "--out", self.agency.path("p.json"), "--pdf", "/nowhere/p.pdf").status, 1)
        # Neither over what Relais keeps, nor over the document itself.
        for target in (os.path.join(self.agency.data, "relais.db"), self.agency.path("p.json")):
            with self.subTest(target=target):
                answer = self.agency.run("contacts", "personal-data", self.id, "--out", self.agency.path("p.json"), "--pdf", target)
                self.assertEqual(answer.status, 1, answer)
        with open(self.agency.path("p.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["contact"]["id"], self.id)
        self.agency.ok("status")

    def pdf_in_french(self):
        pdf = self.agency.path("personne.pdf")
        self.agency.ok("contacts", "personal-data", self.id, "--out", self.agency.path("p.json"), "--pdf", pdf, RELAIS_LANGUAGE="fr", LC_ALL="fr_FR.UTF-8", LANG="fr_FR.UTF-8")
        return pdf

    def test_nothing_is_left_and_they_do_not_come_back(self):
        self.converse(300)
        self.assertEqual(self.left(), MARKS)
        self.assertEqual(self.agency.run("contacts", "erase", self.id).status, 2)
        self.assertEqual(self.agency.run("contacts", "erase", self.id, 999, "--yes").status, 1)
        self.assertEqual(self.find(NAME), self.id)
        erased = self.agency.ok("contacts", "erase", self.id, "--yes")
        self.assertEqual(erased, {"erased": 1, "cancelled": 0, "complete": True, "backups_until": None})
        self.assertEqual(self.left(), [])
        self.assertIsNone(self.find(NAME))
        self.assertIsNotNone(self.find("Other"))
        again = self.agency.path("again.csv", f"name,email\nQ,{EMAIL}\nNew,new@example.com\n")
        rejects = self.agency.path("rejects.csv")
        answer = self.agency.run("contacts", "import", again, "--rejects", rejects)
        self.assertEqual((answer.status, answer.json["created"], answer.json["rejected"]), (4, 1, 1))
        with open(rejects, encoding="utf-8-sig") as file:
            self.assertIn("erased", file.read())
        refused = self.agency.run("contacts", "add", "--set", f"email={EMAIL}")
        self.assertEqual(refused.status, 1)
        self.assertIn("erased", refused.err)
        self.assertEqual(self.left(), [])
        self.agency.ok("suppress", "remove", EMAIL)
        self.agency.ok("contacts", "add", "--set", f"email={EMAIL}")

    def test_backups_are_named(self):
        self.agency.ok("backup", "create")
        until = self.agency.ok("contacts", "erase", self.id, "--yes")["backups_until"]
        self.assertGreater(until, time.strftime("%Y-%m-%d", time.gmtime(time.time() + 140 * 86400)))

    def test_killed_at_any_moment(self):
        self.converse(4000)
        # Long enough to sign in; then into the work.
        for pause in (0.15, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
            process = self.agency.start("contacts", "erase", self.id, "--yes")
            time.sleep(pause)
            process.kill()
            process.wait()
            # The next start goes on with what was begun, and begins nothing itself.
            self.agency.ok("status")
            if self.find(NAME) is None:
                break
        else:
            self.agency.ok("contacts", "erase", self.id, "--yes")
        self.assertEqual(self.left(), [])
        self.assertIsNotNone(self.find("Other"))
        self.agency.ok("audit", "verify")


if __name__ == "__main__":
    main()
