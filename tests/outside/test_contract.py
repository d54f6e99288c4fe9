#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What relaisctl promises to scripts: exit statuses, one JSON document, clear refusals, nothing of another workspace."""
import csv
import json
import os
import signal
import socket
import sqlite3
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import EMAIL, PASSWORD, Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.sink import Sink  # noqa: E402

PEOPLE = [(f"p{n}@example.com", f"P{n}", "Nom", "Société") for n in range(400)]


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.agency = Agency()
        cls.addClassCleanup(cls.agency.close)
        cls.agency.contacts(PEOPLE[:50])
        cls.agency.smtp_account(1, "--secret-env", "S", "--user", "u", S="top-secret-of-the-account")
        cls.campaign = cls.agency.campaign()

    def refused(self, status, *words, **env):
        answer = self.agency.run(*words, **env)
        self.assertEqual(answer.status, status, f"{words}: {answer}")
        self.assertEqual(answer.out, "", f"{words}: what failed prints nothing on stdout")
        self.assertTrue(answer.err.strip(), f"{words}: failed without a word")
        self.assertNotIn("top-secret", answer.err)
        return answer.err

    def test_wrong_usage_is_2(self):
        for words in (["nonsense"], ["contacts"], ["contacts", "list", "--no-such-option"], ["contacts", "list", "--limit"],
                      ["contacts", "list", "--limit", "many"], ["contacts", "list", "--limit", "-1"], ["campaign", "show"],
                      ["account", "add", "smtp", "--name", "x", "--host", "h", "--port", "70000", "--security", "none",
                       "--from", "a@b.example"],
                      ["account", "add", "smtp", "--name", "x", "--host", "h", "--port", "25", "--security", "maybe",
                       "--from", "a@b.example"],
                      ["account", "add", "smtp", "--name", "x", "--host", "h", "--port", "25", "--security", "none",
                       "--from", "a@b.example", "--limit", "25"],
                      ["account", "add", "smtp", "--name", "x", "--host", "h", "--port", "25", "--security", "none",
                       "--from", "a@b.example", "--per-recipient", "1"],
                      ["account", "add", "smtp", "--name", "x", "--host", "h", "--port", "25", "--security", "none",
                       "--from", "a@b.example", "--per-recipient", "1/0"],
                      ["account", "add", "smtp", "--name", "x", "--host", "h", "--port", "25", "--security", "none",
                       "--from", "a@b.example", "--per-recipient", "1/999999999"],
                      ["account", "add", "smtp", "--name", "x", "--host", "h", "--port", "25", "--security", "none",
                       "--from", "a@b.example", "--secret", "in-clear"],
                      ["engine", "run", "--for", "soon"],
                      ["user", "add", "--email", "nonsense", "--role", "agent"], ["user", "update", EMAIL, "--new-email", "nonsense"],
                      ["invite", "create", "--email", "nonsense", "--role", "agent"], ["invite", "accept", "--email", "nonsense"],
                      ["ai", "draft", "--brief", "x", "--language", "français"]):
            with self.subTest(words=words):
                self.refused(2, *words)

    def test_the_limit_for_each_recipient_is_kept_and_taken_away(self):
        with Agency() as agency:
            def shown():
                return agency.ok("account", "list")["items"][0]["per_recipient"]

            agency.smtp_account(1)
            self.assertIsNone(shown())
            for none in ("none", "0", ""):
                agency.ok("account", "update", "main", "--per-recipient", "1/86400")
                agency.ok("account", "update", "main", "--connections", "3")
                self.assertEqual(shown(), "1/86400", "another change leaves it")
                for wrong in ("1", "0/5", "1/0", "a/b", "-1/60", "1/999999999"):
                    said = agency.run("account", "update", "main", "--per-recipient", wrong)
                    self.assertEqual(said.status, 2, wrong)
                    self.assertIn("--per-recipient", said.err)
                agency.ok("account", "update", "main", "--per-recipient", none)
                self.assertIsNone(shown())

    def test_a_wrong_word_is_named_with_what_helps(self):
        for words, wanted in ((["contacts", "list", "--nope"], ["--nope", "--category", "--limit"]),
                              (["--nope", "contacts", "list"], ["--nope", "--help"]), (["--nope"], ["--nope", "--help"]),
                              (["campaign", "launch", "abc"], ["abc", "number", "campaign list"]),
                              (["campaign", "stats", "abc"], ["abc", "campaign list"]),
                              (["contacts", "show", "abc"], ["abc", "contacts list"]),
                              (["messages", "resolve", "abc", "--as", "sent"], ["abc", "messages list"])):
            with self.subTest(words=words):
                said = self.refused(2, *words)
                for part in wanted:
                    self.assertIn(part, said)
        notes = self.agency.path("notes.txt", "no backup")
        said = self.refused(1, "backup", "verify", notes)
        self.assertIn("no backup of Relais", said)
        self.assertNotIn("damaged", said)

    def test_help_of_one_command_is_of_that_one(self):
        everything = self.agency.text("--help")
        self.assertEqual(everything.status, 0)
        self.assertGreater(len(everything.out.splitlines()), 100)
        for words in (("contacts", "import"), ("--json", "contacts", "import", "people.csv", "--country", "FR")):
            shown = self.agency.text(*words, "--help")
            self.assertEqual(shown.status, 0)
        shown = self.agency.text("contacts", "import", "--help").out.splitlines()
        self.assertTrue(shown[0].startswith("relaisctl contacts import FILE "), shown)
        self.assertEqual([line.split()[0] for line in shown[1:-1]], ["--country", "--category", "--map", "--on-duplicate", "--on-cancel", "--rejects", "--dry-run", "--keep-valid"])
        self.assertIn("--workspace SLUG", shown[-1])
        # All options, also those that its usage leaves out; without a folder, an agency or a password.
        account = self.agency.text("account", "add", "smtp", "--help", RELAIS_DATA="/nowhere", RELAIS_EMAIL=None, RELAIS_PASSWORD=None)
        self.assertEqual(account.status, 0, account)
        self.assertIn("--limit", account.out)
        family = self.agency.text("contacts", "--help").out.splitlines()
        self.assertTrue(all(line.startswith("  contacts ") for line in family[1:]) and len(family) > 8, family)
        self.assertEqual(self.agency.text("nonsense", "--help").out, everything.out)

    def test_a_copy_is_told_how_to_send(self):
        with Agency() as agency:
            agency.contacts(PEOPLE[:2])
            agency.smtp_account(1)
            campaign = agency.campaign()
            saved = agency.path("saved.db")
            agency.ok("backup", "create", "--out", saved)
            agency.ok("backup", "restore", saved)
            self.assertIn("relaisctl engine arm", agency.text("campaign", "check", campaign, "--offline").out)
            agency.ok("campaign", "launch", campaign)
            answer = agency.text("engine", "run", "--until-idle")
            self.assertEqual(answer.status, 1, answer)
            self.assertIn("relaisctl engine arm", answer.err)

    def test_a_name_that_does_not_exist_is_1(self):
        for words in (["contacts", "list", "--category", "nobody"], ["account", "test", "nowhere"], ["campaign", "show", "999999"],
                      ["campaign", "launch", "999999"], ["campaign", "stats", "999999"], ["--workspace", "elsewhere", "status"],
                      ["contacts", "show", "999999"], ["contacts", "import", "/no/such/file.csv"],
                      ["campaign", "preview", str(self.campaign), "--contact", "999999"]):
            with self.subTest(words=words):
                self.refused(1, *words)

    def test_who_is_not_signed_in_is_3(self):
        self.refused(3, "status", RELAIS_PASSWORD=None)
        self.refused(3, "status", RELAIS_EMAIL=None)
        with Agency() as other:
            for env in ({"RELAIS_PASSWORD": "wrong"}, {"RELAIS_EMAIL": "nobody@agency.example"}):
                answer = other.run("status", **env)
                self.assertEqual((answer.status, answer.out), (3, ""), answer)

    def test_an_agency_is_made_once(self):
        self.refused(1, "init", "--name", "Other", "--email", EMAIL)

    def test_an_agency_needs_a_password(self):
        with Agency(init=False) as nobody:
            answer = nobody.run("init", "--name", "Agence", "--email", EMAIL, RELAIS_PASSWORD=None)
            self.assertEqual(answer.status, 2, answer)
            self.assertIn("--secret-file", answer.err)
            self.assertFalse(os.path.exists(nobody.data))

    def test_an_option_before_the_command_may_hold_its_value(self):
        self.assertEqual(self.agency.ok(f"--data={self.agency.data}", "status", RELAIS_DATA=None)["workspaces"], 1)

    def test_an_error_is_one_line_whatever_it_quotes(self):
        self.assertEqual(self.refused(1, "contacts", "list", "--category", "one\ntwo").count("\n"), 1)

    def test_a_phone_is_read_by_the_country_that_comes_after_it(self):
        made = self.agency.ok("contacts", "add", "--set", "phone=06 12 34 56 78", "--set", "country=FR", "--set", "name=Zoé")
        self.assertEqual(self.agency.ok("contacts", "show", made["id"])["phone"], "+33612345678")
        self.agency.ok("contacts", "delete", made["id"])

    def test_no_agency_is_an_error_that_says_so(self):
        with Agency(init=False) as nothing:
            answer = nothing.run("status")
            self.assertIn(answer.status, (1, 3), answer)
            self.assertTrue(answer.err.strip())

    def test_password_from_a_file(self):
        path = self.agency.path("password", PASSWORD + "\n")
        self.agency.ok("--password-file", path, "status", RELAIS_PASSWORD=None)

    def test_documents_have_their_keys(self):
        campaign = str(self.campaign)
        for words, keys in {
            ("status",): {"version", "schema", "workspaces", "contacts", "campaigns", "messages", "engine"},
            ("contacts", "list", "--limit", "2"): {"items", "next", "total"},
            ("campaign", "check", campaign): {"ok", "problems", "recipients", "suppressed", "duration_seconds", "cost"},
            ("campaign", "stats", campaign): {"status", "reason", "recipients", "by_status", "success_rate", "attempts", "cost",
                                              "started_at", "finished_at"},
        }.items():
            with self.subTest(words=words):
                document = self.agency.ok(*words)
                self.assertLessEqual(keys, set(document))
        item = self.agency.ok("contacts", "list", "--limit", "1")["items"][0]
        self.assertLessEqual({"id", "name", "first_name", "last_name", "email", "phone", "country", "company", "language", "time_zone",
                              "categories", "tags", "fields", "suppressed", "created_at", "updated_at"}, set(item))
        self.assertRegex(item["created_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")

    def test_a_test_to_oneself_is_one_mail_and_no_message(self):
        with Agency() as agency, Sink() as sink:
            agency.contacts(PEOPLE[:2])
            agency.smtp_account(sink.port)
            campaign = agency.campaign()
            document = agency.ok("campaign", "test", campaign, "--to", "me@agency.example", "--contact", "p1@example.com")
            self.assertEqual((document["id"], document["to"]), (campaign, "me@agency.example"))
            self.assertIn("250", document["reply"])
            self.assertEqual(dict(sink.recipients()), {"me@agency.example": 1})
            self.assertEqual(agency.ok("campaign", "stats", campaign)["recipients"], 0)
            for status, words in ((2, ["--to", "me@agency.example"]), (2, ["--to", "me", "--contact", "p1@example.com"]),
                                  (1, ["--to", "me@agency.example", "--contact", "nobody@example.com"])):
                self.assertEqual(agency.run("campaign", "test", campaign, *words).status, status, words)
        with Agency() as agency:  # nobody listens there any more
            agency.contacts(PEOPLE[:2])
            agency.smtp_account(sink.port)
            answer = agency.run("campaign", "test", agency.campaign(), "--to", "me@agency.example", "--contact", "p1@example.com")
            self.assertEqual((answer.status, answer.out), (1, ""), answer)
            self.assertIn(f"127.0.0.1:{sink.port}", answer.err)

    def test_a_changed_password_replaces_the_old(self):
        with Agency() as agency:
            for status, option, env in ((2, [], {}), (1, ["--secret-env", "NEW"], {"NEW": "short"})):
                answer = agency.run("user", "password", *option, **env)
                self.assertEqual((answer.status, answer.out), (status, ""), answer)
            self.assertEqual(agency.ok("user", "password", "--secret-env", "NEW", NEW="a better one")["email"], EMAIL)
            self.assertEqual(agency.run("status").status, 3)
            # The wrong one makes the next try wait a second.
            end = time.monotonic() + 20
            while (answer := agency.run("status", RELAIS_PASSWORD="a better one")).status == 3 and time.monotonic() < end:
                self.assertTrue(answer.err)
            self.assertEqual(answer.status, 0, answer)

    def test_a_signature_is_given_and_stands_in_a_mail(self):
        with Agency() as agency:
            self.assertEqual(agency.ok("user", "signature"), {"signature": ""})
            html = "<p>Camille Aubrac<br>Maison Lémant</p>"
            self.assertEqual(agency.ok("user", "signature", "--file", agency.path("signature.html", html)), {"signature": html})
            self.assertEqual(agency.text("user", "signature").out, html + "\n")
            agency.contacts(PEOPLE[:1])
            agency.smtp_account(1)
            campaign = agency.campaign(html="<p>Bonjour</p>{signature}")
            self.assertIn(html, agency.ok("campaign", "preview", campaign, "--contact", "1")["html"])
            # Each has their own.
            agency.ok("user", "add", "--email", "other@agency.example", "--name", "Other", "--role", "agent", "--secret-env", "NEW", NEW=PASSWORD)
            self.assertEqual(agency.ok("user", "signature", RELAIS_EMAIL="other@agency.example"), {"signature": ""})
            self.assertEqual(agency.ok("user", "signature", "--html", ""), {"signature": ""})
            self.assertEqual(agency.ok("user", "signature"), {"signature": ""})
            self.assertEqual(agency.run("user", "signature", "--html", "x" * 100_001).status, 1)
            self.assertEqual(agency.run("user", "signature", "--html", "x", "--file", "y").status, 2)
            self.assertEqual(agency.run("user", "signature", "--file", agency.path("nowhere")).status, 1)

    def test_the_check_asks_the_account_s_server(self):
        with Agency() as agency:
            agency.contacts(PEOPLE[:2])
            with Sink() as sink:
                agency.smtp_account(sink.port)
                campaign = agency.campaign()
                codes = [problem["code"] for problem in agency.ok("campaign", "check", campaign)["problems"]]
                self.assertNotIn("account_unreachable", codes)
            problems = {problem["code"]: problem for problem in agency.ok("campaign", "check", campaign)["problems"]}
            self.assertEqual(problems["account_unreachable"]["severity"], "warning")
            self.assertNotIn("account_unreachable", [p["code"] for p in agency.ok("campaign", "check", campaign, "--offline")["problems"]])

    def test_consents_come_in_and_filter(self):
        with Agency() as agency:
            path = agency.path("people.csv", "email,consent\r\nyes@example.com,oui|2026-01-05|salon\r\nno@example.com,non\r\n?@,x\r\n")
            self.assertEqual(agency.run("contacts", "import", path).status, 4)
            listed = {channel: [item["email"] for item in agency.ok("contacts", "list", channel, "email")["items"]]
                      for channel in ("--consent", "--without-consent")}
            self.assertEqual(listed, {"--consent": ["yes@example.com"], "--without-consent": ["no@example.com"]})
            self.assertEqual(agency.ok("suppress", "list")["items"][0]["reason"], "opted_out")
            known = agency.ok("contacts", "consent", 1)["consents"]
            self.assertEqual(known, {"email": {"granted": True, "at": "2026-01-05T00:00:00.000Z", "source": "salon", "proof": ""}})
            known = agency.ok("contacts", "consent", 1, "--channel", "sms", "--granted", "no")["consents"]
            self.assertFalse(known["sms"]["granted"])
            for status, words in ((2, ["1", "--channel", "fax", "--granted", "yes"]), (2, ["1", "--channel", "sms"]), (1, ["99"]),
                                  (2, ["1", "--source", "x"])):
                self.assertEqual(agency.run("contacts", "consent", *words).status, status, words)
            self.assertEqual(agency.run("contacts", "list", "--consent", "fax").status, 2)

    def test_duplicates_are_found_merged_and_told_apart(self):
        with Agency() as agency:
            rows = ["email,name,company,phone", "a@example.com,Anna Blanc,Maison,", "b@example.com,ANNA  BLANC,maison,",
                    "c@example.com,Chloé,,+33612345678", "d@example.com,David,,"]
            path = agency.path("people.csv", "\r\n".join(rows) + "\r\n")
            agency.ok("contacts", "import", path)
            added = agency.ok("contacts", "add", "--set", "name=Chloé Noir", "--set", "phone=+33612345678")["id"]
            found = agency.ok("contacts", "duplicates")
            self.assertEqual((found["total"], found["next"]), (2, None))
            self.assertEqual([group["same"] for group in found["items"]], [["name_and_company"], ["phone"]])
            self.assertEqual([len(group["contacts"]) for group in found["items"]], [2, 2])
            first = agency.ok("contacts", "duplicates", "--limit", "1")
            self.assertEqual((first["total"], len(first["items"])), (2, 1))
            rest = agency.ok("contacts", "duplicates", "--after", first["next"])
            self.assertEqual(rest["items"], found["items"][1:])
            kept, other = (contact["id"] for contact in found["items"][0]["contacts"])
            self.assertEqual(agency.ok("contacts", "merge", kept, other)["id"], kept)
            self.assertEqual(agency.run("contacts", "show", other).status, 1)
            chloe = found["items"][1]["contacts"][0]["id"]
            self.assertEqual(agency.ok("contacts", "different", chloe, added), {"different": 2})
            self.assertEqual(agency.ok("contacts", "duplicates"), {"items": [], "next": None, "total": 0})
            for status, words in ((2, ["duplicates", "--limit", "none"]), (2, ["different", chloe]), (1, ["different", chloe, 999]),
                                  (2, ["merge", kept]), (1, ["merge", kept, 999]), (1, ["merge", kept, kept])):
                self.assertEqual(agency.run("contacts", *map(str, words)).status, status, words)

    def test_a_contact_shows_its_consents(self):
        with Agency() as agency:
            one = agency.ok("contacts", "add", "--set", "email=one@example.com")["id"]
            self.assertEqual(agency.ok("contacts", "show", one)["consents"], [])
            agency.ok("contacts", "consent", one, "--channel", "email", "--granted", "yes", "--source", "form", "--at", "2026-01-05T00:00:00Z")
            self.assertEqual(agency.ok("contacts", "show", one)["consents"],
                             [{"channel": "email", "granted": True, "at": "2026-01-05T00:00:00.000Z", "source": "form", "proof": ""}])
            two = agency.ok("contacts", "add", "--set", "email=two@example.com")["id"]
            listed = {item["id"]: item["consents"] for item in agency.ok("contacts", "list")["items"]}
            self.assertEqual(listed, {one: agency.ok("contacts", "show", one)["consents"], two: []})

    def test_text_is_not_json(self):
        answer = self.agency.text("contacts", "list", "--limit", "3")
        self.assertEqual(answer.status, 0)
        with self.assertRaises(json.JSONDecodeError):
            json.loads(answer.out)

    def test_pages_of_a_list_join_without_gap_or_repeat(self):
        seen, after = [], None
        while True:
            page = self.agency.ok("contacts", "list", "--limit", "7", *(["--after", after] if after else []))
            seen += [item["email"] for item in page["items"]]
            after = page["next"]
            if after is None:
                break
        self.assertEqual(len(seen), len(set(seen)))
        self.assertEqual(len(seen), page["total"])

    def test_a_list_is_sorted(self):
        with Agency() as agency:
            agency.contacts([("b@example.com", "zoé", "", "Beta"), ("c@example.com", "Ann", "", "alpha"), ("a@example.com", "ben 100%: x", "", "Beta")])

            def ids(*options):
                found, after = [], []
                while True:
                    page = agency.ok("contacts", "list", "--limit", "2", *options, *after)
                    self.assertEqual(page["total"], 3)
                    found += [item["id"] for item in page["items"]]
                    if page["next"] is None:
                        return found
                    after = ["--after", page["next"]]

            for order, wanted in {"created": [1, 2, 3], "-created": [3, 2, 1], "name": [2, 3, 1], "-name": [1, 3, 2], "email": [3, 1, 2],
                                  "company": [2, 1, 3], "-company": [3, 1, 2]}.items():
                with self.subTest(order=order):
                    self.assertEqual(ids("--sort", order), wanted)
            self.assertEqual(ids(), [1, 2, 3])
            self.assertEqual(agency.ok("contacts", "list", "--limit", "1")["next"], "1", "a list that is not sorted goes on behind a number, as ever")
            for wrong in (("--sort", "age"), ("--sort", "--name"), ("--sort", "name", "--after", "2"), ("--after", "2:ann"), ("--after", "-1")):
                self.assertEqual(agency.run("contacts", "list", *wrong).status, 2, wrong)

    def test_partly_refused_input_is_4(self):
        rejects = self.agency.path("rejects.csv")
        path = self.agency.path("some.csv", "email,first_name\r\ngood.one@example.com,Good\r\nnot an address,Bad\r\n"
                                            "good.one@example.com,Again\r\n")
        answer = self.agency.run("contacts", "import", path, "--rejects", rejects, "--category", "visitors")
        self.assertEqual(answer.status, 4, answer)
        report = answer.json
        self.assertEqual((report["rows"], report["rejected"], report["duplicates"]), (3, 1, 1), report)
        self.assertEqual(report["rows"], sum(report[k] for k in ("created", "updated", "unchanged", "duplicates", "rejected")))
        with open(rejects, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        self.assertEqual(rows[1][0], "3")
        self.assertEqual(rows[1][2:], ["not an address", "Bad"])
        self.assertIn("--rejects", self.agency.text("contacts", "import", path).out)
        self.assertNotIn("--rejects", self.agency.text("contacts", "import", path, "--rejects", rejects).out)

    def test_cards_are_imported(self):
        with Agency() as agency:
            path = agency.path("people.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé\r\nEMAIL:zoe@example.com\r\nTEL:+33612345678\r\nTEL:+33611111111\r\nEND:VCARD\r\n")
            self.assertEqual(agency.ok("contacts", "import", path)["created"], 1)
            contact = agency.ok("contacts", "list")["items"][0]
            self.assertEqual((contact["name"], contact["phone"], contact["fields"]), ("Zoé", "+33612345678", {"phone_2": "+33611111111"}))
            self.assertEqual(agency.ok("contacts", "import", path)["created"], 0)

    def test_an_export_comes_back_with_whom_not_to_write_to(self):
        def suppressed(agency):
            return [(item["address"], item["reason"]) for item in agency.ok("suppress", "list")["items"]]

        def people(agency):
            told = ("name", "email", "phone", "suppressed", "fields", "categories")
            return [{key: item[key] for key in told} for item in agency.ok("contacts", "list")["items"]]

        with Agency() as here:
            here.contacts([("anna@example.com", "Anna", "+33612345678"), ("bob@example.com", "Bob", "+33611111111"), ("", "Carl", "+33622222222"),
                           ("dora@example.com", "Dora", "")], ("email", "first_name", "phone"))
            for address, reason in (("anna@example.com", "bounced"), ("bob@example.com", "unsubscribed"), ("+33611111111", "opted_out"),
                                    ("+33622222222", "complained")):
                here.ok("suppress", "add", address, "--reason", reason)
            for form in ("csv", "vcard"):
                with self.subTest(form=form), Agency() as there:
                    file = here.path(f"all.{form}")
                    here.ok("contacts", "export", file, "--format", form)
                    rehearsed = there.ok("contacts", "import", file, "--dry-run")
                    self.assertEqual(suppressed(there), [], "a rehearsal suppresses nobody")
                    done = there.ok("contacts", "import", file)
                    self.assertEqual({**rehearsed, "seconds": 0}, {**done, "seconds": 0})
                    self.assertEqual(done["created"], 4, done)
                    self.assertEqual(suppressed(there), suppressed(here))
                    self.assertEqual(people(there), people(here))
                    again = there.ok("contacts", "import", file, "--on-duplicate", "update")
                    self.assertEqual(again["unchanged"], 4, again)
                    # An import takes nobody off the list.
                    there.ok("suppress", "add", "dora@example.com", "--reason", "manual")
                    there.ok("contacts", "import", file, "--on-duplicate", "update")
                    self.assertIn(("dora@example.com", "manual"), suppressed(there))
            wrong = here.path("wrong.csv", "email,suppressed\nzoe@example.com,perhaps\n")
            rejects = here.path("rejects.csv")
            self.assertEqual(here.run("contacts", "import", wrong, "--rejects", rejects).status, 4)
            with open(rejects, encoding="utf-8") as file:
                self.assertIn("suppressed: one of unsubscribed, bounced", file.read())

    def test_the_suppression_list_comes_back_from_its_export(self):
        with Agency() as here, Agency() as there:
            for address, reason in (("anna@example.com", "bounced"), ("+33611111111", "opted_out")):
                here.ok("suppress", "add", address, "--reason", reason)
            file = here.path("stopped.csv")
            self.assertEqual(here.ok("suppress", "export", file), {"addresses": 2, "file": file})
            self.assertEqual(there.ok("suppress", "import", file), {"added": 2, "rejected": 0})
            self.assertEqual(there.ok("suppress", "list")["items"], here.ok("suppress", "list")["items"])
            trail = here.ok("audit", "list", "--action", "contacts.export-suppressions")["items"]
            self.assertEqual([entry["subject"] for entry in trail], ["2 addresses"])

    def test_a_draft_with_a_wrong_word_is_refused_by_name(self):
        good = {"name": "X", "channel": "email", "account": "main", "audience": {"categories": ["clients"]},
                "steps": [{"subject": "s", "html": "<p>{first_name}</p>", "text": ""}]}
        for change, word in (({"colour": "red"}, "colour"), ({"account": "nowhere"}, "nowhere"),
                             ({"audience": {"categories": ["nobody"]}}, "nobody"),
                             ({"steps": [{"subject": "{no_such_field}", "html": "", "text": "x"}]}, "no_such_field")):
            with self.subTest(word=word):
                path = self.agency.path("draft.json", json.dumps({**good, **change}))
                self.assertIn(word, self.refused(1, "campaign", "create", path))

    def test_another_workspace_reveals_nothing(self):
        with Agency() as agency:
            agency.contacts(PEOPLE[:5])
            agency.smtp_account(1)
            campaign = agency.campaign()
            contact = agency.ok("contacts", "list", "--limit", "1")["items"][0]["id"]
            other = ("--workspace", agency.ok("workspace", "add", "Autre client")["slug"])
            for words in (["contacts", "show"], ["contacts", "delete"], ["campaign", "show"], ["campaign", "stats"],
                          ["campaign", "launch"], ["campaign", "delete"], ["campaign", "cancel"], ["account", "test"]):
                with self.subTest(words=words):
                    theirs = {"contacts": contact, "account": "main"}.get(words[0], campaign)
                    nobodys = "nowhere" if words[0] == "account" else 987654321
                    answers = [agency.run(*other, *words, name) for name in (theirs, nobodys)]
                    self.assertEqual([a.status for a in answers], [1, 1], answers)
                    told = [a.out + a.err.replace(str(name), "N") for a, name in zip(answers, (theirs, nobodys))]
                    self.assertEqual(told[0], told[1], "the answer tells that it exists elsewhere")
            self.assertEqual(agency.ok(*other, "contacts", "list")["total"], 0)
            self.assertEqual(agency.ok(*other, "account", "list")["items"], [])
            slugs = [w["slug"] for w in agency.ok("workspace", "list")["items"]]
            unsaid = agency.run("status")
            self.assertEqual(unsaid.status, 1, unsaid)
            for slug in slugs:
                self.assertIn(slug, unsaid.err)

    def test_secrets_stand_nowhere_in_clear(self):
        for folder, _, files in os.walk(self.agency.data):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    content = file.read()
                for secret in (b"top-secret-of-the-account", PASSWORD.encode(), b"vault of the test"):
                    self.assertNotIn(secret, content, f"{secret!r} in {name}")

    def test_without_vault_or_keychain_a_secret_is_refused(self):
        with Agency() as bare:
            answer = bare.run("account", "add", "smtp", "--name", "x", "--host", "127.0.0.1", "--port", "25", "--security", "none",
                              "--from", "a@b.example", "--user", "u", "--secret-env", "S", S="abc", RELAIS_VAULT_PASSPHRASE=None)
            self.assertEqual(answer.status, 1, answer)
            self.assertEqual(bare.ok("account", "list")["items"], [])


class Practice(unittest.TestCase):
    def test_a_practice_agency_takes_no_real_account(self):
        with Agency(init=False) as practice:
            practice.ok("demo", "--contacts", "5")
            server = ("--host", "127.0.0.1", "--port", "25", "--security", "none", "--from", "a@b.example")
            for words in (("smtp", *server), ("whatsapp", "--phone-number-id", "1001", "--business-account-id", "2002", "--secret-env", "S")):
                answer = practice.run("account", "add", *words, "--name", "real", S="abc")
                self.assertEqual((answer.status, answer.out, answer.err.count("\n")), (1, "", 1), answer)
                self.assertIn("real", answer.err)
            practice.ok("account", "add", "smtp", *server, "--name", "more", "--practice")
            accounts = practice.ok("account", "list")["items"]
            self.assertIn("more", [one["name"] for one in accounts])
            self.assertTrue(all(one["practice"] for one in accounts), accounts)
            self.assertIn("more (", practice.text("account", "list").out)


class Engines(unittest.TestCase):
    def launched(self, agency, sink):
        agency.contacts(PEOPLE)
        agency.smtp_account(sink.port, "--connections", 4)
        campaign = agency.campaign()
        agency.ok("campaign", "launch", campaign)
        return campaign

    def test_only_one_sends(self):
        with Agency() as agency, Sink(delay=(0.02, 0.04)) as sink:
            self.launched(agency, sink)
            first = agency.start("engine", "run", "--until-idle")
            self.assertTrue(sink.wait_for(5, 30, lambda: first.poll() is None), "nothing was sent")
            sink.held = True
            second = agency.run("engine", "run", "--until-idle", timeout=30)
            self.assertEqual((second.status, second.out), (1, ""), second)
            # The lock comes before the port: the second says that another one runs, whether or not it could listen.
            with socket.socket() as taken:
                taken.bind(("127.0.0.1", 0))
                taken.listen()
                third = agency.run("engine", "run", "--webhooks", f"127.0.0.1:{taken.getsockname()[1]}", timeout=30)
            self.assertEqual((third.status, third.err), (1, second.err))
            self.assertTrue(agency.ok("status")["engine"]["running"])
            sink.held = False
            self.assertEqual(first.wait(60), 0, Agency.left(first))
            self.assertEqual(set(sink.recipients().values()), {1})
            self.assertFalse(agency.ok("status")["engine"]["running"])

    def test_told_to_stop_it_hands_back_and_leaves(self):
        for told, status in ((signal.SIGTERM, 143), (signal.SIGINT, 130)):
            with self.subTest(told=told), Agency() as agency, Sink(delay=(0.02, 0.04)) as sink:
                campaign = self.launched(agency, sink)
                engine = agency.start("engine", "run", "--until-idle")
                self.assertTrue(sink.wait_for(20, 30, lambda: engine.poll() is None), "nothing was sent")
                engine.send_signal(told)
                code = engine.wait(30)
                self.assertIn(code, (status, -told), Agency.left(engine))
                self.assertEqual(code, status)
                self.assertLess(len(sink.accepted), len(PEOPLE))
                figures = {k: v for k, v in agency.ok("campaign", "stats", campaign)["by_status"].items() if v}
                self.assertEqual(figures, {"sent": len(sink.accepted), "queued": len(PEOPLE) - len(sink.accepted)})
                agency.ok("engine", "run", "--until-idle")
                self.assertEqual(sink.recipients(), {p[0]: 1 for p in PEOPLE})

    def test_a_missed_start_asks_and_is_answered(self):
        with Agency() as agency, Sink() as sink:
            agency.contacts(PEOPLE[:3])
            agency.smtp_account(sink.port)
            campaign = agency.campaign()
            agency.ok("campaign", "launch", campaign, "--at", "2099-01-01T08:00:00Z")
            moved = agency.ok("campaign", "reschedule", campaign, "--at", "2099-02-01T08:00:00Z")
            self.assertEqual((moved["id"], moved["status"], moved["start_at"]), (campaign, "scheduled", "2099-02-01T08:00:00.000Z"))
            self.assertEqual(agency.ok("campaign", "show", campaign)["start_at"], "2099-02-01T08:00:00.000Z")
            for status, words in ((1, ["--at", "2020-01-01T08:00:00Z"]), (2, ["--at", "soon"]), (2, [])):
                with self.subTest(words=words):
                    answer = agency.run("campaign", "reschedule", campaign, *words)
                    self.assertEqual((answer.status, answer.out), (status, ""), answer)
            self.assertEqual(agency.ok("campaign", "show", campaign)["start_at"], "2099-02-01T08:00:00.000Z")
            # What a computer finds that was off when it was to start.
            with sqlite3.connect(os.path.join(agency.data, "relais.db"), timeout=30) as database:
                database.execute("UPDATE campaigns SET start_at = 1700000000000 WHERE id = ?", (campaign,))
            agency.ok("engine", "run", "--until-idle")
            self.assertEqual(sink.recipients(), {})
            self.assertEqual(agency.ok("campaign", "show", campaign)["reason"], "missed")
            self.assertIn("missed while the computer was off", agency.text("campaign", "list").out)
            self.assertEqual(agency.ok("campaign", "resume", campaign)["status"], "sending")
            agency.ok("engine", "run", "--until-idle")
            self.assertEqual(sink.recipients(), {person[0]: 1 for person in PEOPLE[:3]})

    def test_paused_resumed_cancelled(self):
        with Agency() as agency, Sink(delay=(0.02, 0.04)) as sink:
            campaign = self.launched(agency, sink)
            engine = agency.start("engine", "run", "--until-idle")
            self.assertTrue(sink.wait_for(20, 30, lambda: engine.poll() is None))
            agency.ok("campaign", "pause", campaign)
            self.assertEqual(engine.wait(30), 0)
            held = len(sink.accepted)
            self.assertLess(held, len(PEOPLE))
            agency.ok("engine", "run", "--until-idle")
            self.assertEqual(len(sink.accepted), held)
            agency.ok("campaign", "resume", campaign)
            engine = agency.start("engine", "run", "--until-idle")
            self.assertTrue(sink.wait_for(held + 20, 30, lambda: engine.poll() is None))
            agency.ok("campaign", "cancel", campaign)
            self.assertEqual(engine.wait(30), 0)
            figures = {k: v for k, v in agency.ok("campaign", "stats", campaign)["by_status"].items() if v}
            self.assertEqual(figures, {"sent": len(sink.accepted), "cancelled": len(PEOPLE) - len(sink.accepted)})


if __name__ == "__main__":
    main()
