#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations are numbered without a gap, and what was shipped is never edited: agencies out there have run it.

    check_migrations.py ROOT     exit 1 and one line for each breach

What is shipped with a version is added to SHIPPED then, as `sha256sum resources/sql/migrations/*` says it.
"""
import hashlib
import os
import re
import sys

SHIPPED = {
    "0001_initial.sql": "51b9fc8b34f66f6eebb30f5825731a4183688ab9fa4afc891e66617bf0dc4207",
    "0002_whatsapp.sql": "caac5707f58bd9d607873865a343882137e0cd75af063af0feab6d49aede654f",
    "0003_automation.sql": "fb9f030ba057e8ecc546ebeb0c45a3380d25d2a0bb701677ce98e644ce5a9320",
    "0004_costs.sql": "76d1f64482606f03a627e12c078df3eff7686d493c66329d550dcda02f3fa127",
    "0005_relay.sql": "dfe52e30c3e1694fd61462829a29ebf3038b0bbcedc712bfd8b7d0e896809345",
    "0006_merged_and_priced.sql": "c4a208a7cec341ce9663041282a4d646ed16810257a817f86affcd52b1bcaa4f",
    "0007_people.sql": "a2adfafecc8d79ddc3fdcece7898d3eeefe0fb3f258854c1e47032e10732ee85",
    "0008_media.sql": "bcd22bb62865d6442c502469f132722a16f31e813d8ebef562850536fc54a110",
}


def breaches(folder):
    names = sorted(os.listdir(folder))
    for name in names:
        if not re.fullmatch(r"\d{4}_[a-z_]+\.sql", name):
            yield f"{name}: a migration is called 0001_what_it_brings.sql"
    numbers = [int(name[:4]) for name in names if name[:4].isdigit()]
    if numbers != list(range(1, len(names) + 1)):
        yield f"the numbers are not 1 to {len(names)}, each once: {numbers}"
    for name, wanted in SHIPPED.items():
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            yield f"{name} was shipped and is gone"
            continue
        with open(path, "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != wanted:
                yield f"{name} was shipped and is another one now: a change is a new migration"


def main():
    found = list(breaches(os.path.join(sys.argv[1], "resources/sql/migrations")))
    print("\n".join(found) or f"{len(SHIPPED)} shipped migrations are as they were")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
