#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that Relais or its person keeps is lost by a command that was meant for something else."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402


class Safety(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)


class Backups(Safety):
    def test_an_encrypted_one_may_have_any_name(self):
        agency = self.agency
        agency.contacts([("a@receiver.example", "A", "B", "C")])
        made = agency.ok("backup", "create", "--encrypt", "--out", agency.path("b2.db"))
        self.assertTrue(made["encrypted"])
        self.assertTrue(agency.ok("backup", "verify", agency.path("b2.db"))["ok"])
        self.assertEqual(agency.run("backup", "verify", agency.path("b2.db"), RELAIS_VAULT_PASSPHRASE="another").status, 1)
        agency.ok("contacts", "delete", "1")
        agency.ok("backup", "restore", agency.path("b2.db"))
        self.assertEqual(agency.ok("contacts", "list")["total"], 1)


if __name__ == "__main__":
    main()
