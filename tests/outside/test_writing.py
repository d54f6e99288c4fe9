#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`relaisctl ai` and a stand-in of Ollama as two programs."""
import json
import os
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.agency import Agency  # noqa: E402
from support.ollama import Ollama  # noqa: E402
from support.runner import main  # noqa: E402


class Writing(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)

    def test_the_address_has_an_order(self):
        with Ollama() as chosen, Ollama() as environment:
            self.agency.env["OLLAMA_HOST"] = f"127.0.0.1:{environment.port}"
            self.assertEqual(self.agency.ok("ai", "status")["address"], environment.url)
            self.agency.ok("ai", "configure", "--base-url", chosen.url, "--model", "mistral-nemo")
            found = self.agency.ok("ai", "status")
            self.assertEqual((found["address"], found["found"], found["version"], found["writes_with"]), (chosen.url, True, "0.33.0", "mistral-nemo"))
            self.assertFalse(found["leaves_computer"])
            self.agency.ok("ai", "configure", "--base-url", "")
            self.assertEqual(self.agency.ok("ai", "status")["address"], environment.url)

    def test_models_come_and_go(self):
        with Ollama() as server:
            self.agency.ok("ai", "configure", "--base-url", server.url)
            items = self.agency.ok("ai", "models")["items"]
            self.assertEqual([(one["name"], one["cloud"], one["chosen"]) for one in items], [("mistral-nemo:latest", False, True), ("gpt-oss:120b-cloud", True, False)])
            self.assertEqual(self.agency.ok("ai", "pull", "petit"), {"model": "petit", "size": 80_000_000})
            self.assertIn("petit:latest", [one["name"] for one in self.agency.ok("ai", "models")["items"]])
            self.agency.ok("ai", "delete", "petit")
            again = self.agency.run("ai", "delete", "petit")
            self.assertEqual(again.status, 1)
            self.assertIn("pull it first", again.err)
            self.assertEqual(self.agency.run("ai", "pull", "missing").status, 1)

    def test_nobody_there_is_one_clear_line(self):
        self.agency.ok("ai", "configure", "--base-url", "http://127.0.0.1:9")
        found = self.agency.ok("ai", "status")
        self.assertEqual((found["found"], found["version"], found["writes_with"]), (False, None, None))
        self.assertIn("127.0.0.1:9", found["trouble"])
        answer = self.agency.run("ai", "models")
        self.assertEqual((answer.status, answer.err.count("\n")), (1, 1))

    def test_wrong_words_are_wrong_usage(self):
        self.assertEqual(self.agency.run("ai", "configure", "--base-url", "ftp://x").status, 2)
        self.assertEqual(self.agency.run("ai", "configure", "--context", "12").status, 2)

    def test_it_writes_and_reads(self):
        with Ollama() as server:
            self.agency.ok("ai", "configure", "--base-url", server.url)
            draft = self.agency.ok("ai", "draft", "--brief", "annoncer à {nom|client} les soldes d’été, sur https://lemant.example/soldes")
            self.assertIn("{nom|client}", draft["text"])
            self.assertIn("https://lemant.example/soldes", draft["text"])
            self.assertEqual((draft["language"], draft["model"], draft["practice"]), ("fr", "mistral-nemo:latest", False))
            self.assertTrue(draft["subject"])
            text = self.agency.path("text.txt", "Bonjour {nom}, merci de votre visite. Nous avons hâte de vous revoir.")
            self.assertEqual(self.agency.ok("ai", "rewrite", "--text-file", text, "--how", "shorten")["text"], "Bonjour {nom}, merci de votre visite.")
            self.assertEqual(self.agency.run("ai", "rewrite", "--text-file", text, "--how", "translate").status, 2)
            self.assertEqual(self.agency.ok("ai", "rewrite", "--text-file", text, "--how", "reword")["text"], "Bonjour {nom}, merci de votre visite. Nous avons hâte de vous revoir.")
            subjects = self.agency.ok("ai", "subjects", "--text-file", text)["subjects"]
            self.assertEqual((len(subjects), len(set(subjects))), (5, 5))
            self.assertTrue(all("{nom}" in one for one in subjects), subjects)
            post = self.agency.ok("ai", "caption", "--platform", "bluesky", "--text-file", text)
            self.assertLessEqual(post["length"], post["longest"])
            self.assertEqual((post["longest"], post["hashtags"]), (300, ["#bonjour", "#visite", "#revoir"]))
            self.assertEqual(self.agency.run("ai", "caption", "--platform", "minitel", "--text-file", text).status, 2)
            angry = self.agency.path("angry.txt", "Ma commande est en retard, c’est inadmissible, répondez au plus vite !")
            read = self.agency.ok("ai", "read", "--text-file", angry)
            self.assertEqual((read["language"], read["sentiment"], read["intent"], read["urgency"]), ("fr", "negative", "complaint", "high"))
        self.assertEqual(self.agency.run("ai", "draft").status, 2)

    def test_what_loses_a_variable_is_refused(self):
        with Ollama(rules=[{"says": "Un texte sans rien."}]) as server:
            self.agency.ok("ai", "configure", "--base-url", server.url)
            answer = self.agency.run("ai", "rewrite", "--text-file", self.agency.path("text.txt", "Bonjour {nom}."))
            self.assertEqual((answer.status, answer.out, answer.err.count("\n")), (1, "", 1))

    def test_practice_needs_no_ollama(self):
        with Agency(init=False) as practice:
            practice.env["RELAIS_PASSWORD"] = "correct horse battery"
            self.assertEqual(practice.run("demo", "--contacts", "5").status, 0)
            if practice.ok("ai", "status")["practice"]:  # this computer may have an Ollama
                self.assertTrue(practice.ok("ai", "draft", "--brief", "les soldes d’été pour {nom}")["practice"])
                self.assertIn("no model wrote this", practice.text("ai", "draft", "--brief", "les soldes").out)

    def test_ctrl_c_closes_the_connection(self):
        with Ollama(rules=[{"endpoint": "pull", "perLine": 10_000}]) as server:
            self.agency.ok("ai", "configure", "--base-url", server.url)
            command, env = self.agency.command("--json", "ai", "pull", "petit")
            process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            while not any("stream" in body for body in server.ask("asked")["asked"]):
                self.assertIsNone(process.poll())
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=10)
            self.assertEqual((process.returncode, out), (130, ""))
            self.assertEqual(err.count("\n"), 1)
            end = time.monotonic() + 10
            while server.ask("hung-up")["hung-up"] != 1:
                self.assertLess(time.monotonic(), end)


if __name__ == "__main__":
    main()
