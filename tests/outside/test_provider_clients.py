#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in of other providers, judged by the official clients of both protocols: so that we do not only agree with ourselves."""
import json
import os
import shutil
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from support.provider import Provider  # noqa: E402
from support.runner import main  # noqa: E402

TOOLS = os.path.abspath(os.environ.get("RELAIS_TOOLS", "build/tools"))  # absolute: modules are found from there
CLIENTS = ["openai@6.49.0", "@anthropic-ai/sdk@1.11.0"]
KEY = "sk-0123456789abcdef"


def clients():
    """The folder with both in its node_modules, fetched once; or why not."""
    folder = os.path.join(TOOLS, "providers")
    if not shutil.which("node") or not shutil.which("npm"):
        return None, "Node.js (20 or later) with npm is not installed"
    if not all(os.path.isdir(os.path.join(folder, "node_modules", *name.rsplit("@", 1)[0].split("/"))) for name in CLIENTS):
        os.makedirs(folder, exist_ok=True)
        done = subprocess.run(["npm", "install", "--silent", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix", folder, *CLIENTS],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return None, f"npm could not fetch them: {done.stderr or done.stdout}"
    return folder, None


class OfficialClients(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder, why = clients()
        if folder is None:
            if os.environ.get("RELAIS_FULL") == "1":
                raise RuntimeError(why)
            raise unittest.SkipTest(why)
        with Provider(key=KEY, rules=[{"splits": True}]) as server:
            done = subprocess.run(["node", os.path.join(HERE, "provider_clients.mjs"), folder, str(server.port), KEY], capture_output=True, text=True, check=False, timeout=120)
            assert done.returncode == 0, done.stderr
            cls.found = json.loads(done.stdout)

    def test_openai(self):
        found = self.found["openai"]
        self.assertGreater(found["streamed"]["parts"], 2)
        self.assertEqual((found["streamed"]["finish"], found["streamed"]["counted"]), ("stop", True))
        self.assertEqual(found["streamed"]["text"], found["whole"])
        self.assertIn("l’été 🎉", found["whole"])
        self.assertEqual(list(found["formed"]), ["titles"])
        self.assertEqual(found["refused"]["status"], 401)

    def test_anthropic(self):
        found = self.found["anthropic"]
        self.assertGreater(found["streamed"]["parts"], 2)
        self.assertEqual((found["streamed"]["reason"], found["streamed"]["counted"]), ("end_turn", True))
        self.assertEqual(found["streamed"]["text"], found["whole"])
        self.assertIn("l’été 🎉", found["whole"])
        self.assertEqual(found["refused"], {"status": 401, "type": "authentication_error"})
        self.assertEqual(found["warm"]["status"], 400)


if __name__ == "__main__":
    main()
