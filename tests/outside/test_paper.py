#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A conversation as a PDF from the command line: what the window writes, drawn by relais-paper, and nothing of a file when that fails."""
import os
import shutil
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support import pdf as pdfs  # noqa: E402
from support.agency import RELAISCTL  # noqa: E402
from support.runner import main  # noqa: E402
from test_conversations import Inbox  # noqa: E402
from test_whatsapp import wait_for  # noqa: E402

SAID_AT = 1_767_607_620_000  # 2026-01-05 10:07 UTC
LAST = "the last one"


def ignores_interrupts(process):
    with open(f"/proc/{process}/status", encoding="ascii") as file:
        mask = next(line.split()[1] for line in file if line.startswith("SigIgn"))
    return int(mask, 16) & 1 << signal.SIGINT - 1


def child_of(process):
    with open(f"/proc/{process.pid}/task/{process.pid}/children", encoding="ascii") as file:
        children = file.read().split()
    return int(children[0]) if children else None


class Paper(unittest.TestCase):
    def setUp(self):
        self.agency = Inbox()
        self.addCleanup(self.agency.close)
        self.talk = self.agency.converse("Anna Bell", "Could I bring my <sister> & Zoë?")
        self.agency.write("UPDATE interactions SET at = ?", SAID_AT)
        self.agency.ok("conversation", "note", self.talk, "--text", "calls on Mondays")
        self.agency.ok("conversation", "close", self.talk)
        self.path = self.agency.path("talk.pdf", LAST)

    def exports(self):
        return [entry["subject"] for entry in self.agency.ok("audit", "list")["items"] if entry["action"] == "conversation.export"]

    def untouched(self):
        """The last file stands, nothing lies beside it, and the trail says of no export."""
        with open(self.path, encoding="utf-8") as file:
            self.assertEqual(file.read(), LAST)
        self.assertEqual([name for name in os.listdir(self.agency.home) if name.startswith("talk")], ["talk.pdf"])
        self.assertEqual(self.exports(), [])

    def text(self, **env):
        self.agency.ok("conversation", "export", self.talk, self.path, **env)
        return pdfs.text_of(self.path)

    def relaisctl_beside(self, paper=None):
        """relaisctl in a folder of its own, with that script as relais-paper, or without one."""
        place = self.agency.path("programs")
        os.makedirs(place)
        program = os.path.join(place, "relaisctl")
        try:
            os.link(os.path.realpath(RELAISCTL), program)
        except OSError:
            shutil.copy(RELAISCTL, program)
        if paper:
            script = os.path.join(place, "relais-paper")
            with open(script, "w", encoding="utf-8") as file:
                file.write("#!/bin/sh\n" + paper)
            os.chmod(script, 0o755)
        return program

    def start(self, program, **options):
        command, env = self.agency.command("--json", "conversation", "export", self.talk, self.path)
        return subprocess.Popen([program, *command[1:]], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)

    def refused(self, program):
        process = self.start(program)
        out, err = process.communicate(timeout=60)
        self.assertEqual((process.returncode, out, len(err.splitlines())), (1, "", 1), err)
        self.untouched()
        return err

    @unittest.skipUnless(pdfs.CAN_READ, pdfs.WHY_NOT)
    def test_it_says_what_was_said(self):
        made = self.agency.ok("conversation", "export", self.talk, self.path)
        self.assertEqual(made, {"file": self.path, "messages": 3})
        text = pdfs.text_of(self.path)
        for words in ("Anna Bell", "WhatsApp · +33612340009 · boutique", "Could I bring my <sister> & Zoë?", "Note by", "calls on Mondays", "Closed by", "January 5, 2026"):
            self.assertIn(words, text)
        self.assertEqual(self.exports(), [f"conversation {self.talk}"])
        other = self.agency.path("other")
        self.agency.ok("conversation", "export", self.talk, other, "--format", "pdf")
        self.assertEqual(pdfs.text_of(other), text)

    @unittest.skipUnless(pdfs.CAN_READ, pdfs.WHY_NOT)
    def test_language_and_time_zone_are_those_of_the_window(self):
        self.assertIn("10:07", self.text(TZ="UTC"))
        self.assertRegex(self.text(TZ="Asia/Kolkata"), r"\b(3|15):37")
        self.assertIn("5 janvier 2026", self.text(RELAIS_LANGUAGE="fr"))
        # What a person chose in the window comes before it.
        self.agency.path(os.path.join("data", "settings.ini"), "[General]\nlanguage=fr\n")
        text = self.text(RELAIS_LANGUAGE="en")
        self.assertIn("5 janvier 2026", text)
        self.assertIn("Fermé", text)

    def test_what_is_refused(self):
        agency = self.agency
        for words, status in (((self.talk, self.path, "--format", "docx"), 2), ((self.talk, self.path, "--format", "PDF"), 2), ((999, self.path), 1), ((self.talk, "/no/such/folder/x.pdf"), 1),
                              ((self.talk, agency.home, "--format", "pdf"), 1)):
            with self.subTest(words=words):
                answer = agency.run("conversation", "export", *words)
                self.assertEqual(answer.status, status, answer)
        for kept in ("relais.db", "settings.ini", "engine.lock"):
            with self.subTest(kept=kept):
                answer = agency.run("conversation", "export", self.talk, os.path.join(agency.data, kept), "--format", "pdf")
                self.assertEqual(answer.status, 1, answer)
                self.assertIn("Relais keeps its own data", answer.err)
        password = agency.path("password", agency.env["RELAIS_PASSWORD"])
        answer = agency.run("--password-file", password, "conversation", "export", self.talk, password, "--format", "pdf", RELAIS_PASSWORD=None)
        self.assertEqual(answer.status, 1, answer)
        agency.ok("user", "add", "--email", "agent@agency.example", "--name", "Agent", "--role", "agent", "--secret-env", "NEW", NEW="password of the agent")
        answer = agency.run("conversation", "export", self.talk, self.path, RELAIS_EMAIL="agent@agency.example", RELAIS_PASSWORD="password of the agent")
        self.assertEqual(answer.status, 3, answer)
        self.untouched()

    def test_without_the_program_that_draws(self):
        err = self.refused(self.relaisctl_beside())
        self.assertIn("relais-paper", err)
        self.assertIn("not installed", err)

    def test_a_program_that_fails(self):
        self.assertIn("no ink", self.refused(self.relaisctl_beside("cat >/dev/null; echo no ink >&2; printf %%PDF-; exit 3\n")))

    def test_a_program_that_draws_nothing(self):
        self.assertIn("relais-paper", self.refused(self.relaisctl_beside("cat >/dev/null\n")))

    def test_a_program_that_dies(self):
        self.assertIn("relais-paper", self.refused(self.relaisctl_beside("printf %%PDF-; kill -9 $$\n")))

    def test_stopped_while_it_draws(self):
        pid = self.agency.path("pid")
        program = self.relaisctl_beside(f"echo $$ >{pid}.part; mv {pid}.part {pid}; exec sleep 600\n")
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number=number):
                process = self.start(program)
                wait_for(lambda: os.path.exists(pid))
                with open(pid, encoding="ascii") as file:
                    drawing = int(file.read())
                os.remove(pid)
                process.send_signal(number)
                process.communicate(timeout=30)
                self.assertEqual(process.returncode, 128 + number)
                self.assertFalse(os.path.exists(f"/proc/{drawing}"))
                self.untouched()

    @unittest.skipUnless(os.path.exists(pdfs.PAPER), pdfs.WHY_NOT)
    def test_ctrl_c_reaches_both(self):
        for _ in range(12):
            self.agency.write("INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, at) SELECT 1, conversation_id, 0, 'text', 'some words', at FROM interactions WHERE direction = 0")
        # A session of its own: its signal must not reach this test.
        process = self.start(RELAISCTL, start_new_session=True)
        drawing = wait_for(lambda: child_of(process))
        wait_for(lambda: ignores_interrupts(drawing))
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130, err)
        self.assertFalse(os.path.exists(f"/proc/{drawing}"))
        self.untouched()


if __name__ == "__main__":
    main()
