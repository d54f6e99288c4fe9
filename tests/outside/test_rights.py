#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of relaisctl for an Agent, a Manager and an Admin: exit 3 exactly where the role may not, and nothing is changed then."""
import concurrent.futures
import json
import os
import re
import shutil
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402

ROLES = ("agent", "manager", "admin")
AGENT = {"contacts.read", "campaigns.read", "inbox.read", "inbox.reply", "reports.read"}
PASSWORDS = {role: f"password of the {role}" for role in ROLES}
NOBODY = "folder"  # asks nobody to sign in
ANYBODY = "anybody"
OWNER = "owner"

# The command, who may, what it is called with and, where it cannot succeed here, how it ends. {name} is a file or a campaign of the test.
COMMANDS = [
    ("init", NOBODY, "--name x --email x@example.com", 1),
    ("demo", NOBODY, "", 1),
    ("user password", ANYBODY, "--secret-env NEW_PASSWORD"),
    ("user signature", ANYBODY, "--html Me"),
    ("user add", "users.manage", "--email new@example.com --name New --role agent --secret-env NEW_PASSWORD"),
    ("user list", "users.manage", ""),
    ("user update", "users.manage", "guest@agency.example --name Guest"),
    ("user leave", "users.manage", "guest@agency.example"),
    ("user deactivate", "users.manage", "guest@agency.example"),
    ("user reactivate", "users.manage", "guest@agency.example"),
    ("user delete", "users.manage", "guest@agency.example"),
    ("user reset-code", OWNER, "guest@agency.example"),
    ("user reset", NOBODY, "--email guest@agency.example --code-env RESET_CODE --secret-env NEW_PASSWORD", 3),
    ("pepper status", OWNER, ""),
    ("pepper on", OWNER, ""),
    ("pepper off", OWNER, ""),
    ("pepper code", OWNER, ""),
    ("pepper restore", NOBODY, "--code-env CODE", 1),
    ("invite create", "users.manage", "--email asked@example.com --role agent"),
    ("invite list", "users.manage", ""),
    ("invite resend", "users.manage", "1"),
    ("invite revoke", "users.manage", "1"),
    ("invite minutes", "users.manage", "20"),
    ("invite accept", NOBODY, "--email asked@example.com --code-env CODE --secret-env NEW_PASSWORD", 3),
    ("workspace list", ANYBODY, ""),
    ("workspace add", OWNER, "Other"),
    ("workspace rename", OWNER, "{workspace} Other"),
    ("workspace archive", OWNER, "{workspace}"),
    ("workspace unarchive", OWNER, "{workspace}"),
    ("audit list", "users.manage", ""),
    ("audit verify", "users.manage", ""),
    ("audit export", "users.manage", "{out}"),
    ("category add", "contacts.write", "new"),
    ("category list", "contacts.read", ""),
    ("category rename", "contacts.write", "clients people"),
    ("category delete", "contacts.write", "clients"),
    ("category assign", "contacts.write", "clients --contact 1"),
    ("segment add", "contacts.write", "new --filter {{\"categories\":[\"clients\"]}}"),
    ("segment list", "contacts.read", ""),
    ("segment change", "contacts.write", "all --name everybody"),
    ("segment delete", "contacts.write", "all"),
    ("field list", "contacts.read", ""),
    ("field set", "contacts.write", "score --type number"),
    ("field delete", "contacts.write", "score"),
    ("suppress add", "contacts.write", "x@example.com --reason manual"),
    ("suppress list", "contacts.read", ""),
    ("suppress remove", "contacts.write", "stop@example.com"),
    ("suppress import", "contacts.write", "{addresses}"),
    ("suppress export", "contacts.export", "{out}"),
    ("contacts import", "contacts.write", "{people}"),
    ("contacts export", "contacts.export", "{out}"),
    ("contacts list", "contacts.read", ""),
    ("contacts show", "contacts.read", "1"),
    ("contacts add", "contacts.write", "--set email=new@example.com"),
    ("contacts update", "contacts.write", "1 --set company=Other"),
    ("contacts delete", "contacts.write", "1"),
    ("contacts merge", "contacts.write", "1 2"),
    ("contacts duplicates", "contacts.read", ""),
    ("contacts different", "contacts.write", "1 2"),
    ("contacts consent", "contacts.write", "1 --channel email --granted yes"),
    ("contacts timeline", "contacts.read", "1"),
    ("contacts personal-data", "contacts.export", "1 --out {out}.json"),
    ("contacts erase", "contacts.write", "1 --yes"),
    ("account add", "channels.manage", "smtp --name new --practice --from a@example.com"),
    ("account list", "campaigns.read", ""),
    ("account test", "channels.manage", "main"),
    ("account update", "channels.manage", "main --connections 3"),
    ("account remove", "channels.manage", "spare"),
    ("campaign create", "campaigns.write", "{campaign}"),
    ("campaign list", "campaigns.read", ""),
    ("campaign show", "campaigns.read", "{draft}"),
    ("campaign update", "campaigns.write", "{draft} {campaign}"),
    ("campaign duplicate", "campaigns.write", "{draft}"),
    ("campaign archive", "campaigns.write", "{draft}"),
    ("campaign delete", "campaigns.write", "{draft}"),
    ("campaign check", "campaigns.read", "{draft} --offline"),
    ("campaign preview", "campaigns.read", "{draft} --contact 1"),
    ("campaign test", "campaigns.send", "{draft} --to me@example.com --contact 1"),
    ("campaign launch", "campaigns.send", "{draft}"),
    ("campaign pause", "campaigns.send", "{sending}"),
    ("campaign resume", "campaigns.send", "{paused}"),
    ("campaign reschedule", "campaigns.send", "{sending} --at 2099-01-01T08:00:00Z", 1),
    ("campaign cancel", "campaigns.send", "{sending}"),
    ("campaign retry", "campaigns.send", "{sending}", 1),
    ("campaign stats", "campaigns.read", "{sending}"),
    ("campaign budget", "campaigns.send", "{sending} none"),
    ("costs", "campaigns.read", ""),
    ("template add", "campaigns.write", "{template}"),
    ("template sync", "channels.manage", "whatsapp"),
    ("template list", "campaigns.read", ""),
    ("template show", "campaigns.read", "letter"),
    ("template delete", "campaigns.write", "letter"),
    ("messages list", "campaigns.read", ""),
    ("messages export", "contacts.export", "{out}"),
    ("messages resolve", "campaigns.send", "1 --as sent", 1),
    ("status", "campaigns.read", ""),
    ("conversation list", "inbox.read", ""),
    ("conversation show", "inbox.read", "1", 1),
    ("conversation media", "inbox.read", "1", 1),
    ("conversation reply", "inbox.reply", "1 --text hello", 1),
    ("conversation tag", "inbox.reply", "1 --add x", 1),
    ("conversation note", "inbox.reply", "1 --text hello", 1),
    ("conversation assign", "inbox.reply", "1 --to none", 1),
    ("conversation read", "inbox.reply", "1", 1),
    ("conversation close", "inbox.reply", "1", 1),
    ("conversation open", "inbox.reply", "1", 1),
    ("conversation sequences", "inbox.read", "1", 1),
    ("conversation reset-sequence", "inbox.reply", "1 --campaign 1", 1),
    ("conversation export", "contacts.export", "1 {out}", 1),
    ("rule list", "inbox.read", ""),
    ("rule set", "automation.manage", "--file {rules}"),
    ("rule show", "inbox.read", "prices"),
    ("rule enable", "automation.manage", "prices"),
    ("rule disable", "automation.manage", "prices"),
    ("rule remove", "automation.manage", "prices"),
    ("moderation list", ANYBODY, ""),
    ("moderation set", "automation.manage", "{moderation}"),
    ("moderation check", ANYBODY, "--text-file {people}"),
    ("ai configure", "channels.manage", "--model m"),
    ("ai provider add", "channels.manage", "--name new --kind openai --base-url https://api.example.com --model m"),
    ("ai provider list", ANYBODY, ""),
    ("ai provider test", "channels.manage", "spare", 1),
    ("ai provider update", "channels.manage", "spare --model other"),
    ("ai provider remove", "channels.manage", "spare"),
    ("ai provider order", "channels.manage", "spare"),
    ("ai status", ANYBODY, ""),
    ("ai models", ANYBODY, "", 1),
    ("ai pull", "channels.manage", "m", 1),
    ("ai delete", "channels.manage", "m", 1),
    ("ai voice", ANYBODY, ""),
    ("ai voice", "campaigns.write", "--do short"),
    ("ai style", ANYBODY, ""),
    ("ai figures", ANYBODY, ""),
    ("ai forget", "channels.manage", ""),
    ("ai draft", ANYBODY, "--brief hello", 1),
    ("ai rewrite", ANYBODY, "--text-file {people}", 1),
    ("ai subjects", ANYBODY, "--text-file {people}", 1),
    ("ai caption", ANYBODY, "--platform x --text-file {people}", 1),
    ("ai reply", "inbox.reply", "1", 1),
    ("ai summary", "inbox.reply", "1", 1),
    ("ai reading", ANYBODY, ""),
    ("ai reading", "automation.manage", "on"),
    ("ai read", ANYBODY, "--text-file {people}", 1),
    ("engine run", "campaigns.send", "--until-idle"),
    ("engine arm", "channels.manage", ""),
    ("relay add", "channels.manage", "--name new --url https://relay.example"),
    ("relay show", "channels.manage", "home"),
    ("relay list", "channels.manage", ""),
    ("relay remove", "channels.manage", "home"),
    ("relay fetch", "channels.manage", "nowhere", 1),
    ("relay init", NOBODY, "--folder {folder}"),
    ("relay desks", NOBODY, "--folder {nowhere}", 1),
    ("relay serve", NOBODY, "--folder {nowhere}", 1),
    ("backup create", OWNER, ""),
    ("backup list", OWNER, ""),
    ("backup configure", OWNER, "--plain"),
    ("backup verify", NOBODY, "{people}", 1),
    ("backup restore", OWNER, "{backup}"),
]


