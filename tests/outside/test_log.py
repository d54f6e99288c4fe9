#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The log tells what was done, every line of it is JSON, and nobody's secret, address or mail stands in it."""
import glob
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import EMAIL, PASSWORD, Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.sink import Sink  # noqa: E402

SECRET = "top-secret-of-the-account"
WRONG = "a password that somebody tried"
BODY = "Words that are for one person alone"


class Log(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)

    def lines(self):
        texts = []
        for path in glob.glob(os.path.join(self.agency.data, "logs", "*.jsonl")):
            with open(path, encoding="utf-8") as file:
                texts += file.read().splitlines()
        return texts, [json.loads(text) for text in texts]

    def test_a_day_of_work(self):
        agency = self.agency
        with Sink() as sink:
            agency.contacts([(f"person{n}@receiver.example", f"Prénom{n}", "Nom", "Société") for n in range(5)])
            agency.smtp_account(1, "--user", "lea", "--secret-env", "S", name="locked", S=SECRET)
            agency.smtp_account(sink.port)
            campaign = agency.campaign(html=f"<p>{BODY}</p>")
            agency.ok("campaign", "launch", campaign)
            agency.ok("engine", "run", "--until-idle")
            agency.ok("backup", "create")
            self.assertEqual(agency.run("status", RELAIS_PASSWORD=WRONG).status, 3)
            self.assertEqual(len(sink.accepted), 5)
        texts, lines = self.lines()
        events = [line["event"] for line in lines]
        for event in ("database-opened", "import-finished", "engine-started", "campaign-sending", "campaign-done", "engine-stopped",
                      "backup-made", "sign-in-failed"):
            self.assertIn(event, events)
        stopped = next(line for line in lines if line["event"] == "engine-stopped")
        self.assertEqual((stopped["sent"], stopped["program"]), (5, "relaisctl"))
        imported = next(line for line in lines if line["event"] == "import-finished")
        self.assertEqual((imported["rows"], imported["created"]), (5, 5))
        everything = "\n".join(texts)
        for private in (SECRET, WRONG, PASSWORD, BODY, "receiver.example", EMAIL, "Prénom", "vault of the test"):
            self.assertNotIn(private, everything)

    def test_an_account_that_is_refused(self):
        agency = self.agency
        agency.contacts([("person@receiver.example", "P", "N", "S")])
        # A sink without a login: the account stops, with the reason.
        with Sink() as sink:
            agency.smtp_account(sink.port, "--user", "lea", "--secret-env", "S", S=SECRET)
            agency.ok("campaign", "launch", agency.campaign())
            agency.ok("engine", "run", "--until-idle")
        _, lines = self.lines()
        stopped = [line for line in lines if line["event"] == "account-stopped"]
        self.assertEqual(len(stopped), 1)
        self.assertEqual((stopped[0]["account"], stopped[0]["level"]), ("main", "warning"))
        self.assertIn("login", stopped[0]["reason"])
        self.assertIn("campaign-paused", [line["event"] for line in lines])


if __name__ == "__main__":
    main()
