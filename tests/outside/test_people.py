#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody is invited by mail and joins; somebody who has forgotten their password is let in again."""
import email
import email.policy
import glob
import os
import re
import sqlite3
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import Agency, Answer  # noqa: E402
from support.runner import main  # noqa: E402

NORA = "nora@example.com"
OWN = {"RELAIS_EMAIL": NORA, "RELAIS_PASSWORD": "long enough"}


class People(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)
        self.agency.ok("account", "add", "smtp", "--name", "main", "--practice", "--from", "Agence <agence@sender.example>")

    def mails(self):
        found = []
        for path in sorted(glob.glob(os.path.join(self.agency.data, "**", "*.eml"), recursive=True)):
            with open(path, "rb") as file:
                found.append(email.message_from_binary_file(file, policy=email.policy.default))
        return found

    def deliver(self):
        """The engine sends what waits; the code of the newest mail."""
        before = len(self.mails())
        self.agency.ok("engine", "run", "--until-idle")
        mails = self.mails()
        self.assertEqual(len(mails), before + 1)
        return re.search(r"^ {4}(\d{6})$", mails[-1].get_content(), re.M).group(1), mails[-1]

    def accept(self, code, address=NORA, password="long enough", *options):
        return self.agency.run("invite", "accept", "--email", address, "--name", "Nora B.", "--code-env", "CODE", "--secret-env", "SECRET", *options,
                               CODE=code, SECRET=password, RELAIS_EMAIL=None, RELAIS_PASSWORD=None)

    def state(self):
        return [(one["state"], one["tries_left"]) for one in self.agency.ok("invite", "list")["items"]]

    def test_from_the_invitation_to_the_work(self):
        agency = self.agency
        made = agency.ok("invite", "create", "--email", NORA, "--role", "manager", "--language", "en")
        self.assertEqual((made["email"], made["role"], made["state"], made["expires_at"], made["tries_left"]), (NORA, "manager", "waiting", None, 5))
        code, mail = self.deliver()
        self.assertEqual(mail["To"], NORA)
        self.assertIn("Agence d’essai", mail["Subject"])
        self.assertIsNone(mail["List-Unsubscribe"])
        self.assertIn(f"relaisctl invite accept --email {NORA}", mail.get_content())
        self.assertEqual(self.state(), [("open", 5)])
        # In no file of the agency.
        for path in glob.glob(os.path.join(agency.data, "relais.db*")) + glob.glob(os.path.join(agency.data, "logs", "*")):
            with open(path, "rb") as file:
                self.assertNotIn(f'"{code}"'.encode(), file.read(), path)
        joined = self.accept(code)
        self.assertEqual((joined.status, joined.json["email"], joined.json["name"]), (0, NORA, "Nora B."), joined)
        self.assertEqual(agency.ok("contacts", "list", **OWN)["total"], 0)
        self.assertEqual(agency.run("user", "list", **OWN).status, 3)
        self.assertEqual(self.state(), [("accepted", 5)])
        self.assertEqual(self.accept(code).status, 1)
        actions = [entry["action"] for entry in agency.ok("audit", "list", "--action", "invite")["items"]]
        self.assertEqual(actions, ["invite.accept", "invite.create"])
        self.assertTrue(all(code not in str(entry) for entry in agency.ok("audit", "list")["items"]))
        self.assertEqual(agency.run("invite", "create", "--email", NORA, "--role", "agent").status, 1)
        # No campaign of anybody's.
        self.assertEqual(agency.ok("campaign", "list")["items"], [])

    def test_sealed_passwords(self):
        agency = self.agency
        with sqlite3.connect(os.path.join(agency.data, "relais.db")) as database:
            bare = database.execute("SELECT password_hash FROM users").fetchone()[0]
        self.assertEqual(agency.ok("pepper", "status"), {"sealed": False})
        code = agency.ok("pepper", "on")["code"]
        self.assertRegex(code, r"^([0-9A-Z]{4}-){12}[0-9A-Z]{4}$")
        with sqlite3.connect(os.path.join(agency.data, "relais.db")) as database:
            self.assertTrue(database.execute("SELECT password_hash FROM users").fetchone()[0].startswith("sealed$"))
        for name in os.listdir(agency.data):
            path = os.path.join(agency.data, name)
            if os.path.isfile(path) and name.startswith("relais.db"):
                with open(path, "rb") as file:
                    content = file.read()
                for secret in (code[:9], bare):
                    self.assertNotIn(secret.encode(), content, path)
        agency.ok("user", "add", "--email", NORA, "--name", "Nora", "--role", "admin", "--secret-env", "SECRET", SECRET="long enough")
        self.assertEqual(agency.ok("pepper", "code")["code"], code)
        self.assertEqual(agency.run("pepper", "on").status, 1)
        # An Admin is no Owner.
        self.assertEqual(agency.run("pepper", "off", **OWN).status, 3)

        # Another computer: the data folder without what keeps its secrets.
        os.rename(os.path.join(agency.data, "secrets.vault"), agency.path("secrets.vault"))
        lost = agency.run("contacts", "list", **OWN)
        self.assertEqual(lost.status, 3, lost)
        self.assertIn("recovery code", lost.err)
        self.assertEqual(agency.run("contacts", "list", RELAIS_EMAIL="nobody@example.com").err, agency.run("contacts", "list").err)
        wrong = agency.run("pepper", "restore", "--code-env", "CODE", CODE=code[:-4] + "0000" if code[-4:] != "0000" else code[:-4] + "1111", RELAIS_EMAIL=None, RELAIS_PASSWORD=None)
        self.assertEqual(wrong.status, 1, wrong)
        back = agency.run("pepper", "restore", "--code-env", "CODE", CODE=code.lower().replace("-", " "), RELAIS_EMAIL=None, RELAIS_PASSWORD=None)
        self.assertEqual((back.status, back.json), (0, {"sealed": True}), back)
        self.assertEqual(agency.ok("contacts", "list", **OWN)["total"], 0)

        self.assertEqual(agency.ok("pepper", "off"), {"sealed": False})
        with sqlite3.connect(os.path.join(agency.data, "relais.db")) as database:
            self.assertEqual(database.execute("SELECT password_hash FROM users WHERE owner").fetchone()[0], bare)
        self.assertEqual([entry["action"] for entry in agency.ok("audit", "list", "--action", "agency")["items"]],
                         ["agency.pepper-off", "agency.pepper-restored", "agency.pepper-code", "agency.pepper-on"])

    def test_the_code_from_the_standard_input(self):
        self.agency.ok("invite", "create", "--email", NORA, "--role", "agent", "--minutes", 60)
        code, mail = self.deliver()
        self.assertIn("1 h", mail.get_content())
        command, env = self.agency.command("--json", "invite", "accept", "--email", NORA, "--secret-env", "SECRET", SECRET="long enough")
        done = subprocess.run(command, env=env, input=code + "\n", capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(Answer(0, done.stdout, "").json["name"], "nora")

    def test_wrong_and_strange(self):
        agency = self.agency
        agency.ok("invite", "create", "--email", NORA, "--role", "agent")
        code, _ = self.deliver()
        wrong = "000000" if code != "000000" else "111111"
        known, strange = self.accept(wrong), self.accept(wrong, "who@example.com")
        self.assertEqual((known.status, strange.status), (3, 3))
        self.assertEqual(known.err, strange.err)
        self.assertEqual(self.state(), [("open", 4)])
        self.assertEqual(self.accept("12345").status, 1)
        self.assertEqual(self.accept(code, NORA, "short").status, 1)
        self.assertEqual(agency.run("invite", "accept", "--email", NORA, "--code-env", "CODE", CODE=code).status, 2)

    def test_sent_again_revoked_and_refused(self):
        agency = self.agency
        made = agency.ok("invite", "create", "--email", NORA, "--role", "agent")
        first, _ = self.deliver()
        self.assertEqual(agency.run("invite", "create", "--email", NORA, "--role", "agent").status, 1)
        self.assertEqual(agency.ok("invite", "resend", made["id"])["state"], "waiting")
        second, _ = self.deliver()
        self.assertNotEqual(first, second)
        self.assertEqual(agency.ok("invite", "revoke", made["id"])["state"], "revoked")
        late = self.accept(second)
        self.assertEqual(late.status, 1)
        self.assertIn("revoked", late.err)
        self.assertEqual(agency.run("invite", "resend", made["id"]).status, 1)
        self.assertEqual(agency.run("invite", "revoke", 999).status, 1)
        self.assertEqual(agency.run("invite", "revoke", "x").status, 2)
        self.assertEqual(agency.run("invite", "create", "--email", NORA, "--role", "boss").status, 2)
        # The practice server refuses this address.
        agency.ok("invite", "create", "--email", "unknown@example.com", "--role", "agent")
        agency.run("engine", "run", "--until-idle")
        self.assertEqual(agency.ok("invite", "list")["items"][0]["state"], "failed")

    def test_minutes_and_no_account(self):
        agency = self.agency
        self.assertEqual(agency.ok("invite", "minutes")["minutes"], 15)
        self.assertEqual(agency.ok("invite", "minutes", 30)["minutes"], 30)
        self.assertEqual(agency.run("invite", "minutes", 0).status, 2)
        agency.ok("account", "remove", "main")
        none = agency.run("invite", "create", "--email", NORA, "--role", "agent")
        self.assertEqual(none.status, 1)
        self.assertIn("no e-mail account", none.err)

    def test_a_forgotten_password(self):
        agency = self.agency
        agency.ok("user", "add", "--email", NORA, "--name", "Nora", "--role", "agent", "--secret-env", "S", S="long enough")
        self.assertEqual(agency.run("user", "reset-code", NORA, **OWN).status, 3)
        given = agency.ok("user", "reset-code", NORA)
        self.assertRegex(given["code"], "^[2-9A-Z]{8}$")
        reset = ["user", "reset", "--email", NORA, "--code-env", "C", "--secret-env", "S"]
        self.assertEqual(agency.run(*reset, C="AAAABBBB", S="another one").status, 3)
        self.assertEqual(agency.run(*reset, C=given["code"], S="another one").status, 3)  # the wait
        deadline = time.monotonic() + 20
        while (done := agency.run(*reset, C=given["code"].lower(), S="another one")).status == 3 and time.monotonic() < deadline:
            pass
        self.assertEqual((done.status, done.json["email"]), (0, NORA), done)
        self.assertEqual(agency.ok("contacts", "list", RELAIS_EMAIL=NORA, RELAIS_PASSWORD="another one")["total"], 0)
        self.assertEqual(agency.run("status", **OWN).status, 3)
        actions = [entry["action"] for entry in agency.ok("audit", "list", "--action", "user")["items"]]
        self.assertEqual(actions, ["user.reset", "user.reset-code", "user.add"])
        for path in glob.glob(os.path.join(agency.data, "relais.db*")):
            with open(path, "rb") as file:
                self.assertNotIn(given["code"].encode(), file.read(), path)


if __name__ == "__main__":
    main()
