#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""2,000 contacts through a real Postfix with STARTTLS and a login, every mail read back by Python's own parser."""
import email
import email.policy
import html
import os
import sys
import unittest
from collections import Counter
from email.utils import parsedate_to_datetime

sys.path.insert(0, os.path.dirname(__file__))
from support import postfix  # noqa: E402
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402

TOOLS = os.environ.get("RELAIS_TOOLS", os.path.abspath("build/tools"))
COUNT = 2000
LOGIN = f"{postfix.USER}@{postfix.REALM}"
NAMES = [("Éloïse", "Müller-Lüdenscheidt"), ("Zoë 🎉", "Party"), ("محمد", "العربي"), ("דוד", "כהן"), ("小明", "王"),
         (".Dotty", "..Lead"), ("Tom & <Jerry>", 'O\'Neil "Quote"'), ("Comma, First", "Last; Semi"), ("=?utf-8?q?No?=", "Encoded"),
         ("N" * 150, "Long " * 20 + "end"), ("Plain", "Name"), ("Ærøskøbing", "Łódź")]
COMPANIES = ["Société Générale d’Essai", "", "A&B <Ltd>", "株式会社", "شركة", ".com", "L" * 200, "100 % {braces}"]
LONG = "mot" * 1000  # 3,000 characters without a place to break
SUBJECT = "Bonjour {first_name}, l’offre de {company|votre entreprise} vous attend : été comme hiver, à prix réduit"
TEXT = "Bonjour {first_name} {last_name},\n.\n..deux points\n.{company|caché}\n\n{last_name}\n" + LONG + "\nFin — ✓"
HTML = "<html><body>\n<p>Bonjour {first_name} {last_name}</p>\n.\n..\n<p>{company|votre entreprise}</p>\n<p>" + LONG + "</p>\n</body></html>"


def people():
    for n in range(COUNT):
        first, last = NAMES[n % len(NAMES)]
        yield f"contact.{n}@example.com", f"{first} {n}", last.strip(), COMPANIES[n % len(COMPANIES)]


def fill(template, first, last, company, fallback, escape=lambda text: text):
    """What the template must become; the names come from the test's own table."""
    for name, value in (("{first_name}", first), ("{last_name}", last), (f"{{company|{fallback}}}", company or fallback)):
        template = template.replace(name, escape(value))
    return template


def lines(text):
    return text.replace("\r\n", "\n").rstrip("\n")


class Delivered(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        try:
            cls.server = postfix.Postfix(TOOLS).__enter__()
        except postfix.Missing as why:
            raise unittest.SkipTest(str(why))
        cls.addClassCleanup(cls.server.__exit__)

    def test_every_mail_once_and_right(self):
        server = self.server
        with Agency() as agency:
            agency.contacts(list(people()))
            agency.smtp_account(server.port, "--user", LOGIN, "--secret-env", "MAIL_SECRET", "--ca-file", server.ca_file,
                                "--connections", 4, security="starttls", MAIL_SECRET="not this one")
            campaign = agency.campaign(subject=SUBJECT, text=TEXT, html=HTML)
            agency.ok("campaign", "launch", campaign)
            self.refused_login_fails_nobody(agency, campaign)

            agency.ok("account", "update", "main", "--secret-env", "MAIL_SECRET", MAIL_SECRET=postfix.PASSWORD)
            agency.ok("account", "test", "main")
            agency.ok("campaign", "resume", campaign)
            done = agency.ok("engine", "run", "--until-idle", timeout=300)
            self.assertEqual(done["sent"], COUNT, server.log_text()[-3000:])
            self.assertEqual(server.wait_for(COUNT, 60), COUNT)
            by_status = agency.ok("campaign", "stats", campaign)["by_status"]
            self.assertEqual({k: v for k, v in by_status.items() if v}, {"sent": COUNT})
            message_ids = {row["address"]: row for row in agency.messages(campaign)}

        expected = {person[0]: person for person in people()}
        seen, ids = Counter(), Counter()
        for path in server.mails():
            with open(path, "rb") as file:
                raw = file.read()
            mail = email.message_from_bytes(raw, policy=email.policy.default)
            recipient = mail["X-Original-To"]
            seen[recipient] += 1
            ids[mail["Message-ID"]] += 1
            with self.subTest(recipient=recipient):
                self.check_mail(raw, mail, expected[recipient])
        self.assertEqual(set(seen), set(expected))
        self.assertEqual(set(seen.values()), {1}, "somebody was written to twice")
        self.assertEqual(set(ids.values()), {1}, "a Message-ID stands on two mails")
        self.assertEqual(set(message_ids), set(expected))

    def refused_login_fails_nobody(self, agency, campaign):
        stopped = agency.run("engine", "run", "--until-idle", timeout=60)
        self.assertIn(stopped.status, (0, 1), stopped)
        figures = agency.ok("campaign", "stats", campaign)
        self.assertEqual(figures["status"], "paused", figures)
        self.assertTrue(figures["reason"])
        self.assertEqual({k: v for k, v in figures["by_status"].items() if v}, {"queued": COUNT})
        account, = agency.ok("account", "list")["items"]
        self.assertEqual(account["state"], "down")
        self.assertTrue(account["reason"])
        self.assertEqual(self.server.mails(), [])
        refused = self.server.log_text().count("authentication failed")
        self.assertLessEqual(refused, 4, "an account that refuses the login is asked once a connection, not once a message")

    def check_mail(self, raw, mail, person):
        address, first, last, company = person
        self.assertEqual(mail.defects, [], raw[:2000])
        longest = max(len(line) for line in raw.split(b"\n"))
        self.assertLessEqual(longest, 998)
        head = raw.split(b"\n\n", 1)[0]
        self.assertTrue(all(byte < 128 for byte in head), head)
        for name in ("Date", "From", "To", "Subject", "Message-ID", "MIME-Version"):
            self.assertEqual(len(mail.get_all(name, [])), 1, f"{name} in {head.decode()}")
        self.assertIsNotNone(parsedate_to_datetime(str(mail["Date"])))
        sender, = mail["From"].addresses
        self.assertEqual((sender.display_name, sender.addr_spec), ("Léa de Relais", "lea@sender.example"))
        to, = mail["To"].addresses
        self.assertEqual(to.addr_spec, address)
        # A fold may stand right behind the colon (RFC 5322 2.2.3); Python keeps its space, nobody shows it.
        self.assertEqual(str(mail["Subject"]).removeprefix(" "), fill(SUBJECT, first, last, company, "votre entreprise"))
        text = mail.get_body(("plain",)).get_content()
        self.assertEqual(lines(text), fill(TEXT, first, last, company, "caché"))
        page = mail.get_body(("html",)).get_content()
        plain = html.unescape(lines(page))
        self.assertEqual(plain, fill(HTML, first, last, company, "votre entreprise"))
        if "<Jerry>" in first:
            self.assertNotIn("<Jerry>", page, "a value is text in HTML, never markup")


if __name__ == "__main__":
    main()