def may(role, who):
    if who in (NOBODY, ANYBODY):
        return True
    return who != OWNER and (role == "admin" or (role == "manager" and who != "users.manage") or who in AGENT)


class Rights(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.agency = agency = Agency()
        # Eight hundred commands: which lines they run is counted where they are tested for what they do.
        agency.env["GCOV_PREFIX"] = os.devnull
        cls.addClassCleanup(agency.close)
        for role in (*ROLES, "guest"):
            agency.ok("user", "add", "--email", f"{role}@agency.example", "--name", role, "--role", "agent" if role == "guest" else role, "--secret-env", "NEW",
                      NEW=PASSWORDS.get(role, "password of the guest"))
        agency.contacts([["a@example.com", "Ann", "Bell", "x"], ["b@example.com", "Ben", "Ash", "x"]])
        agency.ok("segment", "add", "all", "--filter", "{}")
        agency.ok("field", "set", "score")
        agency.ok("suppress", "add", "stop@example.com", "--reason", "manual")
        for name in ("main", "spare"):
            agency.ok("account", "add", "smtp", "--name", name, "--practice", "--from", "lea@sender.example")
        agency.ok("account", "add", "whatsapp", "--name", "whatsapp", "--practice")
        agency.ok("relay", "add", "--name", "home", "--url", "https://relay.example")
        agency.ok("ai", "provider", "add", "--name", "spare", "--kind", "openai", "--base-url", "http://127.0.0.1:9", "--model", "m", "--state", "off")
        agency.ok("invite", "create", "--email", "guest@example.com", "--role", "agent")
        campaigns = {name: agency.campaign(name) for name in ("draft", "sending", "paused")}
        for name in ("sending", "paused"):
            agency.ok("campaign", "launch", campaigns[name])
        agency.ok("campaign", "pause", campaigns["paused"])
        cls.files = {
            **campaigns,
            "workspace": agency.ok("workspace", "list")["items"][0]["slug"],
            "out": agency.path("out.csv"), "campaign": agency.path("campaign.json"), "folder": agency.path("relay"), "nowhere": agency.path("nowhere"),
            "people": agency.path("people.csv", "email\nnew@example.com\n"), "addresses": agency.path("addresses.csv", "y@example.com\n"),
            "template": agency.path("template.json", json.dumps({"name": "letter", "subject": "x", "html": "<p>x</p>", "text": ""})),
            "rules": agency.path("rules.json", json.dumps([{"name": "prices", "when": {"keywords": ["prix"]}, "then": {"tags": ["x"]}}])),
            "moderation": agency.path("moderation.json", json.dumps([{"words": "gratuit", "verdict": "block", "reason": "x"}])),
            "backup": agency.path("backup.db"),
        }
        agency.ok("template", "add", cls.files["template"])
        agency.ok("rule", "set", "--file", cls.files["rules"])
        agency.ok("backup", "create", "--out", cls.files["backup"])
        # Nobody opens this one while it is copied.
        cls.pristine = agency.path("pristine")
        shutil.copytree(agency.data, cls.pristine)

    def as_role(self, role, command, arguments, data):
        words = command.split() + [word.format(**{**self.files, "out": data + ".csv", "folder": data + ".relay"}) for word in arguments.split()]
        return self.agency.run(*words, RELAIS_DATA=data, RELAIS_EMAIL=f"{role}@agency.example", RELAIS_PASSWORD=PASSWORDS[role], NEW_PASSWORD="a password that is new", CODE="123456", RESET_CODE="WR0NG123")

    def own_copy(self, name, sends=False):
        data = self.agency.path(name)
        shutil.copytree(self.pristine, data)
        # A copy sends nothing until somebody says that it may.
        if sends:
            self.agency.ok("engine", "arm", RELAIS_DATA=data)
        return data

    def failure(self, role, command, who, arguments, ends=0):
        """Nothing: it is as it should be. Refused ones share a folder, that is looked at afterwards; the others have one of their own."""
        allowed = may(role, who)
        # Some commands ask for more when they are given more: each way has a folder.
        data = self.own_copy(re.sub(r"[^\w-]+", "-", f"{role} {command} {arguments}"), sends=command.split()[0] in ("engine", "campaign", "account")) if allowed else self.agency.data
        answer = self.as_role(role, command, arguments, data)
        if allowed:
            shutil.rmtree(data)
        wanted = ends if allowed else 3
        return None if answer.status == wanted else f"{role}: {command} ends with {answer.status}, not {wanted}: {answer.err.strip()[:300]}"

    def test_the_list_is_whole(self):
        lines = [line.strip() for line in self.agency.text("--help").out.splitlines() if line.startswith("  ")]
        known = [command for command, *_ in COMMANDS]
        self.assertEqual([line for line in lines if not any(re.match(re.escape(command) + r"(\s|$)", line) for command in known)], [], "not in this test")
        self.assertEqual([command for command in known if not any(re.match(re.escape(command) + r"(\s|$)", line) for line in lines)], [], "no such command")

    def test_three_is_said_exactly_where_the_role_may_not(self):
        before = self.agency.ok("audit", "list", "--limit", "1")["items"][0]["id"]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = [one for one in pool.map(lambda work: self.failure(*work), [(role, *command) for role in ROLES for command in COMMANDS]) if one]
        self.assertEqual("\n".join(found), "")
        self.assertEqual(self.agency.ok("audit", "list", "--limit", "1")["items"][0]["id"], before, "something refused was done")

    def test_whoever_is_nobody_is_told_three(self):
        data = self.own_copy("nobody")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            work = [one for one in COMMANDS if one[1] != NOBODY]
            statuses = pool.map(lambda one: (one[0], self.agency.run(*one[0].split(), *[word.format(**self.files) for word in one[2].split()], RELAIS_DATA=data, RELAIS_EMAIL=None,
                                                                     RELAIS_PASSWORD=None, NEW_PASSWORD="a password that is new").status), work)
            self.assertEqual([one for one in statuses if one[1] != 3], [])


if __name__ == "__main__":
    main()
