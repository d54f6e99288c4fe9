#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""WhatsApp from outside: an account, its templates, Message 1, what comes back, Message 2, STOP."""
import collections
import hashlib
import hmac
import json
import os
import signal
import socket
import sys
import time
import unittest
import urllib.error
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.stand_in import StandIn  # noqa: E402

NUMBER, BUSINESS = "10020030040", "55500011122"
SECRET = "app-secret"
TEMPLATE = {"template": "bienvenue", "language": "fr", "variables": ["{first_name|vous}", "{first_name|vous}"]}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, patience=30):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        found = what()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


def signed(body, secret=SECRET):
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def post(port, body, signature=None):
    """The status of the answer."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}/webhooks/whatsapp", data=body, headers={"Content-Type": "application/json"})
    if signature:
        request.add_header("X-Hub-Signature-256", signature)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as refusal:
        return refusal.code


def webhook(**value):
    value = {"messaging_product": "whatsapp", "metadata": {"display_phone_number": "33900000000", "phone_number_id": NUMBER}, **value}
    return json.dumps({"object": "whatsapp_business_account", "entry": [{"id": BUSINESS, "changes": [{"field": "messages", "value": value}]}]}).encode()


def inbound(sender, wamid, text, at=None, name="Camille"):
    message = {"from": sender, "id": wamid, "timestamp": str(int(at or time.time())), "type": "text", "text": {"body": text}}
    return webhook(contacts=[{"profile": {"name": name}, "wa_id": sender}], messages=[message])


class Desk:
    """An agency with a WhatsApp account at a stand-in."""

    def __init__(self, server, people=("33612345601", "33612345602", "33612345603"), options=()):
        self.agency = Agency()
        self.server = server
        self.agency.env.update({"WA_TOKEN": "practice-token", "WA_APP": SECRET, "WA_VERIFY": "verify me"})
        self.account("practice-token", options)
        self.agency.ok("template", "sync", "boutique")
        rows = "".join(f"Personne{i},+{number}\n" for i, number in enumerate(people))
        self.agency.ok("contacts", "import", self.agency.path("people.csv", "first_name,phone\n" + rows), "--category", "clients")

    def account(self, token, options):
        self.agency.env["WA_TOKEN"] = token
        self.agency.ok("account", "add", "whatsapp", "--name", "boutique", "--phone-number-id", NUMBER, "--business-account-id", BUSINESS, "--secret-env", "WA_TOKEN",
                       "--app-secret-env", "WA_APP", "--verify-token-env", "WA_VERIFY", "--base-url", f"http://127.0.0.1:{self.server.port}", "--limit", "1000/1",
                       "--backoff", "1", *options)

    def campaign(self, second=None, **first):
        steps = [{**TEMPLATE, **first}] + ([second] if second else [])
        document = {"name": "Rentrée", "channel": "whatsapp", "account": "boutique", "audience": {"categories": ["clients"]}, "steps": steps}
        return self.agency.ok("campaign", "create", self.agency.path("campaign.json", json.dumps(document)))["id"]

    def launch(self, *args, **kwargs):
        campaign = self.campaign(*args, **kwargs)
        self.agency.ok("campaign", "launch", campaign)
        return campaign

    def tell(self, port):
        """Where the stand-in tells what happens; it tries until somebody answers there."""
        self.server.ask(do="webhook", url=f"http://127.0.0.1:{port}/webhooks/whatsapp", secret=SECRET)
        return port

    def listen(self, seconds=60, port=None):
        """An engine that receives: its process and port, once it answers."""
        port = port or self.tell(free_port())
        process = self.agency.start("engine", "run", "--for", seconds, "--webhooks", f"127.0.0.1:{port}")

        def answers():
            assert process.poll() is None, self.agency.left(process)
            try:
                with socket.create_connection(("127.0.0.1", port), timeout=1):
                    return True
            except OSError:
                return False
        wait_for(answers)
        return process, port

    def stop(self, process):
        process.send_signal(signal.SIGINT)
        process.wait(30)

    def received(self):
        return self.server.ask(do="messages")["messages"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.agency.close()


class Accounts(unittest.TestCase):
    def test_an_account_is_tested_and_its_templates_known(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            found = desk.agency.ok("account", "test", "boutique")
            self.assertTrue(found["ok"])
            self.assertTrue(found["display_phone_number"])
            account = desk.agency.ok("account", "list")["items"][0]
            self.assertEqual((account["kind"], account["state"], account["phone_number_id"]), ("whatsapp", "up", NUMBER))
            templates = {(one["name"], one["language"]): one for one in desk.agency.ok("template", "list", "boutique")["items"]}
            self.assertEqual(templates["bienvenue", "fr"]["status"], "APPROVED")
            self.assertEqual(templates["soldes", "fr"]["status"], "PAUSED")
            shown = desk.agency.ok("template", "show", "boutique", "bienvenue")
            self.assertIn("{{1}}", shown["body"])
            # Neither token nor secrets stand anywhere in clear.
            for folder, _, names in os.walk(desk.agency.data):
                for name in names:
                    with open(os.path.join(folder, name), "rb") as file:
                        content = file.read()
                    for secret in (b"practice-token", SECRET.encode(), b"verify me"):
                        self.assertNotIn(secret, content, name)

    def test_a_wrong_token_is_told_and_stops_the_account_once(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            campaign = desk.launch()
            server.ask(do="token", token="another")
            refused = desk.agency.run("account", "test", "boutique")
            self.assertEqual(refused.status, 1, refused)
            desk.agency.ok("engine", "run", "--until-idle")
            stats = desk.agency.ok("campaign", "stats", campaign)
            self.assertEqual((stats["status"], stats["by_status"]["queued"]), ("paused", 3), stats)
            self.assertEqual(desk.agency.ok("account", "list")["items"][0]["state"], "down")
            desk.agency.env["WA_TOKEN"] = "another"
            desk.agency.ok("account", "update", "boutique", "--secret-env", "WA_TOKEN")
            desk.agency.ok("campaign", "resume", campaign)
            desk.agency.ok("engine", "run", "--until-idle")
            self.assertEqual(desk.agency.ok("campaign", "stats", campaign)["by_status"]["sent"], 3)
            self.assertEqual(collections.Counter(one["to"] for one in desk.received()), collections.Counter(["33612345601", "33612345602", "33612345603"]))

    def test_wrong_words_are_named(self):
        with Agency() as agency:
            agency.env["T"] = "token"
            number = ("--phone-number-id", "1", "--business-account-id", "1")
            for wrong, words in (("--phone-number-id", ("--phone-number-id", "abc", "--business-account-id", "1", "--secret-env", "T")),
                                 ("--base-url", (*number, "--secret-env", "T", "--base-url", "http://graph.example.com")),
                                 ("--api-version", (*number, "--secret-env", "T", "--api-version", "26")),
                                 ("--secret-env", number),
                                 ("--host", (*number, "--secret-env", "T", "--host", "a"))):
                refused = agency.run("account", "add", "whatsapp", "--name", "x", *words)
                self.assertEqual(refused.status, 2, refused)
                self.assertIn(wrong, refused.err)
            self.assertEqual(agency.ok("account", "list")["items"], [])


class Campaigns(unittest.TestCase):
    def test_message_1_leaves_once_to_each_number(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            campaign = desk.campaign()
            check = desk.agency.ok("campaign", "check", campaign)
            self.assertTrue(check["ok"], check)
            self.assertEqual(check["recipients"], 3)
            desk.agency.ok("campaign", "launch", campaign)
            report = desk.agency.ok("engine", "run", "--until-idle")
            self.assertEqual((report["sent"], report["failed"], report["unsure"]), (3, 0, 0))
            received = desk.received()
            self.assertEqual(sorted(one["to"] for one in received), ["33612345601", "33612345602", "33612345603"])
            self.assertIn("Personne0", [one["text"] for one in received if one["to"] == "33612345601"][0])
            stats = desk.agency.ok("campaign", "stats", campaign)
            self.assertEqual((stats["status"], stats["by_status"]["sent"]), ("done", 3))

    def test_a_preview_shows_all_that_its_reader_sees(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            agency = desk.agency
            campaign = desk.campaign({"text": "Merci {first_name} !", "after": "reply", "within_hours": 24}, template="rentree_promo", variables=["{first_name}", "20 %"],
                                     header="https://example.com/rentree.jpg", buttons=["c7"])
            shown = agency.text("campaign", "preview", campaign, "--contact", "1").out.splitlines()
            self.assertEqual(shown[2], "[IMAGE] https://example.com/rentree.jpg", shown)
            self.assertTrue(shown[3].startswith("Bonjour Personne0, "), shown)
            self.assertEqual(shown[4:6], ["Vous ne voulez plus de nos messages ? Appuyez sur STOP.", "[Oui, avec plaisir] [STOP promotions] [Voir la boutique]"], shown)
            self.assertEqual(shown[-1], "Merci Personne0 !")
            first = agency.ok("campaign", "preview", campaign, "--contact", "1")["messages"][0]
            self.assertEqual(set(first), {"header", "text", "footer", "buttons"})
            words = agency.text("campaign", "preview", desk.campaign(), "--contact", "2").out.splitlines()
            self.assertEqual(words[2], "Bienvenue Personne1", words)

    def test_a_number_of_several_contacts_gets_one_message(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            double = "first_name,phone,external_id\nJumeau,+33612345601,zwei\n"
            desk.agency.ok("contacts", "import", desk.agency.path("double.csv", double), "--category", "clients")
            campaign = desk.campaign()
            self.assertEqual(desk.agency.ok("campaign", "check", campaign)["recipients"], 3)
            desk.agency.ok("campaign", "launch", campaign)
            desk.agency.ok("engine", "run", "--until-idle")
            self.assertEqual(len(desk.received()), 3)

    def test_what_keeps_it_from_being_launched(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            for first, code in (({"template": "soldes", "variables": []}, "template_not_approved"), ({"template": "unknown"}, "template_missing"),
                                ({"variables": []}, "bad_template"), ({"template": ""}, "no_template")):
                campaign = desk.campaign(**first)
                check = desk.agency.run("campaign", "check", campaign).json
                self.assertIn(code, [one["code"] for one in check["problems"]], check)
                self.assertFalse(check["ok"])
                self.assertEqual(desk.agency.run("campaign", "launch", campaign).status, 1)
            link = desk.campaign(second={"text": "Ici : javascript:alert(1)"})
            self.assertIn("bad_link", [one["code"] for one in desk.agency.run("campaign", "check", link).json["problems"]])
            self.assertEqual(desk.received(), [])

    def test_a_template_that_was_changed_meanwhile_stops_the_launch_and_says_so(self):
        import sqlite3
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            campaign = desk.campaign()
            self.assertTrue(desk.agency.ok("campaign", "check", campaign)["ok"])
            # What was kept is another text than Meta's, as after an edit there.
            with sqlite3.connect(os.path.join(desk.agency.data, "relais.db"), timeout=30) as database:
                database.execute("UPDATE whatsapp_templates SET components = replace(components, 'confiance', 'patience') WHERE name = 'bienvenue'")
            check = desk.agency.run("campaign", "check", campaign).json
            self.assertIn("template_changed", [one["code"] for one in check["problems"]])
            self.assertFalse(check["ok"])
            desk.agency.ok("template", "sync", "boutique")
            self.assertTrue(desk.agency.ok("campaign", "check", campaign)["ok"])

    def test_an_answer_that_never_came_is_unsure_until_its_status_tells(self):
        rule = {"recipient": "33612345602", "line": "unanswered", "accepts": True, "times": 1}
        with StandIn("--secret", SECRET, rules=[rule]) as server, Desk(server) as desk:
            campaign = desk.launch()
            port = desk.tell(free_port())
            report = desk.agency.ok("engine", "run", "--until-idle")
            self.assertEqual((report["sent"], report["unsure"]), (2, 1))
            self.assertEqual(server.ask(do="posts", data=[one["data"] for one in desk.received() if one["to"] == "33612345602"][0]), {"posts": 1, "accepted": 1})
            process, _ = desk.listen(port=port)
            stats = lambda: desk.agency.ok("campaign", "stats", campaign)["by_status"]  # noqa: E731
            wait_for(lambda: stats().get("unsure", 0) == 0)
            desk.stop(process)
            self.assertEqual(sum(stats().get(one, 0) for one in ("sent", "delivered", "read")), 3)

    def test_a_template_that_was_paused_meanwhile_stops_the_campaign_and_loses_nothing(self):
        rule = {"error": 132015}
        with StandIn("--secret", SECRET, rules=[rule]) as server, Desk(server) as desk:
            campaign = desk.launch()
            desk.agency.ok("engine", "run", "--until-idle")
            stats = desk.agency.ok("campaign", "stats", campaign)
            self.assertEqual((stats["status"], stats["by_status"].get("queued")), ("paused", 3), stats)
            self.assertIn("132015", stats["reason"])


class WhatComesBack(unittest.TestCase):
    SECOND = {"text": "Merci {first_name} ! https://wa.me/33612345678", "after": "reply", "within_hours": 24}

    def test_an_answer_brings_message_2_exactly_once(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            campaign = desk.launch(self.SECOND)
            process, port = desk.listen()
            wait_for(lambda: len(desk.received()) == 3)
            server.ask(do="say", **{"from": "33612345601"}, text="Oui, dites-m’en plus")
            second = wait_for(lambda: [one for one in desk.received() if one["type"] == "text"])
            self.assertEqual([(one["to"], one["text"]) for one in second], [("33612345601", "Merci Personne0 ! https://wa.me/33612345678")])
            # Nobody answers before it is noted that Message 2 has left: until then it is the older one.
            waiting = lambda: desk.agency.ok("campaign", "stats", campaign)["by_status"]  # noqa: E731
            wait_for(lambda: waiting()["queued"] + waiting()["sending"] == 0)
            # Another answer, and the same one again: no third message.
            server.ask(do="say", **{"from": "33612345601"}, text="Encore")
            again = inbound("33612345601", "wamid.SAME", "Encore une fois")
            self.assertEqual([post(port, again, signed(again)) for _ in range(2)], [200, 200])
            conversations = wait_for(lambda: self.threads(desk, 3))
            desk.stop(process)
            self.assertEqual(len(desk.received()), 4)
            stats = desk.agency.ok("campaign", "stats", campaign)
            # Message 1 was answered, and then Message 2: two messages, and one of three people.
            self.assertEqual((stats["by_status"].get("replied"), sum(stats["by_status"].values()), stats["recipients"]), (2, 4, 3), stats)
            self.assertEqual(conversations, 3)

    def threads(self, desk, wanted):
        """How many things the one contact has said, once it is as many."""
        import sqlite3
        with sqlite3.connect(f"file:{desk.agency.data}/relais.db?mode=ro", uri=True) as database:
            said = database.execute("SELECT count(*) FROM interactions WHERE direction = 0").fetchone()[0]
        return said if said >= wanted else 0

    def test_stop_suppresses_and_start_takes_it_back(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            desk.launch(self.SECOND)
            process, _ = desk.listen()
            wait_for(lambda: len(desk.received()) == 3)
            server.ask(do="say", **{"from": "33612345602"}, text="STOP")
            confirmed = wait_for(lambda: [one for one in desk.received() if one["type"] == "text"])
            self.assertEqual([one["to"] for one in confirmed], ["33612345602"])
            self.assertNotIn("Merci", confirmed[0]["text"])
            suppressed = desk.agency.ok("suppress", "list")["items"]
            self.assertIn(("+33612345602", "opted_out"), [(one["address"], one["reason"]) for one in suppressed])
            server.ask(do="say", **{"from": "33612345602"}, text="start")
            wait_for(lambda: desk.agency.ok("suppress", "list")["items"] == [])
            desk.stop(process)

    def test_who_hides_the_number_is_known_by_the_message_they_answer(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            campaign = desk.launch(self.SECOND)
            process, port = desk.listen()
            first = wait_for(lambda: [one for one in desk.received() if one["to"] == "33612345603"])[0]
            wait_for(lambda: server.ask(do="waiting")["waiting"] == 0)
            message = {"from_user_id": "FR.90817", "id": "wamid.HIDDEN", "timestamp": str(int(time.time())), "type": "text", "text": {"body": "Oui"},
                       "context": {"from": "33900000000", "id": first["id"]}}
            body = webhook(contacts=[{"profile": {"name": "C"}, "user_id": "FR.90817"}], messages=[message])
            self.assertEqual(post(port, body, signed(body)), 200)
            second = wait_for(lambda: [one for one in desk.agency.messages(campaign) if one["step"] == "2"])
            desk.stop(process)
            self.assertEqual([one["address"].lstrip("'") for one in second], ["+33612345603"])
            self.assertEqual(len(desk.agency.ok("contacts", "list")["items"]), 3)

    def test_too_late_an_answer_brings_nothing(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            desk.launch({**self.SECOND, "within_hours": 0.0003})
            process, port = desk.listen()
            wait_for(lambda: len(desk.received()) == 3)
            # Meta's moments are whole seconds: what it says may lie up to one before what was.
            time.sleep(2.2)
            late = inbound("33612345601", "wamid.LATE", "Oui")
            self.assertEqual(post(port, late, signed(late)), 200)
            wait_for(lambda: self.threads(desk, 1))
            desk.stop(process)
            self.assertEqual([one for one in desk.received() if one["type"] == "text"], [])


class Listener(unittest.TestCase):
    def test_what_is_not_signed_is_not_believed(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            process, port = desk.listen()
            body = inbound("33612345601", "wamid.A", "Bonjour")
            self.assertEqual(post(port, body), 401)
            self.assertEqual(post(port, body, signed(body, "another")), 401)
            self.assertEqual(post(port, body[:-5], signed(body[:-5])), 400)
            self.assertEqual(post(port, b"[" * 100000, signed(b"[" * 100000)), 400)
            self.assertIn(post(port, b"x" * (10 * 1024 * 1024), "sha256=00"), (413, 400))
            self.assertEqual(post(port, body, signed(body)), 200)
            verified = urllib.request.urlopen(f"http://127.0.0.1:{port}/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify%20me")
            self.assertEqual(verified.read(), b"1158201444")
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong")
            self.assertEqual(refused.exception.code, 403)
            desk.stop(process)

    def test_what_was_answered_outlives_a_kill(self):
        import concurrent.futures
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            process, port = desk.listen()
            answered = []

            def say(i):
                body = inbound(f"3361300{i:04d}", f"wamid.K{i}", f"Message {i}")
                try:
                    return i, post(port, body, signed(body))
                except OSError:
                    return i, 0
            with concurrent.futures.ThreadPoolExecutor(20) as pool:
                for i, status in pool.map(say, range(500)):
                    if status == 200:
                        answered.append(i)
                    if i == 250:
                        process.kill()
            process.wait()
            self.assertTrue(answered)
            # The next engine goes through what was kept, without a listener.
            desk.agency.ok("engine", "run", "--for", 5)
            import sqlite3
            with sqlite3.connect(f"file:{desk.agency.data}/relais.db?mode=ro", uri=True) as database:
                said = {row[0] for row in database.execute("SELECT body FROM interactions WHERE direction = 0")}
            self.assertEqual([i for i in answered if f"Message {i}" not in said], [])


if __name__ == "__main__":
    main()
