#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that Relais or its person keeps is lost by a command that was meant for something else."""
import json
import os
import shutil
import signal
import sqlite3
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import PASSWORD, Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.sink import Sink  # noqa: E402


def many(agency, count, wrong=0):
    """A list of that many people, `wrong` in a thousand of them with an address that is none."""
    with open(agency.path("many.csv"), "w", encoding="utf-8") as file:
        file.write("email,first_name\n")
        file.writelines(f"{'wrong' if n % 1000 < wrong else f'p{n}@receiver.example'},Prénom{n}\n" for n in range(count))
    return agency.path("many.csv")


def holds_unfinished(process, folder):
    """Whether it has a file open in that folder that has no name yet (O_TMPFILE), or not its last one."""
    for number in os.listdir(f"/proc/{process.pid}/fd"):
        try:
            place, name = os.path.split(os.readlink(f"/proc/{process.pid}/fd/{number}"))
        except FileNotFoundError:
            continue
        if place == folder and (name.startswith("#") or ".csv." in name):
            return True
    return False


def modes_below(folder):
    """The rights of every file and folder below."""
    modes = set()
    for place, folders, names in os.walk(folder):
        for name in folders + names:
            try:
                modes.add(os.stat(os.path.join(place, name)).st_mode & 0o777)
            except FileNotFoundError:
                pass
    return modes


def is_writing(agency):
    """Whether somebody is in a write transaction."""
    database = sqlite3.connect(os.path.join(agency.data, "relais.db"), timeout=0, isolation_level=None)
    try:
        database.execute("BEGIN IMMEDIATE")
        database.execute("ROLLBACK")
        return False
    except sqlite3.OperationalError:
        return True
    finally:
        database.close()


def is_launching(agency):
    database = sqlite3.connect(os.path.join(agency.data, "relais.db"), timeout=10)
    try:
        return database.execute("SELECT count(*) FROM campaigns WHERE launch_after IS NOT NULL AND launched_at IS NOT NULL").fetchone()[0] > 0
    finally:
        database.close()


class Safety(unittest.TestCase):
    def setUp(self):
        self.agency = Agency()
        self.addCleanup(self.agency.close)

    def until(self, condition, process):
        """Waits for something that a running command does."""
        ends = time.monotonic() + 60
        while not condition():
            self.assertIsNone(process.poll(), self.agency.left(process) if process.poll() is not None else "")
            self.assertLess(time.monotonic(), ends)
            time.sleep(0.01)


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

    def test_what_is_configured_encrypts_what_is_made(self):
        agency = self.agency
        self.assertEqual(agency.ok("backup", "configure"), {"encrypted": False})
        self.assertEqual(agency.run("backup", "configure", "--plain", "--passphrase-env", "PHRASE", PHRASE="open sesame").status, 2)
        self.assertEqual(agency.run("backup", "configure", "--passphrase-env", "PHRASE", PHRASE="short").status, 1)
        self.assertEqual(agency.ok("backup", "configure", "--passphrase-env", "PHRASE", PHRASE="open sesame"), {"encrypted": True})
        made = agency.ok("backup", "create")
        self.assertTrue(made["encrypted"])
        # Not with the vault's.
        self.assertEqual(agency.run("backup", "verify", made["file"]).status, 1)
        self.assertTrue(agency.ok("backup", "verify", made["file"], "--passphrase-env", "PHRASE", PHRASE="open sesame")["ok"])
        # The vault that has it stays closed: nothing, rather than a plain one.
        answer = agency.run("backup", "create", RELAIS_VAULT_PASSPHRASE="another")
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("so none was made", answer.err)
        self.assertEqual([one["encrypted"] for one in agency.ok("backup", "list")["items"]], [True])
        elsewhere = agency.path("elsewhere")
        agency.ok("backup", "restore", made["file"], "--passphrase-env", "PHRASE", PHRASE="open sesame", RELAIS_DATA=elsewhere)
        self.assertFalse(agency.ok("status", RELAIS_DATA=elsewhere)["engine"]["armed"])
        self.assertEqual(agency.ok("backup", "configure", "--plain"), {"encrypted": False})
        self.assertFalse(agency.ok("backup", "create")["encrypted"])

    def test_no_restore_under_an_import(self):
        agency = self.agency
        agency.ok("backup", "create", "--out", agency.path("b.db"))
        importing = agency.start("contacts", "import", many(agency, 600_000))
        self.until(lambda: agency.ok("contacts", "list", "--limit", 1)["total"] > 0, importing)
        answer = agency.run("backup", "restore", agency.path("b.db"))
        self.assertIsNone(importing.poll(), "the import ended too early to prove anything")
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("restore needs it alone", answer.err)
        importing.wait(120)
        self.assertEqual(importing.returncode, 0, agency.left(importing))
        self.assertEqual(agency.ok("contacts", "list", "--limit", 1)["total"], agency.left(importing).json["created"])
        agency.ok("backup", "restore", agency.path("b.db"))
        self.assertEqual(agency.ok("contacts", "list")["total"], 0)

    def test_an_import_notices_that_its_database_was_replaced(self):
        agency = self.agency
        agency.ok("backup", "create", "--out", agency.path("b.db"))
        importing = agency.start("contacts", "import", many(agency, 300_000))
        self.until(lambda: agency.ok("contacts", "list", "--limit", 1)["total"] > 0, importing)
        database = os.path.join(agency.data, "relais.db")
        os.rename(database, database + ".moved")
        shutil.copy(agency.path("b.db"), database)
        importing.wait(120)
        answer = agency.left(importing)
        self.assertEqual((answer.status, answer.out), (1, ""), answer)
        self.assertIn("another database", answer.err)

    def test_nothing_decrypted_is_left_behind(self):
        agency = self.agency
        agency.ok("contacts", "import", many(agency, 100_000))
        backup = agency.path("sealed.db")
        agency.ok("backup", "create", "--encrypt", "--out", backup)
        place = agency.path("tmp")
        os.mkdir(place)
        ended = set()
        for number in (signal.SIGINT, signal.SIGTERM):
            for late in (0.05, 0.2, 0.4, 0.7):
                verifying = agency.start("backup", "verify", backup, TMPDIR=place)
                modes = set()
                until = time.monotonic() + late
                while time.monotonic() < until and verifying.poll() is None:
                    modes |= modes_below(place)
                verifying.send_signal(number)
                verifying.wait(30)
                ended.add(verifying.returncode)
                self.assertIn(verifying.returncode, (0, 128 + number, -number), agency.left(verifying))
                self.assertLessEqual(modes, {0o600, 0o700})
                if verifying.returncode > 0:
                    self.assertEqual(os.listdir(place), [])
        self.assertTrue(ended & {130, 143}, ended)

    def test_a_stopped_backup_leaves_no_half(self):
        agency = self.agency
        agency.ok("contacts", "import", many(agency, 100_000))
        making = agency.start("backup", "create", "--encrypt", "--out", agency.path("b.db"))
        self.until(lambda: os.path.exists(agency.path("b.db.part")), making)
        self.assertEqual(os.stat(agency.path("b.db.part")).st_mode & 0o777, 0o600)
        making.send_signal(signal.SIGINT)
        making.wait(30)
        self.assertEqual(making.returncode, 130, agency.left(making))
        self.assertEqual([name for name in os.listdir(agency.home) if name.startswith("b.db")], [])


