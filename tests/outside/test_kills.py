#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A campaign of 5,000 whose engine is killed, starved of disk and locked out: nobody twice, nobody lost."""
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from collections import Counter

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import FULL, Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.sink import Sink  # noqa: E402

SEED = int(os.environ.get("RELAIS_SEED", "20260901"))
CONNECTIONS = 8


def people(count):
    return [(f"person{n}@example.com", f"Prénom{n}", "Dupont", "Société") for n in range(count)]


def prepare(agency, sink, count):
    imported = agency.contacts(people(count))
    assert imported["created"] == count, imported
    agency.smtp_account(sink.port, "--connections", CONNECTIONS)
    campaign = agency.campaign()
    agency.ok("campaign", "launch", campaign)
    return campaign


def run_until_idle(agency):
    return agency.ok("engine", "run", "--until-idle", timeout=600)


class Laws(unittest.TestCase):
    def check_laws(self, agency, sink, campaign, count, most_unsure):
        """The books of the program against the books of the server."""
        twice = {r: n for r, n in sink.recipients().items() if n > 1}
        self.assertEqual(twice, {}, "written to twice")
        rows = agency.messages(campaign)
        self.assertEqual(len(rows), count)
        statuses = Counter(row["status"] for row in rows)
        self.assertLessEqual(set(statuses), {"sent", "unsure"}, statuses)
        reached = set(sink.recipients())
        lost = [row["address"] for row in rows if row["status"] == "sent" and row["address"] not in reached]
        self.assertEqual(lost, [], "said to be sent, never seen by the server")
        self.assertLessEqual(statuses["unsure"], most_unsure, statuses)
        figures = agency.ok("campaign", "stats", campaign)
        self.assertEqual({k: v for k, v in figures["by_status"].items() if v}, dict(statuses))
        self.assertEqual(figures["recipients"], count)
        self.assertEqual(figures["status"], "done")
        return statuses

    def test_killed_at_random_moments(self):
        count, kills = 5000, 50 if FULL else 10
        dice = random.Random(SEED)
        with Agency() as agency, Sink(delay=(0.001, 0.02), seed=SEED) as sink:
            campaign = prepare(agency, sink, count)
            done = 0
            # Half of the kills hit the sending, by the server's count; the others any moment from the start on.
            while done < kills:
                engine = agency.start("engine", "run", "--until-idle")
                if done % 2:
                    aim = len(sink.accepted) + dice.randrange(1, 2 * (count // kills) - 20)
                    sink.wait_for(aim, 60, lambda: engine.poll() is None)
                else:
                    try:
                        engine.wait(dice.uniform(0.0, 0.6))
                    except subprocess.TimeoutExpired:
                        pass
                self.assertIsNone(engine.poll(), f"the engine ended by itself after {len(sink.accepted)} accepted: "
                                                 f"{Agency.left(engine) if engine.poll() is not None else ''}")
                engine.kill()
                engine.wait()
                done += 1
            killed_at = len(sink.accepted)
            self.assertGreater(killed_at, 0)
            self.assertLess(killed_at, count, "the kills came too late to prove anything")
            run_until_idle(agency)
            statuses = self.check_laws(agency, sink, campaign, count, kills * CONNECTIONS)
            print(f"{kills} kills, the last after {killed_at} of {count}: {dict(statuses)} (seed {SEED})")

    def test_disk_full_now_and_then(self):
        count = 2000
        with small_disk() as disk, Sink(delay=(0.002, 0.01), seed=SEED) as sink:
            with Agency(folder=os.path.join(disk.folder, "data")) as agency:
                campaign = prepare(agency, sink, count)
                troubles = 0
                while len(sink.accepted) < count and troubles < 6:
                    engine = agency.start("engine", "run", "--until-idle")
                    if not sink.wait_for(min(count, len(sink.accepted) + 150), 60, lambda: engine.poll() is None):
                        engine.wait(30)
                        break
                    disk.fill(engine)
                    troubles += 1
                    try:
                        engine.wait(1.5)
                    except subprocess.TimeoutExpired:
                        pass
                    disk.free(engine)
                    try:
                        engine.wait(2)
                    except subprocess.TimeoutExpired:
                        engine.terminate()
                        engine.wait(60)
                self.assertGreater(troubles, 0)
                run_until_idle(agency)
                statuses = self.check_laws(agency, sink, campaign, count, troubles * CONNECTIONS)
                print(f"disk full {troubles} times ({disk.kind}): {dict(statuses)}")

    def test_database_locked_by_another_process(self):
        count = 3000
        with Agency() as agency, Sink(delay=(0.002, 0.01), seed=SEED) as sink:
            campaign = prepare(agency, sink, count)
            engine = agency.start("engine", "run", "--until-idle")
            for aim in (300, 900):
                self.assertTrue(sink.wait_for(aim, 60, lambda: engine.poll() is None), "the engine stopped")
                other = sqlite3.connect(database_of(agency), isolation_level=None, timeout=10)
                other.execute("BEGIN IMMEDIATE")
                held = time.monotonic() + 3
                sink.wait_for(count + 1, held - time.monotonic(), lambda: engine.poll() is None)
                self.assertIsNone(engine.poll(), "a lock of three seconds is no reason to give up")
                other.execute("ROLLBACK")
                other.close()
            self.assertEqual(engine.wait(120), 0, Agency.left(engine))
            self.check_laws(agency, sink, campaign, count, 0)


def database_of(agency):
    for folder, _, files in os.walk(agency.data):
        for name in files:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                if file.read(15) == b"SQLite format 3":
                    return path
    raise AssertionError("no database in " + agency.data)


class SmallDisk:
    """A file system of 48 MB that can be filled; where mounting is refused, a limit on the size of files."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="relais-disk.")
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "relais-test", self.folder],
                                 capture_output=True)
        self.mounted = mounted.returncode == 0
        self.kind = "tmpfs" if self.mounted else "RLIMIT_FSIZE"
        return self

    def __exit__(self, *_):
        if self.mounted:
            subprocess.run(["umount", "-l", self.folder], check=False)
        subprocess.run(["rm", "-rf", self.folder], check=False)

    def fill(self, process):
        if not self.mounted:
            import resource
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
            return
        with open(os.path.join(self.folder, "filler"), "wb", buffering=0) as file:
            block = b"\0" * 65536
            while len(block) >= 512:
                try:
                    file.write(block)
                except OSError:
                    block = block[:len(block) // 2]

    def free(self, process):
        if self.mounted:
            os.remove(os.path.join(self.folder, "filler"))
        elif process.poll() is None:
            import resource
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def small_disk():
    return SmallDisk()


if __name__ == "__main__":
    main()
