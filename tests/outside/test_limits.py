#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An account's windows, judged by the server's clock: never one too many, and nearly all that is allowed."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from support.agency import Agency  # noqa: E402
from support.runner import main  # noqa: E402
from support.sink import Sink  # noqa: E402


def most_within(times, seconds):
    """The fullest half-open window (t, t + seconds) over sorted instants."""
    most = start = 0
    for end in range(len(times)):
        while times[end] - times[start] >= seconds:
            start += 1
        most = max(most, end - start + 1)
    return most


class Windows(unittest.TestCase):
    def send(self, agency, sink, count, *limits):
        agency.contacts([(f"p{n}@example.com", f"P{n}", "X", "Y") for n in range(count)])
        agency.smtp_account(sink.port, "--connections", 4, *[w for limit in limits for w in ("--limit", limit)])
        campaign = agency.campaign()
        agency.ok("campaign", "launch", campaign)
        return campaign

    def test_window_holds_over_a_restart_and_is_used(self):
        count, most, seconds = 250, 25, 2
        with Agency() as agency, Sink() as sink:
            self.send(agency, sink, count, f"{most}/{seconds}")
            first = agency.ok("engine", "run", "--for", "7")
            before = len(sink.accepted)
            self.assertEqual(first["sent"], before)
            self.assertLess(before, count)
            agency.ok("engine", "run", "--until-idle")
            times = sorted(a.at for a in sink.accepted)
            self.assertEqual(len(times), count)
            self.assertLessEqual(most_within(times, seconds), most)
            # What was allowed: 25 at once, then 25 every two seconds. The pause between the two processes is no sending time.
            gap = max(0.0, times[before] - times[before - 1] - seconds)
            rate = (count - most) / (times[-1] - times[0] - gap)
            print(f"{rate:.2f} a second of {most / seconds} allowed; fullest window {most_within(times, seconds)}")
            self.assertGreaterEqual(rate, 0.95 * most / seconds)

    def test_two_windows_at_once(self):
        count = 125
        with Agency() as agency, Sink() as sink:
            self.send(agency, sink, count, "25/2", "50/8")
            agency.ok("engine", "run", "--until-idle")
            times = sorted(a.at for a in sink.accepted)
            self.assertEqual(len(times), count)
            self.assertLessEqual(most_within(times, 2), 25)
            self.assertLessEqual(most_within(times, 8), 50)
            # 25 at seconds 0 and 2, at 8 and 10 as the first ones leave the longer window, and at 16.
            self.assertLessEqual(times[-1] - times[0], 16 / 0.95)

    def test_a_limit_changed_while_sending(self):
        count = 200
        with Agency() as agency, Sink() as sink:
            self.send(agency, sink, count, "10/5")
            engine = agency.start("engine", "run", "--until-idle")
            self.assertTrue(sink.wait_for(10, 30))
            agency.ok("account", "update", "main", "--limit", "1000/1")
            self.assertTrue(sink.wait_for(count, 20), f"{len(sink.accepted)} accepted: the old limit still rules")
            self.assertEqual(engine.wait(30), 0)


class Recipients(unittest.TestCase):
    def test_nobody_gets_two_campaigns_on_one_day(self):
        count = 20
        with Agency() as agency, Sink() as sink:
            agency.contacts([(f"p{n}@example.com", f"P{n}", "X", "Y") for n in range(count)])
            agency.smtp_account(sink.port, "--connections", 4, "--per-recipient", "1/86400")
            first, second = agency.campaign("One"), agency.campaign("Two")
            agency.ok("campaign", "launch", first)
            agency.ok("campaign", "launch", second)
            agency.ok("engine", "run", "--until-idle")
            self.assertEqual(len(sink.accepted), count, "everybody got one of the two, and the engine ended")
            agency.ok("engine", "run", "--until-idle")
            self.assertEqual(len(sink.accepted), count, "another run does not forget")
            held = [m for campaign in (first, second) for m in agency.messages(campaign) if m["status"] == "queued"]
            self.assertEqual(len(held), count)
            figures = {campaign: agency.ok("campaign", "stats", campaign) for campaign in (first, second)}
            self.assertEqual(sum(found["put_off"] for found in figures.values()), count)
            for campaign, found in figures.items():
                self.assertEqual(found["next_at"] is None, found["put_off"] == 0)
                self.assertIn(found["next_at"] or "", agency.text("campaign", "stats", campaign).out)
            agency.ok("account", "update", "main", "--per-recipient", "none")
            self.assertEqual([agency.ok("campaign", "stats", c)["put_off"] for c in (first, second)], [0, 0])
            agency.ok("engine", "run", "--until-idle")
            self.assertEqual(len(sink.accepted), 2 * count)


if __name__ == "__main__":
    main()