class Stopping(Safety):
    """Ctrl+C leaves what a person chose before, and says what that is."""

    def stopped(self, number, *options):
        agency = self.agency
        importing = agency.start("contacts", "import", many(agency, 300_000, wrong=1), *options)
        if "nothing" in options:
            self.until(lambda: is_writing(agency) and time.sleep(0.3) is None and is_writing(agency), importing)
        else:
            self.until(lambda: agency.ok("contacts", "list", "--limit", 1)["total"] > 0, importing)
        importing.send_signal(number)
        importing.wait(60)
        answer = agency.left(importing)
        self.assertEqual(answer.status, 128 + number, answer)
        self.assertTrue(answer.json["cancelled"])
        self.assertEqual(agency.ok("contacts", "list", "--limit", 1)["total"], answer.json["created"])
        return answer.json

    def test_the_batches_that_are_done_stay(self):
        report = self.stopped(signal.SIGINT, "--rejects", self.agency.path("rejects.csv"))
        self.assertGreater(report["created"], 0)
        self.assertEqual(report["rows"], sum(report[key] for key in ("created", "updated", "unchanged", "duplicates", "rejected")))
        with open(self.agency.path("rejects.csv"), encoding="utf-8") as file:
            self.assertEqual(len(file.readlines()) - 1, report["rejected"])

    def test_or_nothing(self):
        report = self.stopped(signal.SIGTERM, "--on-cancel", "nothing", "--rejects", self.agency.path("rejects.csv"))
        self.assertEqual((report["created"], report["rows"]), (0, 0))
        self.assertFalse(os.path.exists(self.agency.path("rejects.csv")))
        self.assertEqual(self.agency.run("contacts", "import", "x.csv", "--on-cancel", "both").status, 2)

    def test_exports(self):
        agency = self.agency
        agency.ok("contacts", "import", many(agency, 100_000))
        path = agency.path("list.csv", "the last one")
        exporting = agency.start("contacts", "export", path)
        self.until(lambda: holds_unfinished(exporting, agency.home), exporting)
        exporting.send_signal(signal.SIGINT)
        exporting.wait(30)
        self.assertEqual(exporting.returncode, 130, agency.left(exporting))
        self.assertEqual([name for name in os.listdir(agency.home) if name.startswith("list.csv")], ["list.csv"])
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), "the last one")

    def test_a_launch(self):
        agency = self.agency
        agency.ok("category", "add", "clients")
        agency.ok("contacts", "import", many(agency, 100_000), "--category", "clients")
        agency.smtp_account(1)
        campaign = agency.campaign()
        launching = agency.start("campaign", "launch", campaign)
        self.until(lambda: is_launching(agency), launching)
        launching.send_signal(signal.SIGTERM)
        launching.wait(60)
        self.assertEqual(launching.returncode, 143, agency.left(launching))
        stats = agency.ok("campaign", "stats", campaign)
        self.assertEqual((stats["status"], stats["reason"]), ("paused", "launch-stopped"))
        # The same command goes on from there, and nobody is there twice.
        agency.ok("campaign", "launch", campaign)
        self.assertEqual(agency.ok("campaign", "stats", campaign)["by_status"]["queued"], 100_000)

    def test_a_pipe_is_refused(self):
        os.mkfifo(self.agency.path("pipe"))
        for words in (("contacts", "import"), ("backup", "verify"), ("backup", "restore")):
            answer = self.agency.run(*words, self.agency.path("pipe"), timeout=20)
            self.assertEqual(answer.status, 1, answer)
            self.assertIn("no ordinary file", answer.err)


