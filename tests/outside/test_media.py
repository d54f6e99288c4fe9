#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files in conversations from the command line: fetched, saved, sent, and what becomes of them when something goes wrong."""
import base64
import os
import sqlite3
import struct
import sys
import unittest
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.runner import main  # noqa: E402
from support.stand_in import StandIn  # noqa: E402
from test_whatsapp import Desk, wait_for  # noqa: E402

CAMILLE = "33612345601"


def png(side=8):
    rows = b"".join(b"\0" + os.urandom(side * 3) for _ in range(side))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))  # noqa: E731
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


class Media(unittest.TestCase):
    def start(self, *rules):
        self.server = self.enterContext(StandIn(rules=list(rules)))
        self.desk = Desk(self.server, people=(CAMILLE,))
        self.addCleanup(self.desk.agency.close)
        self.agency = self.desk.agency

    def send(self, data, kind="image", mime="image/png", name="", caption=""):
        self.assertTrue(self.server.ask(do="media", **{"from": CAMILLE}, kind=kind, type=mime, name=name, caption=caption, data=base64.b64encode(data).decode())["id"])

    def messages(self):
        talks = self.agency.ok("conversation", "list")["items"]
        return self.agency.ok("conversation", "show", talks[0]["id"])["messages"] if talks else []

    def last(self, state):
        """The last message, once its file is in that state."""
        def found():
            all_of_them = self.messages()
            return all_of_them and all_of_them[-1].get("media", {}).get("state") == state and all_of_them[-1]
        return wait_for(found)

    def sql(self, text):
        with sqlite3.connect(os.path.join(self.agency.data, "relais.db"), timeout=30) as database:
            return database.execute(text).fetchall()

    def listen(self, port=None):
        engine, port = self.desk.listen(port=port)
        self.addCleanup(engine.wait)
        self.addCleanup(engine.kill)
        return engine, port

    def talk(self):
        """A conversation whose window is open, and nobody listens any more."""
        engine, _ = self.listen()
        self.server.ask(do="say", **{"from": CAMILLE}, text="Bonjour")
        wait_for(self.messages)
        self.desk.stop(engine)
        return self.agency.ok("conversation", "list")["items"][0]["id"]

    def test_what_comes_in_is_fetched_shown_and_saved(self):
        self.start()
        self.listen()
        picture, paper = png(), b"%PDF-1.4 " + os.urandom(3_000_000)
        self.send(picture, caption="Regarde")
        message = self.last("here")
        self.assertEqual((message["kind"], message["text"], message["media"]["type"], message["media"]["bytes"]), ("image", "Regarde", "image/png", len(picture)))
        out = self.agency.path("out.png")
        saved = self.agency.ok("conversation", "media", message["id"], "--out", out)
        self.assertEqual((saved["state"], saved["file"]), ("here", out))
        with open(out, "rb") as file:
            self.assertEqual(file.read(), picture)
        self.send(paper, kind="document", mime="application/pdf", name="../devis.pdf")
        wait_for(lambda: self.last("here")["kind"] == "document")
        message = self.messages()[-1]
        saved = self.agency.ok("conversation", "media", message["id"], "--out", out)
        self.assertEqual(saved["name"], "devis.pdf")
        with open(out, "rb") as file:
            self.assertEqual(file.read(), paper)
        self.assertIn("devis.pdf", self.agency.text("conversation", "show", "1").out)
        export = self.agency.path("talk.csv")
        self.agency.ok("conversation", "export", 1, export)
        with open(export, encoding="utf-8") as file:
            self.assertIn("devis.pdf", file.read())
        self.assertEqual(self.agency.run("conversation", "media", 99).status, 1)
        self.assertEqual(self.agency.run("conversation", "media", message["id"], "--out", out, "--again").status, 2)
        # A backup has it, too.
        backup = self.agency.ok("backup", "create")
        path = backup.get("path") or backup.get("file")
        with sqlite3.connect(path) as database:
            self.assertEqual(database.execute("SELECT sum(length(data)) FROM media_parts").fetchone()[0], len(picture) + len(paper))

    def test_killed_before_it_was_fetched(self):
        self.start({"endpoint": "media", "error": 131000, "times": 1})
        engine, port = self.listen()
        self.send(png())
        wait_for(lambda: self.messages() and self.messages()[-1]["media"].get("trouble"))
        engine.kill()
        engine.wait()
        message = self.messages()[-1]
        self.assertEqual(message["media"]["state"], "waiting")
        answer = self.agency.run("conversation", "media", message["id"], "--out", self.agency.path("x.png"))
        self.assertEqual(answer.status, 1, answer)
        self.assertFalse(os.path.exists(self.agency.path("x.png")))
        self.assertEqual(self.agency.ok("conversation", "media", message["id"], "--again")["state"], "waiting")
        self.listen(port=port)
        self.assertEqual(self.last("here")["id"], message["id"])

    def test_what_meta_has_no_longer(self):
        self.start({"endpoint": "media", "error": 131000, "times": 1})
        self.listen()
        self.send(png())
        wait_for(lambda: self.messages() and self.messages()[-1]["media"].get("trouble"))
        self.assertTrue(self.server.ask(do="forget", media=self.sql("SELECT provider_id FROM media_files")[0][0])["done"])
        message = self.messages()[-1]
        self.agency.ok("conversation", "media", message["id"], "--again")
        self.last("gone")
        answer = self.agency.run("conversation", "media", message["id"], "--out", self.agency.path("x.png"))
        self.assertEqual(answer.status, 1, answer)

    def test_an_answer_with_a_file(self):
        self.start()
        talk = self.talk()
        picture = png()
        self.agency.ok("conversation", "reply", talk, "--file", self.put("plan.png", picture), "--text", "Le {plan}")
        paper = self.put("devis.pdf", b"%PDF-1.4 devis")
        self.agency.ok("conversation", "reply", talk, "--file", paper)
        os.remove(paper)  # what it held when it was sent is what leaves
        self.agency.ok("engine", "run", "--until-idle")
        sent = sorted(self.server.ask(do="messages")["messages"], key=lambda one: one["type"], reverse=True)
        self.assertEqual([(one["type"], one["text"]) for one in sent], [("image", "Le {plan}"), ("document", "")])
        file = self.server.ask(do="file", media=sent[0]["media"])
        self.assertEqual((base64.b64decode(file["data"]), file["type"], file["name"]), (picture, "image/png", "plan.png"))
        self.assertEqual(base64.b64decode(self.server.ask(do="file", media=sent[1]["media"])["data"]), b"%PDF-1.4 devis")
        shown = self.messages()[1:]
        self.assertEqual([(one["direction"], one["kind"], one["media"]["name"], one["media"]["state"]) for one in shown],
                         [("out", "image", "plan.png", "here"), ("out", "document", "devis.pdf", "here")])
        self.assertTrue(all(one["status"] == "sent" for one in shown), shown)

    def put(self, name, data):
        path = os.path.join(self.agency.data, name)
        with open(path, "wb") as file:
            file.write(data)
        return path

    def test_files_that_are_not_sent(self):
        self.start()
        talk = self.talk()
        files = {self.put("a.gif", b"GIF89a" + bytes(100)): "type", self.put("large.png", png() + bytes(5 * 1024 * 1024)): "too large",
                 self.put("empty.png", b""): "empty", os.path.join(self.agency.data, "none.png"): "none.png", self.agency.data: "irectory"}
        for path, why in files.items():
            with self.subTest(path=path):
                answer = self.agency.run("conversation", "reply", talk, "--file", path)
                self.assertEqual(answer.status, 1, answer)
                self.assertIn(why, answer.err)
        self.assertEqual(self.agency.run("conversation", "reply", talk, "--file", "x", "--template", "y").status, 2)
        self.sql("UPDATE conversations SET window_until = 1")
        answer = self.agency.run("conversation", "reply", talk, "--file", self.put("b.png", png()))
        self.assertIn("window is closed", answer.err)
        self.assertEqual(self.sql("SELECT count(*) FROM messages"), [(0,)])

    def test_killed_under_the_upload(self):
        self.start({"endpoint": "upload", "delay": 3000, "times": 1})
        talk = self.talk()
        self.agency.ok("conversation", "reply", talk, "--file", self.put("plan.png", png()))
        engine = self.begin("engine", "run", "--until-idle")
        wait_for(self.claimed)
        engine.kill()
        engine.wait()
        self.assertEqual(self.server.ask(do="messages")["messages"], [])
        self.agency.ok("engine", "run", "--until-idle")
        self.assertEqual(len(self.server.ask(do="messages")["messages"]), 1)
        self.assertEqual(self.messages()[-1]["status"], "sent")

    def begin(self, *words):
        engine = self.agency.start(*words)
        self.addCleanup(engine.kill)
        return engine

    def uploaded(self):
        """The file is with Meta, and the message waits again: what was begun of it has not arrived."""
        return self.sql("SELECT f.provider_id FROM media_files f JOIN interactions i ON i.id = f.interaction_id JOIN messages m ON m.id = i.message_id "
                        "WHERE f.provider_id <> '' AND m.status = 0")

    def claimed(self):
        return self.sql("SELECT count(*) FROM messages WHERE status <> 0")[0][0] == 1

    def test_killed_between_the_upload_and_the_message(self):
        # Meta takes the file and does not take the message yet.
        self.start({"endpoint": "messages", "error": 130429, "times": 1})
        talk = self.talk()
        self.agency.ok("conversation", "reply", talk, "--file", self.put("plan.png", png()), "--text", "Le plan")
        engine = self.begin("engine", "run", "--until-idle")
        uploaded = wait_for(self.uploaded)
        engine.kill()
        engine.wait()
        self.assertEqual(self.server.ask(do="messages")["messages"], [])
        self.agency.ok("engine", "run", "--until-idle")
        sent = self.server.ask(do="messages")["messages"]
        self.assertEqual([(one["type"], one["media"]) for one in sent], [("image", uploaded[0][0])])
        self.assertEqual(self.messages()[-1]["status"], "sent")

    def test_a_file_that_meta_forgot_goes_up_again(self):
        self.start({"endpoint": "messages", "error": 130429, "times": 1})
        talk = self.talk()
        self.agency.ok("conversation", "reply", talk, "--file", self.put("plan.png", png()))
        engine = self.begin("engine", "run", "--until-idle")
        uploaded = wait_for(self.uploaded)
        engine.kill()
        engine.wait()
        self.server.ask(do="forget", media=uploaded[0][0])
        self.agency.ok("engine", "run", "--until-idle")
        sent = self.server.ask(do="messages")["messages"]
        self.assertEqual(len(sent), 1)
        self.assertNotEqual(sent[0]["media"], uploaded[0][0])


if __name__ == "__main__":
    main()
