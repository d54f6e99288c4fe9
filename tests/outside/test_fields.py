#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own fields from the command line: what their values are, and that nothing else comes in."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402


class Fields(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)

    def fields(self):
        return {item["key"]: (item["name"], item["type"]) for item in self.agency.ok("field", "list")["items"]}

    def refused(self, status, *words):
        answer = self.agency.run(*words)
        self.assertEqual(answer.status, status, answer)
        return answer.err

    def test_a_field_lives(self):
        self.assertEqual(self.agency.ok("field", "list"), {"items": []})
        self.assertEqual(self.agency.ok("field", "set", "Né le", "--type", "date"), {"key": "ne_le", "name": "Né le", "type": "date", "created": True, "rewritten": 0})
        self.assertEqual(self.agency.ok("field", "set", "ne_le", "--name", "Anniversaire")["created"], False)
        self.assertEqual(self.fields(), {"ne_le": ("Anniversaire", "date")})
        first = self.agency.ok("contacts", "add", "--set", "email=a@example.com", "--set", "anniversaire=22/11/1980")["id"]
        self.assertEqual(self.agency.ok("contacts", "show", first)["fields"], {"ne_le": "1980-11-22"})
        self.assertIn("day", self.refused(2, "contacts", "update", first, "--set", "ne_le=11/22/1980"))
        self.assertIn("1", self.refused(1, "field", "delete", "ne_le"))
        self.assertEqual(self.agency.ok("field", "delete", "ne_le", "--drop-values")["dropped"], 1)
        self.assertEqual(self.agency.ok("contacts", "show", first)["fields"], {})
        self.assertEqual(self.fields(), {})
        trail = [(e["action"], e["subject"]) for e in self.agency.ok("audit", "list")["items"]]
        self.assertIn(("contacts.delete-field", "Anniversaire"), trail)

    def test_a_type_that_does_not_fit(self):
        self.agency.ok("contacts", "add", "--set", "email=a@example.com", "--set", "score=12,50")
        odd = self.agency.ok("contacts", "add", "--set", "email=b@example.com", "--set", "score=many")["id"]
        told = self.refused(1, "field", "set", "score", "--type", "number")
        self.assertIn("many", told)
        self.assertIn(str(odd), told)
        self.agency.ok("contacts", "update", odd, "--set", "score=")
        self.assertEqual(self.agency.ok("field", "set", "score", "--type", "number")["rewritten"], 1)
        items = self.agency.ok("contacts", "list")["items"]
        self.assertEqual([item["fields"] for item in items], [{"score": "12.5"}, {}])

    def test_an_import(self):
        self.agency.ok("field", "set", "client", "--type", "yes-no")
        path = self.agency.path("in.csv", "email,client\na@example.com,OUI\nb@example.com,perhaps\n")
        rejects = self.agency.path("rejects.csv")
        answer = self.agency.run("contacts", "import", path, "--rejects", rejects)
        self.assertEqual((answer.status, answer.json["created"], answer.json["rejected"]), (4, 1, 1))
        with open(rejects, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
        self.assertTrue(lines[1].startswith("3,"), lines)
        self.assertIn("client: yes or no is expected (perhaps)", lines[1])

    def test_wrong_usage(self):
        self.refused(2, "field", "set")
        self.refused(2, "field", "set", "x", "--type", "boolean")
        self.refused(2, "field", "set", "e-mail", "--type", "text")
        self.refused(2, "field", "delete")
        self.refused(1, "field", "delete", "nowhere")
        self.assertIn("field set KEY", self.agency.text("--help").out)


if __name__ == "__main__":
    main()