class Disarmed(Safety):
    """A restored database says that it sends nothing."""

    def restored(self, *options):
        agency = self.agency
        agency.contacts([("a@receiver.example", "A", "B", "C")])
        agency.smtp_account(1, *options)
        agency.ok("campaign", "launch", agency.campaign())
        self.assertTrue(agency.ok("status")["engine"]["armed"])
        agency.ok("backup", "create", "--out", agency.path("b.db"))
        agency.ok("backup", "restore", agency.path("b.db"))
        self.assertFalse(agency.ok("status")["engine"]["armed"])

    def test_who_waits_is_told(self):
        agency = self.agency
        self.restored()
        answer = agency.run("engine", "run", "--for", "1")
        self.assertEqual((answer.status, answer.json["sent"]), (1, 0), answer)
        self.assertEqual(len(answer.err.splitlines()), 1, answer)
        self.assertIn("relaisctl engine arm", answer.err)
        told = agency.run("engine", "run", "--for", "1", "--progress")
        self.assertFalse([json.loads(line) for line in told.err.splitlines()][0]["armed"])
        self.assertEqual(len(agency.run("engine", "run", "--until-idle").err.splitlines()), 1)
        engine = agency.start("engine", "run")
        self.until(lambda: os.path.getsize(engine.err_file.name) > 0, engine)
        engine.send_signal(signal.SIGINT)
        engine.wait(30)
        self.assertEqual(engine.returncode, 130)
        agency.ok("engine", "arm")
        self.assertEqual(agency.run("engine", "run", "--for", "1").err, "")

    def test_practice_goes_on(self):
        self.restored("--practice")
        answer = self.agency.run("engine", "run", "--for", "5")
        self.assertEqual((answer.status, answer.json["sent"]), (0, 1), answer)
        self.agency.ok("engine", "run", "--until-idle")


class ManyIds(Safety):
    """One wrong id among several, and nothing is changed."""

    def test_categories(self):
        agency = self.agency
        agency.contacts([(f"{n}@receiver.example", "A", "B", "C") for n in range(2)])
        agency.ok("category", "add", "vip")
        other = ("--workspace", agency.ok("workspace", "add", "Autre")["slug"])
        main_ = ("--workspace", [w["slug"] for w in agency.ok("workspace", "list")["items"] if w["slug"] != other[1]][0])
        agency.ok(*other, "category", "add", "vip")
        self.assertEqual(agency.run(*other, "category", "assign", "vip", "--contact", "1").status, 1)
        for options in ((), ("--remove",)):
            self.assertEqual(agency.run(*main_, "category", "assign", "vip", "--contact", "2", "999999", *options).status, 1)
            members = agency.ok(*main_, "contacts", "list", "--category", "vip")["total"]
            self.assertEqual(members, 0 if not options else 1)
            agency.ok(*main_, "category", "assign", "vip", "--contact", "2")
        for words in (("contacts", "merge", "1", "2", "999999"), ("contacts", "different", "1", "2", "999999"), ("contacts", "delete", "1", "999999"),
                      ("messages", "resolve", "1", "999999", "--as", "sent")):
            self.assertEqual(agency.run(*main_, *words).status, 1, words)
        self.assertEqual(agency.ok(*main_, "contacts", "list")["total"], 2)


