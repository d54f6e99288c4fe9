#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""relaisctl in French: people read French, scripts read the same keys and codes as ever."""
import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "outside"))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402

FRENCH = {"RELAIS_LANGUAGE": "fr"}


class Language(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.agency = Agency()
        cls.addClassCleanup(cls.agency.close)
        cls.agency.contacts([(f"p{n}@example.com", f"P{n}", "Nom", "") for n in range(3)])
        cls.agency.smtp_account(1)
        cls.campaign = cls.agency.campaign()

    def test_a_wrong_input_is_told_in_french(self):
        for words, status, sentence in (
                (["contacts", "list", "--limit", "many"], 2, "un nombre entier à partir de 1, pas «\u00a0many\u00a0»"),
                (["contacts", "list", "--category", "nobody"], 1, "«\u00a0nobody\u00a0» n’existe pas ici. Vérifiez le nom. (pas de telle catégorie)"),
                (["contacts", "import", "/no/such/file.csv"], 1, "est illisible. Vérifiez que le fichier existe"),
                (["contacts", "add", "--set", "email=zoe.example.com"], 2, "il manque le @"),
                (["nonsense"], 2, "relaisctl --help les énumère")):
            with self.subTest(words=words):
                answer = self.agency.text(*words, **FRENCH)
                self.assertEqual((answer.status, answer.out), (status, ""), answer)
                self.assertIn(sentence, answer.err)
                self.assertEqual(answer.err.count("\n"), 1, "an error is one line")

    def test_the_system_s_language_counts_when_nothing_is_said(self):
        self.assertIn("Vérifiez le nom", self.agency.text("contacts", "show", "999999", LC_ALL="fr_FR.UTF-8").err)
        self.assertIn("Check the name", self.agency.text("contacts", "show", "999999", LC_ALL="C").err)
        self.assertIn("Check the name", self.agency.text("contacts", "show", "999999", LC_ALL="fr_FR.UTF-8", RELAIS_LANGUAGE="en").err)

    def test_what_was_done_is_told_in_french(self):
        self.assertIn("3 contacts écrits dans", self.agency.text("contacts", "export", self.agency.path("a.csv"), **FRENCH).out)
        self.assertIn("3 contacts written to", self.agency.text("contacts", "export", self.agency.path("b.csv")).out)
        self.assertIn("Avertissement\u00a0: ", self.agency.text("campaign", "check", self.campaign, "--offline", **FRENCH).out)

    def test_scripts_read_the_same(self):
        for words in (["status"], ["contacts", "list"], ["account", "list"], ["campaign", "list"], ["campaign", "stats", self.campaign],
                      ["campaign", "show", self.campaign], ["category", "list"], ["messages", "list"], ["suppress", "list"]):
            with self.subTest(words=words):
                self.assertEqual(self.agency.ok(*words, **FRENCH), self.agency.ok(*words))

    def test_only_the_message_of_a_problem_is_for_people(self):
        def without_messages(document):
            return [{key: value for key, value in problem.items() if key != "message"} for problem in document["problems"]]

        english, french = (self.agency.ok("campaign", "check", self.campaign, "--offline", **env) for env in ({}, FRENCH))
        self.assertEqual(without_messages(english), without_messages(french))
        self.assertNotEqual(english["problems"], french["problems"])


if __name__ == "__main__":
    main()
