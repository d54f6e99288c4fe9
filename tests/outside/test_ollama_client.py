#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in of Ollama, judged by Ollama's own client for JavaScript: so that we do not only agree with ourselves."""
import json
import os
import shutil
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from support.ollama import Ollama  # noqa: E402
from support.runner import main  # noqa: E402

TOOLS = os.path.abspath(os.environ.get("RELAIS_TOOLS", "build/tools"))  # absolute: modules are found from there
CLIENT = "ollama@0.6.4"


def client():
    """The folder with it in its node_modules, fetched once; or why not."""
    folder = os.path.join(TOOLS, "ollama")
    if not shutil.which("node") or not shutil.which("npm"):
        return None, "Node.js (20 or later) with npm is not installed"
    if not os.path.isdir(os.path.join(folder, "node_modules", "ollama")):
        os.makedirs(folder, exist_ok=True)
        done = subprocess.run(["npm", "install", "--silent", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix", folder, CLIENT],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return None, f"npm could not fetch it: {done.stderr or done.stdout}"
    return folder, None


class OfficialClient(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder, why = client()
        if folder is None:
            if os.environ.get("RELAIS_FULL") == "1":
                raise RuntimeError(why)
            raise unittest.SkipTest(why)
        rules = [{"model": "gpt-oss:120b-cloud", "end": "error", "error": "cudaMalloc failed: out of memory"},
                 {"model": "petit", "from": 2, "perLine": 5000}, {"model": "mistral-nemo", "splits": True}]
        with Ollama(rules=rules) as server:
            done = subprocess.run(["node", os.path.join(HERE, "ollama_client.mjs"), folder, str(server.port)], capture_output=True, text=True, check=False, timeout=120)
            assert done.returncode == 0, done.stderr
            cls.found = json.loads(done.stdout)
            cls.hung_up = server.ask("hung-up")["hung-up"]

    def test_it_lists(self):
        self.assertEqual(self.found["version"], "0.33.0")
        self.assertEqual(self.found["models"], ["mistral-nemo:latest", "gpt-oss:120b-cloud"])
        self.assertIn("completion", self.found["capabilities"])
        self.assertEqual(self.found["loaded"], ["mistral-nemo:latest"])

    def test_it_writes(self):
        streamed = self.found["streamed"]
        self.assertGreater(streamed["parts"], 2)
        self.assertEqual((streamed["done"], streamed["reason"], streamed["counted"]), (True, "stop", True))
        self.assertEqual(streamed["text"], self.found["whole"])
        self.assertIn("l’été 🎉", streamed["text"])
        self.assertEqual(list(self.found["formed"]), ["titles"])
        self.assertTrue(self.found["generated"])

    def test_it_pulls(self):
        self.assertEqual(self.found["absent"], {"name": "ResponseError", "status": 404, "error": "model 'petit' not found"})
        self.assertEqual(self.found["pulled"], {"first": "pulling manifest", "last": "success", "digests": 2})
        self.assertTrue(self.found["thenWrites"])
        self.assertEqual(self.found["deleted"], "success")
        self.assertEqual(self.found["deletedAgain"]["status"], 404)
        self.assertEqual(self.found["pullWhole"], "success")

    def test_it_breaks(self):
        self.assertIn("out of memory", self.found["broken"]["error"])
        self.assertEqual(self.found["aborted"]["name"], "AbortError")
        self.assertEqual(self.hung_up, 1)


if __name__ == "__main__":
    main()
