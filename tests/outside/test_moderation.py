#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must not go out, from outside: the list, a text that is tried, and every way that leads out."""
import json
import os
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.agency import Agency  # noqa: E402
from support.ollama import Ollama  # noqa: E402
from support.runner import main  # noqa: E402

FREE = {"words": "gratuit", "verdict": "block", "reason": "nothing is free here"}
CARD = {"pattern": "\\b\\d{16}\\b", "verdict": "warn", "reason": "this looks like a card"}


class House(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)

    def set(self, document):
        return self.agency.run("moderation", "set", self.agency.path("list.json", json.dumps(document)))

    def check(self, text):
        return self.agency.ok("moderation", "check", "--text-file", self.agency.path("text.txt", text))


class TheList(House):
    def test_what_is_set_is_listed_and_can_be_set_again(self):
        self.assertEqual(self.agency.ok("moderation", "list"), {"items": [], "model": "off"})
        self.assertEqual(self.set([FREE, CARD]).status, 0)
        listed = self.agency.ok("moderation", "list")
        self.assertEqual(listed, {"items": [FREE, CARD], "model": "off"})
        self.assertEqual(self.set({**listed, "model": "warn"}).status, 0)
        self.assertEqual(self.agency.ok("moderation", "list")["model"], "warn")
        # A list alone leaves the model as it is.
        self.assertEqual(self.set([FREE]).status, 0)
        self.assertEqual(self.agency.ok("moderation", "list"), {"items": [FREE], "model": "warn"})
        words = self.agency.text("moderation", "list").out
        self.assertIn("Blocks “gratuit”: nothing is free here", words)
        actions = [entry["action"] for entry in self.agency.ok("audit", "list")["items"]]
        self.assertEqual(actions.count("moderation.rules"), 2)
        self.assertEqual(actions.count("moderation.model"), 1)

    def test_it_comes_from_standard_input_too(self):
        command, environment = self.agency.command("--json", "moderation", "set", "-")
        done = subprocess.run(command, env=environment, input=json.dumps([CARD]), capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["items"], [CARD])

    def test_what_is_wrong_changes_nothing(self):
        self.assertEqual(self.set([FREE]).status, 0)
        for wrong, word in (([{**FREE, "words": "!"}], "rules[0].words"), ([FREE, {**CARD, "pattern": "("}], "rules[1].pattern"), ([{**FREE, "reason": ""}], "rules[0].reason"),
                            ([{**FREE, "verdict": "pass"}], "rules[0].verdict"), ({"no": "list"}, "array"), ({"items": [], "model": "perhaps"}, "model")):
            with self.subTest(wrong=wrong):
                answer = self.set(wrong)
                self.assertEqual(answer.status, 1, answer)
                self.assertIn(word, answer.err)
        self.assertEqual(self.agency.ok("moderation", "list")["items"], [FREE])
        self.assertEqual(self.agency.run("moderation", "set").status, 2)
        self.assertEqual(self.agency.run("moderation", "set", "/no/such/file").status, 1)

    def test_a_text_is_tried(self):
        self.set([FREE, CARD])
        self.assertEqual(self.check("Bonjour"), {"ok": True, "verdict": "pass", "findings": [], "model_did_not_look": None})
        found = self.check("C’est GRATUIT, carte 1234567812345678")
        self.assertFalse(found["ok"])
        self.assertEqual(found["verdict"], "block")
        self.assertEqual([(one["found"], one["verdict"], one["reason"]) for one in found["findings"]],
                         [("GRATUIT", "block", "nothing is free here"), ("1234567812345678", "warn", "this looks like a card")])
        self.assertTrue(self.check("1234567812345678")["ok"])

    def test_no_pattern_takes_long(self):
        self.set([{**CARD, "pattern": "(a+)+$"}])
        begin = time.monotonic()
        found = self.check("a" * 5000 + "!")
        self.assertLess(time.monotonic() - begin, 20)
        self.assertEqual(found["verdict"], "warn")
        self.assertIn("takes too long", found["findings"][0]["reason"])


class OnTheWayOut(House):
    def setUp(self):
        super().setUp()
        self.set([FREE, CARD])
        self.agency.contacts([["a@example.com", "Ann", "Bell", "x"]])
        self.agency.ok("account", "add", "smtp", "--name", "main", "--practice", "--from", "lea@sender.example")

    def test_a_blocked_word_stops_a_launch_and_says_why(self):
        campaign = self.agency.campaign(subject="Tout est gratuit")
        report = self.agency.ok("campaign", "check", campaign, "--offline")
        self.assertFalse(report["ok"])
        problem = next(one for one in report["problems"] if one["code"] == "forbidden_words")
        self.assertEqual((problem["severity"], problem["subject"]), ("error", "steps[0].subject"))
        self.assertIn("gratuit", problem["message"])
        self.assertIn("nothing is free here", problem["message"])
        for more in ((), ("--at", "2036-01-01T10:00:00Z")):
            refused = self.agency.run("campaign", "launch", campaign, *more)
            self.assertEqual(refused.status, 1, refused)
            self.assertIn("nothing is free here", refused.err)
        self.assertEqual(self.agency.ok("campaign", "show", campaign)["status"], "draft")
        # A test to oneself goes out, and warns.
        tested = self.agency.ok("campaign", "test", campaign, "--to", "me@example.com", "--contact", "1")
        self.assertEqual([(one["code"], one["severity"]) for one in tested["warnings"]], [("forbidden_words", "warning")])

    def test_a_warning_stops_nothing(self):
        campaign = self.agency.campaign(subject="Carte 1234567812345678")
        report = self.agency.ok("campaign", "check", campaign, "--offline")
        self.assertTrue(report["ok"])
        self.assertIn("this looks like a card", json.dumps(report["problems"]))
        self.assertEqual(self.agency.run("campaign", "launch", campaign).status, 0)

    def test_a_rules_answer(self):
        def rule(answer, *more):
            rules = [{"name": "Prices", "when": {"keywords": ["prix"]}, "then": {"answer": answer}}]
            return self.agency.run("rule", "set", "--file", self.agency.path("rules.json", json.dumps(rules)), *more)
        refused = rule("C’est gratuit", "--anyway")
        self.assertEqual(refused.status, 1, refused)
        self.assertIn("nothing is free here", refused.err)
        self.assertEqual(rule("Carte 1234567812345678").status, 1)
        self.assertEqual(rule("Carte 1234567812345678", "--anyway").status, 0)

    def test_the_model_warns_blocks_or_is_not_there(self):
        campaign = self.agency.campaign(subject="Bonjour")
        self.set({"items": [], "model": "block"})
        # Nobody listens there: a warning, and the launch goes on.
        self.agency.ok("ai", "configure", "--base-url", "http://127.0.0.1:1")
        report = self.agency.ok("campaign", "check", campaign)
        self.assertTrue(report["ok"], report)
        self.assertIn("model_did_not_look", [one["code"] for one in report["problems"]])
        verdict = json.dumps({"verdict": "block", "reason": "a promise that nobody can keep"})
        with Ollama(rules=[{"endpoint": "chat", "says": verdict}]) as server:
            self.agency.ok("ai", "configure", "--base-url", server.url)
            refused = self.agency.run("campaign", "launch", campaign)
            self.assertEqual(refused.status, 1, refused)
            self.assertIn("a promise that nobody can keep", refused.err)
            self.set({"items": [], "model": "warn"})
            self.assertEqual(self.agency.run("campaign", "launch", campaign).status, 0)


if __name__ == "__main__":
    main()
