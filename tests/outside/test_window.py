#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a person uses it: sign in, import, write, check, launch, watch; and again with the program killed half way."""
import email
import email.policy
import glob
import os
import shutil
import sys
import unittest
from collections import Counter

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.window import Display, Window  # noqa: E402

SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/practice/contacts-sample.csv")
DEMO = 1200
# What the practice server does with them: docs/guide, "Practice".
REFUSED = {"unknown@example.com", "full@example.com"}
# The whole of a campaign: the put-off address alone waits ten seconds.
PATIENCE = 120


class PracticeAgency(Agency):
    def __init__(self):
        super().__init__(init=False)
        self.env.update(RELAIS_EMAIL="demo@example.com", RELAIS_PASSWORD="practice-demo")
        self.ok("demo", "--contacts", DEMO)
        self.mails = os.path.join(self.data, "practice")

    def arrived(self):
        """The mails in the practice folder, which is made with the first of them."""
        return glob.glob(os.path.join(self.mails, "*.eml"))

    def mails_of(self, subject):
        """To whom a mail with that subject lies in the practice folder, and how often."""
        to = Counter()
        for path in self.arrived():
            with open(path, "rb") as file:
                mail = email.message_from_binary_file(file, policy=email.policy.default)
            if mail["Subject"] == subject:
                to[mail["Delivered-To"].strip("<>")] += 1
        return to


class Person(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = Display()
        cls.addClassCleanup(cls.display.close)

    def agency(self):
        agency = PracticeAgency()
        self.addCleanup(agency.close)
        return agency

    def open(self, agency):
        window = Window(self.display, agency.data, agency.path("window.log"))
        self.addCleanup(window.close)
        window.see("Sign in to go on.")
        window.press("Sign in")
        window.see("Messages sent")
        return window

    def write_campaign(self, window, name, subject, categories):
        window.press("Campaigns", "page tab")
        window.press("New campaign")
        window.write("Name of the campaign", name)
        for category in categories:
            window.press(category + "*", "check box")
        window.press("Continue")
        window.write("Subject", subject)
        window.write("Message", "Bonjour {prénom|à vous},\n\nà jeudi !")
        account = window.labelled("combo box", "From")
        window.wait(lambda: account.name.startswith("Newsletter"), "the only account, chosen by itself")
        window.press("Continue")

    def launch(self, window, count):
        window.see(f"{count:,} recipient")
        window.press("Launch …")
        window.press(f"Launch to {count:,} contact*")
        window.see(f"of {count:,}")

    def test_a_first_campaign(self):
        agency = self.agency()
        window = self.open(agency)
        window.press("Contacts", "page tab")
        window.press("Import …")
        window.press("Choose a file …")
        window.write("File name:", shutil.copy(SAMPLE, agency.path("people.csv")))
        window.press("Open")
        window.see("6 columns imported")
        window.press("Continue")
        window.choose("Country of numbers without a prefix", "France")
        window.fill("Put all rows into the category", "Rivage")
        window.press("Continue")
        window.see("What the import will do")
        window.find("label", "New contacts: 237")
        window.press("Import now")
        window.find("label", "Added: 237")
        window.find("label", "Refused: 2")
        self.assertTrue(os.path.exists(agency.path("people-rejects.csv")))

        self.write_campaign(window, "Rentrée", "La rentrée", ["Rivage"])
        self.launch(window, 237)
        window.find("label", "Done", PATIENCE)
        window.find("label", "237")
        mails = agency.mails_of("La rentrée")
        self.assertEqual((len(mails), set(mails.values())), (237, {1}))
        figures = agency.ok("campaign", "stats", 1)
        self.assertEqual({k: v for k, v in figures["by_status"].items() if v}, {"sent": 237})

    def test_killed_half_way(self):
        agency = self.agency()
        window = self.open(agency)
        self.write_campaign(window, "Coupée", "Coupée net", [])
        self.launch(window, DEMO)
        window.wait(lambda: len(agency.arrived()) > DEMO // 4, "a quarter of the mails", PATIENCE)
        window.kill()
        reached = agency.mails_of("Coupée net")
        self.assertLess(sum(reached.values()), DEMO - len(REFUSED), "killed too late to show anything")

        window = self.open(agency)

        def is_done():
            return agency.ok("campaign", "stats", 1)["status"] == "done"
        window.wait(is_done, "the campaign done after the kill", PATIENCE)
        # Only what was under way in the very moment is for a person to say: one mail for each connection at most.
        unsure = [row for row in agency.messages(1) if row["status"] == "unsure"]
        self.assertLessEqual(len(unsure), 4)
        reached = agency.mails_of("Coupée net")
        for row in unsure:
            agency.ok("messages", "resolve", row["id"], "--as", "sent" if reached[row["address"]] else "queued")
        window.wait(is_done, "the campaign done after the doubts", PATIENCE)
        reached = agency.mails_of("Coupée net")
        wanted = {row["address"] for row in agency.messages(1)} - REFUSED
        self.assertEqual(len(wanted), DEMO - len(REFUSED))
        self.assertEqual({address: count for address, count in reached.items() if count != 1}, {}, "more than one mail")
        self.assertEqual(wanted - set(reached), set(), "no mail")


if __name__ == "__main__":
    main()
