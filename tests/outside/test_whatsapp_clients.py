#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in of the Cloud API, judged by two public clients of the real one: so that we do not only agree with ourselves."""
import json
import os
import shutil
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from support.runner import main  # noqa: E402
from support.stand_in import StandIn  # noqa: E402

TOOLS = os.path.abspath(os.environ.get("RELAIS_TOOLS", "build/tools"))  # absolute: modules are found from there
CLIENTS = ("@kapso/whatsapp-cloud-api@0.3.0", "@great-detail/whatsapp@8.4.0")
CAMILLE = "33612345678"


def clients():
    """The folder with both in its node_modules, fetched once; or why not."""
    folder = os.path.join(TOOLS, "whatsapp")
    if not shutil.which("node") or not shutil.which("npm"):
        return None, "Node.js (20 or later) with npm is not installed"
    if not all(os.path.isdir(os.path.join(folder, "node_modules", name.rsplit("@", 1)[0])) for name in CLIENTS):
        os.makedirs(folder, exist_ok=True)
        done = subprocess.run(["npm", "install", "--silent", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix", folder, *CLIENTS],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return None, f"npm could not fetch them: {done.stderr or done.stdout}"
    return folder, None


class PublicClients(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder, why = clients()
        if folder is None:
            # Before a release, a check that silently does not happen is worse than a failure.
            if os.environ.get("RELAIS_FULL") == "1":
                raise RuntimeError(why)
            raise unittest.SkipTest(why)
        rule = {"recipient": "33600000429", "error": 130429, "retryAfter": 3}
        with StandIn("--secret", "secret", rules=[rule]) as server:
            server.ask(do="say", **{"from": CAMILLE}, text="Oui")  # opens the window
            server.ask(do="say", **{"from": "33600000429"}, text="Oui")
            done = subprocess.run(["node", os.path.join(HERE, "whatsapp_clients.mjs"), folder, str(server.port)],
                                  capture_output=True, text=True, check=False, timeout=120)
            assert done.returncode == 0, done.stderr
            cls.found = json.loads(done.stdout)
            cls.messages = server.ask(do="messages")["messages"]

    def test_messages_arrive(self):
        self.assertEqual([(one["to"], one["type"], one["text"], one["data"]) for one in self.messages], [
            (CAMILLE, "template", "Hello Zoë, thank you for your trust! Answer this message and we will tell you more about us.", "k1"),
            (CAMILLE, "text", "Voilà 🎉", "k2"),
            (CAMILLE, "template", "Hello Zoë, thank you for your trust! Answer this message and we will tell you more about us.", "d1"),
            (CAMILLE, "text", "Voici", "")])
        ids = [self.found[name]["messages"][0]["id"] for name in ("kapsoTemplate", "kapsoText", "detailTemplate", "detailText")]
        self.assertEqual(ids, [one["id"] for one in self.messages])
        self.assertEqual(self.found["kapsoTemplate"]["contacts"][0], {"input": "+33 6 12 34 56 78", "waId": CAMILLE})

    def test_templates_come_by_cursors(self):
        self.assertEqual(self.found["templates"], [["rentree_promo", "bienvenue"], ["welcome", "rendez_vous"], ["soldes", "nouveau"]])
        self.assertEqual(self.found["approved"], ["rentree_promo", "bienvenue", "welcome", "rendez_vous"])

    def test_errors_have_their_class(self):
        self.assertEqual(self.found["wrongToken"], {"name": "GraphApiError", "code": 190, "category": "authorization", "retry": "refresh_token", "status": 401})
        self.assertEqual(self.found["wrongTokenDetail"]["name"], "HTTPError")
        self.assertEqual(self.found["wrongTokenDetail"]["status"], 401)
        self.assertEqual((self.found["closedWindow"]["code"], self.found["closedWindow"]["category"]), (131047, "reengagementWindow"))
        self.assertEqual((self.found["noTemplate"]["code"], self.found["noTemplate"]["category"]), (132001, "template"))
        self.assertEqual((self.found["throttled"]["code"], self.found["throttled"]["retry"]), (130429, "retry_after"))

    def test_webhooks_are_signed(self):
        self.assertEqual(self.found["subscribed"], {"success": True})
        self.assertEqual(self.found["signatures"], [True] * len(self.found["signatures"]))
        self.assertGreaterEqual(len(self.found["signatures"]), 8)
        self.assertFalse(self.found["forged"])
        self.assertTrue(self.found["checked"])
        self.assertEqual(sorted(self.found["statuses"]), ["delivered"] * 4 + ["sent"] * 4)

    def test_media_and_number(self):
        self.assertEqual((self.found["media"]["mime_type"], self.found["media"]["file_size"]), ("image/jpeg", 6))
        self.assertEqual(self.found["number"], {"id": "10020030040", "quality_rating": "GREEN", "throughput": {"level": "STANDARD"}})


if __name__ == "__main__":
    main()
