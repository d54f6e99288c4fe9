#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The relay and a desk as two programs: what was answered comes through, whoever is killed, and comes once."""
import http.server
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import unittest
import urllib.error
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.sink import Sink  # noqa: E402
from support.stand_in import StandIn  # noqa: E402
from test_whatsapp import SECRET, Desk, free_port, inbound, post, signed, wait_for  # noqa: E402

WORDS = "Une question très privée"


def ask(url, body=None, **headers):
    """Status and text of the answer."""
    request = urllib.request.Request(url, data=body, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


class Relay:
    """`relaisctl relay serve` in a folder of its own; started again at the same port."""

    def __init__(self, agency, name="relay"):
        self.agency = agency
        self.folder = agency.path(name)
        self.port = free_port()
        self.process = None
        self.log = agency.path(name + ".log")
        agency.env.update({"RELAY_APP": SECRET, "RELAY_VERIFY": "verify me"})

    def init(self, *lines):
        return self.agency.ok("relay", "init", "--folder", self.folder, *(word for line in lines for word in ("--desk", line)))

    def start(self, *options, app="RELAY_APP"):
        command, env = self.agency.command("relay", "serve", "--folder", self.folder, "--listen", f"127.0.0.1:{self.port}", "--app-secret-env", app,
                                           "--verify-token-env", "RELAY_VERIFY", *options)
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log)
        wait_for(self.answers)

    def answers(self):
        assert self.process.poll() is None, self.said()
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return True
        except OSError:
            return False

    def kill(self):
        self.process.kill()
        self.process.wait(30)

    def end(self):
        """Politely; the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()

    def said(self):
        with open(self.log, encoding="utf-8") as file:
            return file.read()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path, body=None, **headers):
        return ask(self.url + path, body, **headers)

    def waiting(self):
        return sum(desk["waiting"] for desk in self.agency.ok("relay", "desks", "--folder", self.folder)["desks"])

    def files(self):
        for folder, _, names in os.walk(self.folder):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    yield name, file.read()


class Between:
    """Stands between a desk and its relay, and does something when the desk acknowledges."""

    def __init__(self, port, at_ack):
        outer = self
        outer.acks = 0

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                request = urllib.request.Request(f"http://127.0.0.1:{port}{self.path}", headers={"Authorization": self.headers["Authorization"]})
                with urllib.request.urlopen(request, timeout=60) as answer:
                    body = answer.read()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                outer.acks += 1
                at_ack()
                self.close_connection = True

            def log_message(self, *_):
                pass
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Scene(unittest.TestCase):
    def setUp(self):
        self.server = StandIn("--secret", SECRET)
        self.addCleanup(self.server.close)
        self.desk = Desk(self.server)
        self.agency = self.desk.agency
        self.addCleanup(self.agency.close)
        self.relay = Relay(self.agency)
        self.addCleanup(self.relay.close)

    def join(self, url=None, name="serveur"):
        line = self.agency.ok("relay", "add", "--name", name, "--url", url or self.relay.url)["line"]
        self.relay.init(line)
        return line

    def write(self, words, wamid, sender="33612345601"):
        body = inbound(sender, wamid, words)
        return post(self.relay.port, body, signed(body))

    def said(self):
        with sqlite3.connect(f"file:{self.agency.data}/relais.db?mode=ro", uri=True) as database:
            return sorted(row[0] for row in database.execute("SELECT body FROM interactions WHERE direction = 0"))

    def fetch(self):
        return self.agency.ok("relay", "fetch")


class Through(Scene):
    def test_a_message_reaches_the_inbox_and_stands_nowhere_in_clear(self):
        self.join()
        self.relay.start()
        self.assertEqual(self.write(WORDS, "wamid.R1"), 200)
        for name, content in self.relay.files():
            for secret in (WORDS.encode(), b"33612345601", SECRET.encode(), b"wamid", b"verify me"):
                self.assertNotIn(secret, content, name)
        self.assertEqual(self.relay.waiting(), 1)
        self.assertEqual(self.fetch(), {"fetched": 1, "new": 1, "left": 0})
        talks = self.agency.ok("conversation", "list")["items"]
        self.assertEqual([talk["last_text"] for talk in talks], [WORDS])
        self.assertEqual(self.relay.waiting(), 0)
        self.assertEqual(self.fetch(), {"fetched": 0, "new": 0, "left": 0})
        # What is logged names nobody either.
        self.assertEqual(self.relay.end(), 143)
        for secret in (WORDS, "33612345601", SECRET):
            self.assertNotIn(secret, self.relay.said())
        listed = self.agency.ok("relay", "list")["items"][0]
        self.assertEqual((listed["name"], listed["received"], listed["trouble"]), ("serveur", 1, None))

    def test_a_running_engine_fetches_by_itself(self):
        self.join()
        self.relay.start()
        engine = self.agency.start("engine", "run", "--for", 60)
        self.addCleanup(engine.wait)
        self.addCleanup(engine.kill)
        self.assertEqual(self.write("Bonjour", "wamid.R1"), 200)
        wait_for(lambda: self.said() == ["Bonjour"])
        # While it runs nobody else fetches.
        self.assertEqual(self.agency.run("relay", "fetch").status, 1)
        begun = time.monotonic()
        self.assertEqual(self.write("Encore", "wamid.R2"), 200)
        wait_for(lambda: len(self.said()) == 2)
        self.assertLess(time.monotonic() - begun, 5)
        # The relay goes away and comes back.
        self.relay.kill()
        self.relay.start()
        self.assertEqual(self.write("Toujours là", "wamid.R3"), 200)
        wait_for(lambda: len(self.said()) == 3, 60)
        begun = time.monotonic()
        self.desk.stop(engine)
        self.assertLess(time.monotonic() - begun, 15)

    def test_a_statement_by_two_ways_is_one(self):
        self.join()
        self.relay.start()
        self.assertEqual(self.write("Une fois", "wamid.R1"), 200)
        self.assertEqual(self.write("Une fois", "wamid.R1"), 200)
        process, port = self.desk.listen()
        body = inbound("33612345602", "wamid.R2", "Deux chemins")
        self.assertEqual(post(port, body, signed(body)), 200)
        self.assertEqual(post(self.relay.port, body, signed(body)), 200)
        wait_for(lambda: self.relay.waiting() == 0)
        wait_for(lambda: len(self.said()) == 2)
        self.desk.stop(process)
        self.assertEqual(self.said(), ["Deux chemins", "Une fois"])


class Kills(Scene):
    def test_what_the_relay_answered_outlives_its_kill(self):
        import concurrent.futures
        self.join()
        self.relay.start()
        answered = []

        def say(i):
            try:
                if self.write(f"Message {i}", f"wamid.K{i}", f"3361300{i:04d}") == 200:
                    answered.append(f"Message {i}")
            except OSError:
                return
            if len(answered) == 150:
                self.relay.process.kill()
        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            list(pool.map(say, range(300)))
        self.relay.kill()
        self.assertTrue(answered)
        self.assertLess(len(answered), 300)
        self.relay.start()
        self.fetch()
        said = self.said()
        self.assertEqual(sorted(set(answered) - set(said)), [])
        self.assertEqual(len(said), len(set(said)))

    def test_a_desk_killed_before_it_acknowledges_doubles_nothing(self):
        victim = []
        between = Between(self.relay.port, lambda: [process.kill() for process in victim])
        self.addCleanup(between.close)
        self.join(f"http://127.0.0.1:{between.port}")
        self.relay.start()
        for i in range(5):
            self.assertEqual(self.write(f"Message {i}", f"wamid.D{i}"), 200)
        for attempt in range(3):
            victim[:] = [self.agency.start("relay", "fetch")]
            self.assertEqual(victim[0].wait(60), -signal.SIGKILL)
            self.assertEqual(between.acks, attempt + 1)
            self.assertEqual(self.relay.waiting(), 5)
        # The desk finds the relay itself again, with the same key: what it has already is no new thing.
        with sqlite3.connect(os.path.join(self.agency.data, "relais.db")) as database:
            database.execute("UPDATE relays SET url = ?", (self.relay.url,))
        self.assertEqual(self.fetch(), {"fetched": 5, "new": 0, "left": 0})
        self.assertEqual(self.said(), [f"Message {i}" for i in range(5)])
        self.assertEqual(self.relay.waiting(), 0)

    def test_a_relay_that_dies_while_it_is_acknowledged_doubles_nothing(self):
        between = Between(self.relay.port, lambda: self.relay.kill())
        self.addCleanup(between.close)
        self.join(f"http://127.0.0.1:{between.port}")
        self.relay.start()
        self.assertEqual(self.write("Bonjour", "wamid.D1"), 200)
        self.assertEqual(self.agency.run("relay", "fetch").status, 1)
        self.assertEqual(self.said(), ["Bonjour"])
        self.assertTrue(self.agency.ok("relay", "list")["items"][0]["trouble"])


class Refusals(Scene):
    def test_what_is_wrong_is_refused(self):
        self.join()
        self.relay.start()
        body = inbound("33612345601", "wamid.A", "Bonjour")
        self.assertEqual(post(self.relay.port, body), 401)
        self.assertEqual(post(self.relay.port, body, signed(body, "another")), 401)
        self.assertEqual(post(self.relay.port, body[:-5], signed(body[:-5])), 400)
        self.assertEqual(post(self.relay.port, b"[" * 100000, signed(b"[" * 100000)), 400)
        try:
            self.assertIn(post(self.relay.port, b"x" * (10 * 1024 * 1024), "sha256=00"), (413, 400))
        except OSError:
            pass  # hung up on while it was still talking
        self.assertEqual(self.relay.ask("/pull?after=0")[0], 401)
        self.assertEqual(self.relay.ask("/pull?after=0", Authorization="Bearer guess")[0], 401)
        self.assertEqual(self.relay.ask("/ack", b'{"ids":[1]}', Authorization="Bearer guess")[0], 401)
        self.assertEqual(self.relay.ask("/nothing")[0], 404)
        self.assertEqual(self.relay.ask("/health"), (200, '{"ok":true}'))
        verify = "/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="
        self.assertEqual(self.relay.ask(verify + "verify%20me"), (200, "1158201444"))
        self.assertEqual(self.relay.ask(verify + "wrong")[0], 403)
        self.assertEqual(self.relay.waiting(), 0)
        # A body as large as Meta's largest passes.
        large = inbound("33612345601", "wamid.L", "x" * (3 * 1024 * 1024))
        self.assertEqual(post(self.relay.port, large, signed(large)), 200)
        self.assertEqual(self.fetch()["new"], 1)

    def test_the_desk_checks_again(self):
        """A relay that is not honest, or knows another secret, makes nobody say anything."""
        self.agency.env["OTHER_APP"] = "another secret"
        self.join()
        self.relay.start(app="OTHER_APP")
        body = inbound("33612345601", "wamid.A", "Bonjour")
        self.assertEqual(post(self.relay.port, body, signed(body, "another secret")), 200)
        self.assertEqual(self.fetch(), {"fetched": 1, "new": 0, "left": 1})
        self.assertEqual(self.said(), [])
        self.assertEqual(self.relay.waiting(), 1)

    def test_another_desks_key_and_a_desk_that_was_removed(self):
        self.relay.init(self.agency.ok("relay", "add", "--name", "first", "--url", self.relay.url)["line"])
        self.relay.start()
        self.assertEqual(self.write("Bonjour", "wamid.A"), 200)
        # The same agency with a new key is another desk; what waited for the first is lost with it, and that is said.
        self.agency.ok("relay", "remove", "first")
        second = self.agency.ok("relay", "add", "--name", "second", "--url", self.relay.url)["line"]
        refused = self.agency.run("relay", "init", "--folder", self.relay.folder, "--desk", second)
        self.assertEqual(refused.status, 1, refused)
        self.assertIn("another key", refused.err)
        refused = self.agency.run("relay", "fetch")
        self.assertEqual(refused.status, 1, refused)
        self.assertIn("token", refused.err)
        name = self.agency.ok("relay", "desks", "--folder", self.relay.folder)["desks"][0]["name"]
        self.assertEqual(self.agency.ok("relay", "desks", "--folder", self.relay.folder, "--remove", name), {"desks": []})
        self.assertEqual(self.write("Personne", "wamid.B"), 503)
        self.relay.init(second)
        self.assertEqual(self.write("Encore", "wamid.C"), 200)
        self.assertEqual(self.fetch()["new"], 1)
        self.assertEqual(self.said(), ["Encore"])

    def test_what_is_too_old_is_forgotten_and_a_full_relay_says_so(self):
        self.join()
        self.relay.start("--most-events", "2")
        self.assertEqual([self.write(f"{i}", f"wamid.{i}") for i in range(3)], [200, 200, 503])
        self.assertEqual(self.relay.ask("/health")[0], 503)
        self.relay.end()
        with sqlite3.connect(os.path.join(self.relay.folder, "relay.db")) as database:
            database.execute("UPDATE boxes SET received_at = received_at - ? WHERE id = 1", (15 * 86_400_000,))
        self.relay.start()
        self.assertEqual(self.write("3", "wamid.3"), 200)
        self.assertEqual(self.fetch()["new"], 2)
        self.assertEqual(self.said(), ["1", "3"])
        self.assertIn(" expired 1 ", self.relay.said())

    def test_a_copy_of_the_agency_takes_nothing_away(self):
        import shutil
        self.join()
        self.relay.start()
        self.assertEqual(self.write("Bonjour", "wamid.A"), 200)
        copy = self.agency.path("copy")
        shutil.copytree(self.agency.data, copy)
        refused = self.agency.run("--data", copy, "relay", "fetch")
        self.assertEqual(refused.status, 1, refused)
        self.agency.ok("--data", copy, "engine", "run", "--for", 2)
        self.assertEqual(self.relay.waiting(), 1)
        self.assertEqual(self.fetch()["new"], 1)

    def test_wrong_words_are_named(self):
        for words, status in ((("add", "--name", "x"), 2), (("add", "--name", "x", "--url", "http://relay.example.org"), 2), (("add", "--url", "https://a.example"), 2),
                              (("show", "none"), 1), (("remove", "none"), 1), (("fetch", "none"), 1), (("init",), 2), (("init", "--folder", "f", "--desk", "x"), 2),
                              (("desks", "--folder", "/nonexistent"), 1), (("serve", "--folder", "/nonexistent"), 1), (("serve",), 2),
                              (("serve", "--folder", "f", "--listen", "nowhere"), 2), (("serve", "--folder", "f", "--keep-days", "0"), 2)):
            with self.subTest(words=words):
                refused = self.agency.run("relay", *words)
                self.assertEqual(refused.status, status, refused)
        self.agency.env["SHORT"] = "short"
        self.assertEqual(self.agency.run("relay", "add", "--name", "x", "--url", "https://a.example", "--token-env", "SHORT").status, 1)
        self.assertEqual(self.agency.ok("relay", "list"), {"items": []})


class WayOut(unittest.TestCase):
    FORM = {"Content-Type": "multipart/form-data; boundary=xx"}
    PARTS = b'--xx\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--xx--\r\n'

    @staticmethod
    def launch(agency, sink, host):
        """A campaign to Anna and Bob whose ways out are at that host; the mails, as they come."""
        mails = []
        take = sink._accept
        sink._accept = lambda recipient, body: (mails.append(body), take(recipient, body))
        agency.smtp_account(sink.port, "--unsubscribe-url", f"https://{host}/u")
        agency.contacts([["anna@there.example", "Anna", "", ""], ["bob@there.example", "Bob", "", ""]])
        agency.ok("campaign", "launch", agency.campaign(html="<p>Bonjour {first_name} <a href='{unsubscribe}'>Stop</a></p>"))
        return mails

    def way_out(self, mails, recipient, host):
        """The path of the address for one click."""
        mail = next(mail for mail in mails if recipient in mail)
        self.assertIn(b"List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail)
        return re.search(rb"<https://" + re.escape(host.encode()) + rb"(/u\?t=[\w-]+)>", mail).group(1).decode()

    def test_one_click_at_the_desk_itself(self):
        host = "desk.tunnel.example"
        through = {**self.FORM, "Host": host, "X-Forwarded-For": "203.0.113.9"}
        with Agency() as agency, Sink() as sink:
            mails = self.launch(agency, sink, host)
            port = free_port()
            process = agency.start("engine", "run", "--for", 120, "--webhooks", f"127.0.0.1:{port}")
            self.addCleanup(process.kill)
            wait_for(lambda: len(mails) == 2)
            anna, bob = (f"http://127.0.0.1:{port}" + self.way_out(mails, name, host) for name in (b"anna@there.example", b"bob@there.example"))

            def suppressed():
                return [(one["address"], one["reason"], one["source"]) for one in agency.ok("suppress", "list")["items"]]
            status, page = ask(anna, **{"Host": host})
            self.assertEqual(status, 200)
            self.assertIn('<form method="post">', page)
            self.assertEqual(ask(f"http://127.0.0.1:{port}/u?t=00", self.PARTS, **through)[0], 404)
            self.assertEqual(suppressed(), [])
            self.assertEqual(ask(anna, self.PARTS, **through)[0], 200)
            self.assertEqual(ask(anna, b"List-Unsubscribe=One-Click")[0], 200)
            wait_for(lambda: suppressed() == [("anna@there.example", "unsubscribed", "one-click")])
            # What was answered outlives a kill.
            self.assertEqual(ask(bob, self.PARTS, **through)[0], 200)
            process.kill()
            process.wait(30)
            agency.ok("engine", "run", "--for", 5)
            self.assertEqual([address for address, _, _ in suppressed()], ["anna@there.example", "bob@there.example"])

    def test_one_click_from_a_real_mail(self):
        with Agency() as agency, Sink() as sink:
            relay = Relay(agency)
            self.addCleanup(relay.close)
            relay.init(agency.ok("relay", "add", "--name", "serveur", "--url", relay.url)["line"])
            relay.start()
            mails = self.launch(agency, sink, "relay.example.org")
            agency.ok("engine", "run", "--until-idle")
            path = self.way_out(mails, b"anna@there.example", "relay.example.org")
            # What looks at links for its reader unsubscribes nobody.
            status, page = relay.ask(path)
            self.assertEqual(status, 200)
            self.assertIn('<form method="post">', page)
            self.assertEqual(agency.ok("relay", "fetch")["fetched"], 0)
            self.assertEqual(relay.ask(path, self.PARTS, **self.FORM)[0], 200)
            self.assertEqual(relay.ask(path, b"List-Unsubscribe=One-Click")[0], 200)
            self.assertEqual(relay.ask(path.replace("/u?t=", "/u/"), b"")[0], 200)
            self.assertEqual(relay.ask("/u?t=00", b"List-Unsubscribe=One-Click")[0], 404)
            forged = path[:-1] + str((int(path[-1]) + 1) % 10)
            self.assertIn(relay.ask(forged, b"List-Unsubscribe=One-Click")[0], (200, 404))
            relay.kill()
            relay.start()
            self.assertGreaterEqual(agency.ok("relay", "fetch")["fetched"], 3)
            self.assertEqual([(one["address"], one["reason"]) for one in agency.ok("suppress", "list")["items"]], [("anna@there.example", "unsubscribed")])
            again = agency.campaign("Encore")
            self.assertEqual(agency.ok("campaign", "check", again)["suppressed"], 1)


if __name__ == "__main__":
    main()