class Retry(Safety):
    def test_nothing_to_retry(self):
        agency = self.agency
        with Sink() as sink:
            agency.contacts([("a@receiver.example", "A", "B", "C")])
            agency.smtp_account(sink.port)
            campaign = agency.campaign()
            agency.ok("campaign", "launch", campaign)
            agency.ok("engine", "run", "--until-idle")
        self.assertEqual(agency.ok("campaign", "stats", campaign)["status"], "done")
        answer = agency.run("campaign", "retry", campaign)
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("nothing to retry", answer.err)
        self.assertEqual(agency.ok("campaign", "stats", campaign)["status"], "done")


class Outputs(Safety):
    """No output replaces what the command reads or what Relais keeps, by whatever name it is called."""

    def setUp(self):
        super().setUp()
        self.agency.contacts([("a@receiver.example", "A", "B", "C")])
        self.agency.ok("backup", "create")

    def kept(self):
        """Every file of the data folder with its first bytes; a log may grow."""
        found = {}
        for folder, _, names in os.walk(self.agency.data):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    found[os.path.relpath(os.path.join(folder, name), self.agency.data)] = file.read(16)
        return found

    def refused(self, *words):
        before = self.kept()
        answer = self.agency.run(*words)
        self.assertEqual(answer.status, 1, (words, answer))
        self.assertEqual(len(answer.err.splitlines()), 1, answer)
        after = self.kept()
        self.assertEqual({name: after.get(name) for name in before if not name.endswith(("-wal", "-shm"))},
                         {name: head for name, head in before.items() if not name.endswith(("-wal", "-shm"))}, words)
        return answer

    def test_the_list_that_is_imported(self):
        agency = self.agency
        text = "email\nno address\nb@receiver.example\n"
        listed = agency.path("bad.csv", text)
        os.link(listed, agency.path("hard.csv"))
        os.symlink(listed, agency.path("soft.csv"))
        for name in ("bad.csv", "hard.csv", "soft.csv", "../" + os.path.basename(agency.home) + "/bad.csv"):
            self.refused("contacts", "import", listed, "--rejects", agency.path(name))
            with open(listed, encoding="utf-8") as file:
                self.assertEqual(file.read(), text)
        self.assertEqual(agency.ok("contacts", "list")["total"], 1, "nothing is imported either")
        self.assertEqual(agency.run("contacts", "import", listed, "--rejects", agency.path("rejects.csv")).status, 4)

    def test_what_relais_keeps(self):
        agency = self.agency
        data = agency.data
        backup = agency.ok("backup", "list")["items"][0]["file"]
        log = os.path.join(data, "logs", os.listdir(os.path.join(data, "logs"))[0])
        os.symlink(data, agency.path("elsewhere"))
        os.symlink(os.path.join(data, "engine.journal"), agency.path("dangling.csv"))
        os.link(os.path.join(data, "relais.db"), agency.path("hard.csv"))
        targets = [os.path.join(data, name) for name in ("relais.db", "relais.db-wal", "relais.db-shm", "secrets.vault", "engine.journal", "engine.lock", "settings.ini")]
        targets += [backup, log, os.path.join(data, "backups", "new.csv"), agency.path("elsewhere/relais.db"), agency.path("dangling.csv"), agency.path("hard.csv")]
        for target in targets:
            self.refused("contacts", "export", target)
        bad = agency.path("bad.csv", "email\nno address\n")
        for words in (("messages", "export"), ("audit", "export"), ("backup", "create", "--out"), ("contacts", "import", bad, "--rejects")):
            for target in (targets[0], targets[3], backup):
                self.refused(*words, target)
        self.assertEqual(agency.ok("contacts", "list")["total"], 1)
        agency.ok("contacts", "export", os.path.join(data, "mine.csv"))
        agency.ok("backup", "create", "--out", os.path.join(data, "backups", "mine.db"))

    def test_a_password_file_a_folder_and_a_pipe(self):
        agency = self.agency
        secret = agency.path("password", PASSWORD)
        self.refused("contacts", "export", secret, "--password-file", secret)
        os.mkfifo(agency.path("pipe"))
        for target in (agency.path("pipe"), agency.home, "/dev/null"):
            self.refused("contacts", "export", target)
        self.assertFalse(os.path.isfile("/dev/null"))

    def test_the_last_export_stays_until_the_next_is_whole(self):
        agency = self.agency
        agency.ok("contacts", "export", agency.path("list.csv"))
        with open(agency.path("list.csv"), "rb") as file:
            last = file.read()
        self.assertEqual(agency.run("contacts", "export", agency.path("list.csv"), "--segment", "none").status, 1)
        self.assertEqual(agency.run("messages", "export", agency.path("list.csv"), "--campaign", "9").status, 1)
        with open(agency.path("list.csv"), "rb") as file:
            self.assertEqual(file.read(), last)
        agency.ok("messages", "export", agency.path("list.csv"))


if __name__ == "__main__":
    main()
