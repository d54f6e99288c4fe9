#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk of tests/access/walk has every entry of the services, and each of its calls calls what it names.

    check_walk.py ROOT     exit 1 and one line for each entry that is missing or misnamed

Whoever adds an entry that takes a Session adds its line to tests/access/walk/entries_*.cpp, and with it the proofs of isolation,
of rights and of the audit trail; or names it below with a reason.
"""
import glob
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_scopes import entries_of, plain, read  # noqa: E402

# Entry -> why it is not walked.
OUTSIDE = {
    "actorOf": "turns one value into another",
    "personOf": "turns one value into another",
    "addFigures": "completes a summary that its caller has read; walked with CampaignRepository",
    "storeAttachments": "inside of CampaignRepository::save, where it is walked",
    "conditionOf": "inside of the lists and audiences, where it is walked",
    "ImportWriter::begin": "inside of importContacts, where it is walked",
    "ImportWriter::write": "inside of importContacts, where it is walked",
    "ImportWriter::end": "inside of importContacts, where it is walked",
    "ModelAsker::wholeAnswer": "reads an answer",
    "RateCards::check": "parses a text",
    "SuppressionList::folded": "changes a text",
    "SuppressionList::isReason": "compares a text",
}
# Classes that ask a signed-in person instead of a Session.
BY_PERSON = {"Workspaces": "services/access/workspaces.h"}
ENTRY = re.compile(r'\{"((?:\w+::)?\w+)", "')


def entries(root):
    found = {"::".join(part for part in entry if part) for header in read(root, ".h") for entry in entries_of(plain(header))}
    for name, path in BY_PERSON.items():
        with open(os.path.join(root, path), encoding="utf-8") as file:
            body = re.search(r"class %s\n\{.*?private:" % name, plain(file.read()), re.S).group()
        found |= {f"{name}::{method}" for method in re.findall(r"Result<[^;{}()]*>\s+(\w+)\s*\(", body)}
    return found


def walked(root):
    """{name: [the code of its lines]}"""
    found = {}
    for path in sorted(glob.glob(os.path.join(root, "tests/access/walk/entries_*.cpp"))):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        starts = list(ENTRY.finditer(text))
        for this, after in zip(starts, starts[1:] + [None]):
            found.setdefault(this.group(1), []).append(text[this.end():after.start() if after else len(text)] + text[:starts[0].start()])
    return found


def breaches(wanted, lines):
    for name in sorted(wanted - set(lines) - set(OUTSIDE)):
        yield f"{name} is not in tests/access/walk/entries_*.cpp"
    for name in sorted((set(lines) | set(OUTSIDE)) - wanted):
        yield f"{name}: the services have no such entry"
    for name, codes in sorted(lines.items()):
        called = name.split("::")[-1]
        for code in codes:
            if not re.search(rf"\b{called}\(", code):
                yield f"{name}: its line does not call {called}()"


def main():
    wanted, lines = entries(sys.argv[1]), walked(sys.argv[1])
    found = list(breaches(wanted, lines))
    print("\n".join(found) or f"all of {len(wanted)} entries are walked, in {sum(len(some) for some in lines.values())} ways")
    return 1 if found or len(wanted) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
