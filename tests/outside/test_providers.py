#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`relaisctl ai provider`: who writes when Ollama cannot, and a key that is nowhere but in the vault."""
import os
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.agency import Agency  # noqa: E402
from support.ollama import Ollama  # noqa: E402
from support.provider import Provider  # noqa: E402
from support.runner import main  # noqa: E402

KEY = "sk-0123456789abcdef"
BRIEF = ("ai", "draft", "--brief", "annoncer à {nom|client} les soldes d’été")


class Providers(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)
        self.agency.env["PROVIDER_KEY"] = KEY
        # Nobody listens there.
        self.agency.ok("ai", "configure", "--base-url", "http://127.0.0.1:9")

    def add(self, name, url, *options, kind="openai"):
        return self.agency.ok("ai", "provider", "add", "--name", name, "--kind", kind, "--base-url", url, "--model", "petit", "--key-env", "PROVIDER_KEY", *options)

    def names(self):
        return [one["name"] for one in self.agency.ok("ai", "provider", "list")["items"]]

    def test_they_are_kept_and_put_in_order(self):
        self.assertEqual(self.agency.text("ai", "provider", "list").out.count("\n"), 1)
        added = self.add("Un", "https://api.example.com/v1")
        self.assertEqual(added, {"name": "Un", "kind": "openai", "base_url": "https://api.example.com:443", "model": "petit", "state": "on", "key": True, "leaves_computer": True})
        self.add("Deux", "http://127.0.0.1:9", "--state", "off", kind="anthropic")
        self.assertEqual(self.names(), ["Un", "Deux"])
        self.assertEqual(self.agency.ok("ai", "provider", "order", "Deux", "Un"), {"order": ["Deux", "Un"]})
        self.assertEqual(self.names(), ["Deux", "Un"])
        changed = self.agency.ok("ai", "provider", "update", "deux", "--name", "Trois", "--state", "on")
        self.assertEqual((changed["name"], changed["state"], changed["leaves_computer"]), ("Trois", "on", False))
        self.agency.ok("ai", "provider", "remove", "Trois")
        self.assertEqual(self.names(), ["Un"])
        actions = [one["action"] for one in self.agency.ok("audit", "list", "--action", "writing")["items"]]
        self.assertEqual(sorted(actions), ["writing.configure", "writing.provider-add", "writing.provider-add", "writing.provider-change", "writing.provider-order", "writing.provider-remove"])

    def test_what_leaves_the_computer_is_said_before(self):
        told = self.agency.text("ai", "provider", "add", "--name", "Loin", "--kind", "openai", "--base-url", "https://api.example.com", "--model", "m")
        self.assertEqual(told.status, 0)
        self.assertIn("leaves the computer", told.out)
        self.assertIn("leaves the computer", self.agency.text("ai", "status").out)
        self.assertEqual(self.agency.ok("ai", "status")["providers"], [{"name": "Loin", "model": "m", "leaves_computer": True}])

    def test_wrong_words_are_wrong_usage(self):
        def status(*words):
            return self.agency.run("ai", "provider", *words).status

        good = ("--name", "N", "--kind", "openai", "--base-url", "https://api.example.com", "--model", "m")
        self.assertEqual(status("add", *good[2:]), 2)
        self.assertEqual(status("add", *good[:2], "--kind", "minitel", *good[4:]), 2)
        self.assertEqual(status("add", *good[:4], "--base-url", "http://api.example.com", *good[6:]), 2)
        self.assertEqual(status("add", *good, "--key-env", "NOT_THERE"), 2)
        self.assertEqual(status("add", *good), 0)
        self.assertEqual(status("add", *good), 1)
        self.assertEqual(status("remove", "nobody"), 1)
        self.assertEqual(status("order", "N", "N"), 1)
        self.assertEqual(status("update", "N", "--state", "maybe"), 2)

    def test_they_write_when_ollama_cannot(self):
        with Provider(key=KEY) as first, Provider(key=KEY) as second:
            self.add("Un", first.url)
            self.add("Deux", second.url, kind="anthropic")
            draft = self.agency.ok(*BRIEF)
            self.assertEqual((draft["provider"], draft["model"], draft["leaves_computer"]), ("Un", "petit", False))
            self.assertIn("{nom|client}", draft["text"])
            self.assertIn("Un (petit)", self.agency.text(*BRIEF, "--again").out)
            asked = first.ask("asked")["asked"][0]
            self.assertEqual((asked["path"], asked["authorization"], asked["key"]), ("/v1/chat/completions", f"Bearer {KEY}", ""))
            self.agency.ok("ai", "provider", "order", "Deux", "Un")
            subjects = self.agency.ok("ai", "subjects", "--text-file", self.agency.path("text.txt", "Bonjour {nom}, les soldes commencent lundi."))
            self.assertEqual((subjects["provider"], len(subjects["subjects"])), ("Deux", 5))
            asked = second.ask("asked")["asked"][0]
            self.assertEqual((asked["path"], asked["authorization"], asked["key"], asked["version"]), ("/v1/messages", "", KEY, "2023-06-01"))
            figures = self.agency.ok("ai", "figures")["items"]
            self.assertEqual([(one["provider"], one["model"]) for one in figures], [("Deux", "petit"), ("Un", "petit")])
            with Ollama() as ollama:
                self.agency.ok("ai", "configure", "--base-url", ollama.url)
                own = self.agency.ok(*BRIEF)
                self.assertEqual((own["provider"], own["model"], own["known"]), (None, "mistral-nemo:latest", False))

    def test_trouble_is_one_clear_line(self):
        overloaded = {"type": "overloaded_error", "error": "Overloaded"}
        cases = [({"status": 401, "error": f"Incorrect API key provided: {KEY}"}, "refuses the key"), ({"status": 529, **overloaded}, "busy"), ({"end": "error", **overloaded}, "busy"),
                 ({"end": "cut"}, "broke off"), ({"end": "without-end"}, "broke off"), ({"status": 404, "type": "not_found_error", "error": "model: petit"}, "no such model")]
        for kind in ("openai", "anthropic"):
            for rule, words in cases:
                with self.subTest(kind=kind, words=words), Provider(rules=[rule]) as server:
                    self.add("Atelier", server.url, kind=kind)
                    answer = self.agency.run("ai", "provider", "test", "Atelier")
                    # What there is to mend first is Ollama.
                    draft = self.agency.run(*BRIEF)
                    self.assertEqual((draft.status, draft.err.count("\n")), (1, 1), draft.err)
                    self.assertIn("127.0.0.1:9", draft.err)
                    self.assertNotIn(KEY, draft.err)
                    self.agency.ok("ai", "provider", "remove", "Atelier")
                    self.assertEqual((answer.status, answer.err.count("\n")), (1, 1), answer.err)
                    self.assertIn(words, answer.err)
                    self.assertNotIn(KEY, answer.err)

    def test_a_test_asks_for_a_word(self):
        with Provider(key=KEY, rules=[{"otherLength": True}]) as server:
            self.add("Atelier", server.url)
            self.assertTrue(self.agency.ok("ai", "provider", "test", "Atelier")["ok"])
            bodies = [one["body"] for one in server.ask("asked")["asked"]]
            self.assertEqual([("max_tokens" in body, "max_completion_tokens" in body) for body in bodies], [(True, False), (False, True)])
            self.agency.ok("ai", "provider", "update", "Atelier", "--key-env", "OTHER", OTHER="sk-other")
            refused = self.agency.run("ai", "provider", "test", "Atelier", OTHER="sk-other")
            self.assertEqual(refused.status, 1)
            self.assertNotIn("sk-other", refused.err + refused.out)

    def test_the_key_is_in_the_vault_only(self):
        with Provider(key=KEY) as server:
            self.add("Atelier", server.url)
            self.agency.ok(*BRIEF)
            backup = self.agency.path("backup.db")
            self.agency.ok("backup", "create", "--out", backup)
        for folder, _, files in os.walk(self.agency.home):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(KEY.encode(), file.read(), name)
        locked = self.agency.run(*BRIEF, "--again", RELAIS_VAULT_PASSPHRASE=None)
        self.assertEqual((locked.status, locked.err.count("\n")), (1, 1), locked.err)

    def test_ctrl_c_closes_the_connection(self):
        with Provider(rules=[{"firstWord": 60_000}]) as server:
            self.add("Atelier", server.url)
            command, env = self.agency.command("--json", *BRIEF)
            process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            while not server.ask("asked")["asked"]:
                self.assertIsNone(process.poll())
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            out, _ = process.communicate(timeout=10)
            self.assertEqual((process.returncode, out), (130, ""))
            end = time.monotonic() + 10
            while server.ask("hung-up")["hung-up"] != 1:
                self.assertLess(time.monotonic(), end)


if __name__ == "__main__":
    main()
