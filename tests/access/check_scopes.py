#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every entry of the services asks the session before it touches the database.

    check_scopes.py ROOT          exit 1 and one line for each entry that asks nothing
    check_scopes.py --self-test   the rule against entries that break it

An entry is a public method of a class that keeps a Session, or a free function that takes one, as the headers of
services declare them. It asks when its body calls require(), requireOwner() or roleNow(), or another entry that asks,
before its first statement on the database. Whoever adds an entry has to do the same, or to name it below with a reason.
"""
import os
import re
import sys

# Entry -> why it need not ask.
EXCEPTIONS = {
    "addFigures": "completes a summary that its caller has read and asked for",
    "storeAttachments": "inside of CampaignRepository's save, which has asked",
    "conditionOf": "makes a condition, reads names of categories and types of fields only; its callers have asked",
    "ImportWriter::begin": "inside of importContacts, which has asked",
    "ImportWriter::end": "inside of importContacts, which has asked",
    "RateCards::check": "parses a text",
    "SuppressionList::folded": "changes a text",
    "SuppressionList::isReason": "compares a text",
    "changePassword": "one's own: the present password proves the person; with a session roleNow() is asked first",
    "personOf": "turns one value into another",
    "actorOf": "turns one value into another",
}
ASKS = re.compile(r"\b(?:require|requireOwner|roleNow)\s*\(")
TOUCHES = re.compile(r"\b(?:m_)?database\.(?:run|runText|query|queryText|script)\s*\(|Transaction::begin")


def plain(text):
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    return re.sub(r"//[^\n]*", "", text)


def closing(text, start, opened="(", closed=")"):
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] == opened) - (text[i] == closed)
        if depth == 0:
            return i
    return len(text)


def entries_of(header):
    """[(class or None, name)]"""
    found = []
    for match in re.finditer(r"\bclass\s+(\w+)[^;{]*\{", header):
        end = closing(header, match.end() - 1, "{", "}")
        body = header[match.end():end]
        if not re.search(r"\bSession\s+m_session\s*;", body):
            continue
        public = body[body.find("public:"):body.find("private:")] if "private:" in body else body
        for method in re.finditer(r"\b(?:Result<[^;{}()]*>|void|bool|int|qint64)\s+(\w+)\s*\(", public):
            found.append((match.group(1), method.group(1)))
    outside = re.sub(r"\b(?:class|struct)\s+\w+[^;{]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}\s*;", "", header)
    for function in re.finditer(r"\b(\w+)\s*\(((?:[^;{}]|\{\})*?)\)\s*;", outside):
        if re.search(r"const Session&", function.group(2)):
            found.append((None, function.group(1)))
    return found


def bodies_of(source):
    """{(class or None, name): [body]}"""
    found = {}
    for match in re.finditer(r"(?m)^(?!\s)[\w:<>,&*\s]*?\b(?:(\w+)::)?(\w+)\s*\(", source):
        end = closing(source, match.end() - 1)
        rest = re.match(r"\s*(?:const)?\s*\{", source[end + 1:])
        if not rest:
            continue
        # An overload that takes no session is no entry: it is told the workspace by one that has asked.
        if not match.group(1) and "Session&" not in source[match.end():end]:
            continue
        start = end + rest.end()
        found.setdefault((match.group(1), match.group(2)), []).append(source[start:closing(source, start, "{", "}") + 1])
    return found


def inline_bodies_of(header):
    """What stands in the class itself."""
    found = {}
    for match in re.finditer(r"\bclass\s+(\w+)[^;{]*\{", header):
        body = header[match.end():closing(header, match.end() - 1, "{", "}")]
        for method in re.finditer(r"\b(\w+)\s*\(([^(){}]*)\)\s*(?:const)?\s*\{", body):
            start = method.end() - 1
            found.setdefault((match.group(1), method.group(1)), []).append(body[start:closing(body, start, "{", "}") + 1])
    return found


def is_called(body, entry, own_class):
    """Where a body calls an entry; None: nowhere."""
    klass, name = entry
    if klass is None:
        pattern = rf"(?<![\w.>:]){name}\s*\("
    elif klass == own_class:
        pattern = rf"(?:(?<![\w.>:])|this->){name}\s*\("
    else:
        # On an object made in the body: Klass(...).name( or Klass thing(...); thing.name(
        pattern = rf"\b{klass}\b(?:\s*\([^;]*?\)|\s+\w+\s*[({{][^;]*;[^@]*?\w+)\.{name}\s*\("
    match = re.search(pattern, body)
    return match.start() if match else None


def breaches(headers, sources):
    entries = [entry for header in headers for entry in entries_of(plain(header))]
    bodies = {}
    for header in headers:
        for key, some in inline_bodies_of(plain(header)).items():
            bodies.setdefault(key, []).extend(some)
    for source in sources:
        for key, some in bodies_of(plain(source)).items():
            bodies.setdefault(key, []).extend(some)
    # Helpers of a file or a class that ask, such as stateOf() or ask().
    asking = set()
    while True:
        grown = {key for key, some in bodies.items() if key not in asking and some and all_ask(key, some, asking)}
        if not grown:
            break
        asking |= grown
    for entry in entries:
        name = "::".join(part for part in entry if part)
        if name in EXCEPTIONS:
            continue
        if entry not in bodies:
            yield f"{name}: its body was not found"
        elif entry not in asking:
            yield f"{name}: asks no scope before it works"


def all_ask(key, bodies, asking):
    """An overload may hand on to another of the same name, if one of them asks."""
    direct = [body for body in bodies if asks(body, key[0], asking)]
    return bool(direct) and all(body in direct or asks(body, key[0], asking | {key}) for body in bodies)


def asks(body, own_class, asking):
    first = ASKS.search(body)
    places = [first.start()] if first else []
    for entry in asking:
        place = is_called(body, entry, own_class)
        if place is not None:
            places.append(place)
    if not places:
        return False
    touched = TOUCHES.search(body)
    # A transaction may stand around an entry that asks: nothing was read or written yet.
    touched_first = touched and touched.start() < min(places) and "Transaction::begin" not in touched.group()
    return not touched_first


def read(root, ending):
    for folder, _, files in os.walk(os.path.join(root, "services")):
        for name in sorted(files):
            if name.endswith(ending):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    yield file.read()


def self_test():
    header = ("class Things\n{\npublic:\n    Things(Database& database, const Session& session);\n    Result<int> list();\n    Result<int> twice();\n"
              "private:\n    Result<int> inner();\n    Session m_session;\n};\nResult<void> rename(Database& database, const Session& session);\n")
    good = ("Result<int> Things::list()\n{\n    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();\n"
            "    return m_database.query(1);\n}\nResult<int> Things::twice()\n{\n    return list();\n}\n"
            "Result<void> rename(Database& database, const Session& session)\n{\n    return Things(database, session).list();\n}\n")
    assert not list(breaches([header], [good])), list(breaches([header], [good]))
    forgotten = good.replace("    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();\n", "")
    assert len(list(breaches([header], [forgotten]))) == 3
    late = good.replace("{\n    if (auto", "{\n    m_database.run(2);\n    if (auto")
    assert len(list(breaches([header], [late]))) == 3
    alone = good.replace("    return Things(database, session).list();", "    return database.run(3);")
    assert list(breaches([header], [alone])) == ["rename: asks no scope before it works"]
    assert list(breaches([header + "Result<void> more(const Session& session);\n"], [good])) == ["more: its body was not found"]
    print("the rules hold")


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    headers, sources = list(read(sys.argv[1], ".h")), list(read(sys.argv[1], ".cpp"))
    found = sorted(set(breaches(headers, sources)))
    count = len({entry for header in headers for entry in entries_of(plain(header))})
    print("\n".join(found) or f"all of {count} entries ask")
    return 1 if found or count < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
