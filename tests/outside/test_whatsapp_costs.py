#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What WhatsApp messages cost, and how many new people a day: told before the launch, kept while it goes."""
import json
import os
import sqlite3
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support.runner import main  # noqa: E402
from support.stand_in import StandIn  # noqa: E402
from test_whatsapp import SECRET, TEMPLATE, Desk, wait_for  # noqa: E402

CARD = "country,category,currency,rate\nFR,marketing,EUR,0.10\n*,marketing,EUR,0.20\nFR,utility,EUR,0.05\n*,utility,EUR,0.05\n*,service,EUR,0.01\n"


class Costs(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(StandIn("--secret", SECRET))
        self.desk = self.enterContext(Desk(self.server))
        self.agency = self.desk.agency

    def campaign(self, **more):
        document = {"name": "Rentrée", "channel": "whatsapp", "account": "boutique", "audience": {"categories": ["clients"]}, "steps": [TEMPLATE], **more}
        return self.agency.ok("campaign", "create", self.agency.path("campaign.json", json.dumps(document)))["id"]

    def card(self, csv=CARD):
        return self.agency.run("account", "update", "boutique", "--rate-card", self.agency.path("card.csv", csv))

    def stats(self, campaign):
        return self.agency.ok("campaign", "stats", campaign)

    def test_the_estimate_and_then_what_was_charged(self):
        self.assertEqual(self.card().status, 0)
        campaign = self.campaign()
        check = self.agency.ok("campaign", "check", campaign)
        self.assertEqual(check["currency"], "EUR")
        self.assertGreater(check["cost"], 0)
        self.agency.ok("campaign", "launch", campaign)
        process, _ = self.desk.listen()
        wait_for(lambda: sum(one["messages"] for one in self.stats(campaign)["costs"]) == 3)
        self.desk.stop(process)
        stats = self.stats(campaign)
        self.assertAlmostEqual(stats["cost"], check["cost"])
        rows = self.agency.ok("messages", "list", "--campaign", campaign)["items"]
        self.assertAlmostEqual(sum(one["cost"] or 0 for one in rows), stats["cost"])
        self.assertEqual({one["currency"] for one in rows if one["cost"] is not None}, {"EUR"})
        self.assertAlmostEqual(sum(float(one["cost"] or 0) for one in self.agency.messages(campaign)), stats["cost"])
        months = self.agency.ok("costs")["items"]
        self.assertEqual(sum(one["messages"] for one in months), 3)
        self.assertAlmostEqual(sum(one["amount"] for one in months), stats["cost"])

    def test_a_budget_pauses_and_a_raised_one_goes_on(self):
        self.card()
        campaign = self.campaign(budget={"amount": "0.05", "currency": "EUR"})
        check = self.agency.run("campaign", "check", campaign).json
        self.assertIn("over_budget", [one["code"] for one in check["problems"]])
        self.agency.ok("account", "update", "boutique", "--limit", "1/5")
        self.agency.ok("campaign", "launch", campaign)
        process, _ = self.desk.listen()
        paused = wait_for(lambda: (lambda now: now if now["status"] == "paused" else None)(self.stats(campaign)))
        self.desk.stop(process)
        self.assertEqual(paused["reason"], "budget")
        self.assertGreater(paused["by_status"]["queued"], 0)
        refused = self.agency.run("campaign", "resume", campaign)
        self.assertEqual(refused.status, 1)
        self.assertIn("budget", refused.err)
        self.assertEqual(self.agency.ok("campaign", "budget", campaign, "9", "EUR")["budget"]["amount"], 9)
        self.agency.ok("account", "update", "boutique", "--limit", "1000/1")
        self.agency.ok("campaign", "resume", campaign)
        self.agency.ok("engine", "run", "--until-idle")
        self.assertEqual(self.stats(campaign)["status"], "done")
        self.assertEqual(len(self.desk.received()), 3)

    def test_wrong_cards_and_budgets_are_named(self):
        wrong = self.card("country,category,currency,rate\nFR,marketing,EUR,beaucoup\n")
        self.assertEqual(wrong.status, 1)
        self.assertIn("line 2", wrong.err)
        self.assertIn("beaucoup is no price", wrong.err)
        self.assertEqual(self.agency.run("account", "update", "boutique", "--rate-card", "/nowhere.csv").status, 1)
        campaign = self.campaign()
        for words in (("x", "EUR"), ("5", "EURO"), ("0", "EUR"), ("5",)):
            self.assertEqual(self.agency.run("campaign", "budget", campaign, *words).status, 2, words)
        self.assertEqual(self.agency.run("campaign", "budget", campaign, "5", "EUR").status, 1)  # a draft
        mail = {"name": "Mail", "channel": "email", "budget": {"amount": "1", "currency": "EUR"}}
        refused = self.agency.run("campaign", "create", self.agency.path("mail.json", json.dumps(mail)))
        self.assertIn("budget", refused.err)


class Tier(unittest.TestCase):
    def test_a_campaign_beyond_the_daily_tier_is_spread_and_waits(self):
        with StandIn("--secret", SECRET) as server, Desk(server) as desk:
            desk.agency.ok("account", "test", "boutique")
            # Meta lowers it: two new people a day.
            with sqlite3.connect(os.path.join(desk.agency.data, "relais.db"), timeout=30) as database:
                database.execute("UPDATE accounts SET learned = json_set(learned, '$.daily_users', 2)")
            campaign = desk.campaign()
            check = desk.agency.ok("campaign", "check", campaign)
            self.assertIn("over_tier", [one["code"] for one in check["problems"]])
            self.assertEqual([one["recipients"] for one in check["tier_days"]], [2, 1])
            self.assertGreaterEqual(check["duration_seconds"], 24 * 3600)
            desk.agency.ok("campaign", "launch", campaign)
            report = desk.agency.ok("engine", "run", "--until-idle")
            self.assertEqual(report["sent"], 2)
            self.assertEqual(desk.agency.ok("campaign", "stats", campaign)["status"], "sending")
            people = [one for one in desk.agency.ok("account", "list")["items"][0]["in_use"] if one["counts"] == "people"]
            self.assertEqual([(one["limit"], one["used"]) for one in people], [("2/86400", 2)])
            # A day later the third leaves.
            with sqlite3.connect(os.path.join(desk.agency.data, "relais.db"), timeout=30) as database:
                database.execute("UPDATE tier_uses SET at = at - 86400000")
            self.assertEqual(desk.agency.ok("engine", "run", "--until-idle")["sent"], 1)
            self.assertEqual(desk.agency.ok("campaign", "stats", campaign)["status"], "done")


if __name__ == "__main__":
    main()
