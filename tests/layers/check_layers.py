#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sources and says where a line goes against the house's rules of direction.

    check_layers.py ROOT          exit 1 and one line for each breach
    check_layers.py --self-test   each rule against a line that breaks it
"""
import os
import re
import subprocess
import sys
import tempfile

MAY_INCLUDE = {
    "models": {"models"},
    "services": {"models", "services", "sql"},
    "ui": {"models", "services", "ui"},
    "app": {"models", "services", "ui", "app", "sql"},
}
# ui/text is also linked by relaisctl: words only.
TEXT_MAY_INCLUDE = {"models", "ui/text"}
GUI_HEADERS = re.compile(
    r"^(Qt(Gui|Widgets|Charts|Svg|SvgWidgets|PrintSupport)/|Q(Widget|Painter|Pixmap|Image|Icon|Font|Color|Palette|"
    r"GuiApplication|Application|MainWindow|Dialog|Action|Window|Screen|Clipboard|TextDocument|Chart|SvgRenderer|"
    r"MessageBox|Label|PushButton|Layout|Style)\b)")
# What models may take from Qt: Core. Everything that touches the world outside is out, whatever module it is in.
NOT_IN_MODELS = re.compile(
    r"^(Qt(Sql|Network|Gui|Widgets|Charts|Svg|Test|Concurrent|DBus)/|QSql|QTcp|QUdp|QSsl|QNetwork|QHost|QFile\b|QFileInfo|"
    r"QDir\b|QSaveFile|QProcess\b|QThread|QTimer\b|QSettings|QObject\b|sqlite3|curl/|sodium|gmime/|spdlog/)")
CLOCK = re.compile(r"\bcurrent(DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\s*\(|system_clock::now|QElapsedTimer")
TRANSLATION = re.compile(r"(?<![\w.:>])tr\(|QCoreApplication::translate\(|QT_TR(ANSLATE)?_NOOP|QObject::tr\(")
SQL = re.compile(r"\"\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|TEMP))")
MACHINE_PATH = re.compile(r"/(work|home|root|Users)/[a-z]")
# Where SQL stands beside C++ for a reason.
SQL_ALLOWED = {
    "services/campaigns/campaign_launch.cpp": "the launch's columns are the variables of the draft",
    "services/contacts/contact_repository.cpp": "a list's order is chosen by who reads it",
    "services/upkeep/backup_file.cpp": "asks a file that is not yet known to be a database of ours",
}
# The threads that do what the window's must not.
WORKERS = {"ui/shell/background.cpp"}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"


def without_comments(text):
    text = re.sub(r"/\*.*?\*/", lambda m: "\n" * m.group().count("\n"), text, flags=re.S)
    return re.sub(r"(?m)(^|\s)//.*$", "", text)


def include_breach(path, target):
    layer = path.split("/")[0]
    first = target.split("/")[0]
    if path.startswith("ui/text/"):
        if first in MAY_INCLUDE and not any(target.startswith(ok + "/") for ok in TEXT_MAY_INCLUDE):
            return "ui/text is linked without a window: it may include models and ui/text only"
    elif layer in MAY_INCLUDE and first in {*MAY_INCLUDE, "sql", "tests"} and "/" in target \
            and first not in MAY_INCLUDE[layer]:
        return f"{layer} may not include {first}"
    if layer in ("models", "services") and GUI_HEADERS.match(target):
        return f"{layer} knows no window: {target}"
    if layer == "models" and NOT_IN_MODELS.match(target):
        return f"models are values and rules, Qt Core only: {target}"
    return None


def line_breaches(path, line, before=""):
    """`before`: what the statement says in the lines before."""
    layer = path.split("/")[0]
    include = INCLUDE.match(line)
    if include:
        breach = include_breach(path, include.group(1))
        if breach:
            yield breach
        return
    if layer in ("models", "services") and TRANSLATION.search(line):
        yield "text for people is made in ui and app"
    if layer == "models" and CLOCK.search(line):
        yield "models are told the time"
    in_storage = path.startswith(("services/storage/", "tests/")) or path in SQL_ALLOWED
    # A list with a filter is put together from fixed pieces: that is what Database::queryText is for.
    if not in_storage and SQL.search(line) and "queryText(" not in before + line:
        yield "SQL stands in resources/sql"
    if layer == "ui" and path not in WORKERS and re.search(r"\b(Database::open|QSqlQuery|QSqlDatabase|QNetworkAccessManager|QTcpSocket)\b", line):
        yield "the window asks services, on a worker thread"


def half_known(text):
    """Where a header looks into what it only declares: it compiles behind a header that was included before it, or not at all."""
    declared = set(re.findall(r"(?m)^\s*(?:class|struct) (\w+);", text))
    members = re.findall(r"(?m)^\s*(?:const )?(?:std::unique_ptr<(?:const )?)?(?:\w+::)*(\w+)(?:>|\s*[*&])\s*(?:const )?(m_\w+)\b", text)
    unknown = {member for kind, member in members if kind in declared}
    # Another class of the header may have one of that name.
    unknown -= {member for member in unknown if len(re.findall(rf"(?m)[\w>*&] *\b{member}(?:;| = |\{{)", text)) > 1}
    for number, line in enumerate(text.splitlines(), 1):
        for member in re.findall(r"\b(m_\w+)\s*(?:->|\.)", line):
            if member in unknown:
                yield number, f"{member} is of a class that this header only declares"


def check_source(path, text):
    if SPDX not in "\n".join(text.splitlines()[:3]):
        yield 1, f"the first line says {SPDX}"
    if path.endswith(".h"):
        yield from half_known(without_comments(text))
    before = ""
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        for breach in line_breaches(path, line, before):
            yield number, breach
        before = "" if line.rstrip().endswith((";", "{", "}")) else before + line
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINE_PATH.search(line) and not path.startswith("tests/layers/"):
            yield number, "a path of one machine"


def listed_sources(root, paths):
    """What the CMakeLists name, as paths from the root."""
    listed = set()
    for path in paths:
        if not path.endswith(("CMakeLists.txt", ".cmake")):
            continue
        folder = os.path.dirname(path)
        with open(os.path.join(root, path), encoding="utf-8") as file:
            for word in re.findall(r"[\w./${}-]+\.(?:cpp|h|py|qrc|svg|sql)", re.sub(r"#.*", "", file.read())):
                listed.add(os.path.normpath(os.path.join(folder, word.replace("${CMAKE_SOURCE_DIR}/", "/" ))).lstrip("/"))
    return listed


def tracked(root):
    out = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
    if out.returncode == 0:
        return [p for p in out.stdout.splitlines() if os.path.exists(os.path.join(root, p))]
    found = []  # an unpacked archive without git
    for folder, folders, files in os.walk(root):
        folders[:] = [f for f in folders if f not in ("build", ".git", "node_modules")]
        found += [os.path.relpath(os.path.join(folder, f), root) for f in files]
    return found


def check(root):
    breaches = []
    paths = tracked(root)
    for path in paths:
        top = path.split("/")[0]
        is_source = path.endswith((".cpp", ".h")) and top in (*MAY_INCLUDE, "tests")
        is_script = path.endswith(".py") or path == "dev"
        if is_source or is_script:
            with open(os.path.join(root, path), encoding="utf-8") as file:
                text = file.read()
            if is_source:
                breaches += [(path, *b) for b in check_source(path, text)]
            elif SPDX not in text[:300]:
                breaches.append((path, 1, f"its head says {SPDX}"))
    listed = listed_sources(root, paths)
    for path in paths:
        if path.endswith(".cpp") and path.split("/")[0] in (*MAY_INCLUDE, "tests") and path not in listed:
            breaches.append((path, 1, "in no CMakeLists.txt: it is never compiled"))
    return breaches


def self_test():
    must_fail = [
        ("models/a/x.h", '#include "services/storage/database.h"'),
        ("models/a/x.h", "#include <QSqlQuery>"),
        ("models/a/x.h", "#include <QFile>"),
        ("models/a/x.cpp", "auto t = QDateTime::currentDateTimeUtc();"),
        ("models/a/x.cpp", 'return tr("Hello");'),
        ("services/a/x.cpp", '#include "ui/text/error_text.h"'),
        ("services/a/x.cpp", "#include <QWidget>"),
        ("services/a/x.cpp", "#include <QtGui/QImage>"),
        ("services/a/x.cpp", 'return QObject::tr("Hello");'),
        ("services/a/x.cpp", 'run("SELECT id FROM contacts");'),
        ("ui/a/x.cpp", '#include "app/relais/main.h"'),
        ("ui/a/x.cpp", '#include "sql/access.h"'),
        ("ui/a/x.cpp", 'auto d = Database::open(path);'),
        ("ui/text/x.cpp", '#include "services/storage/database.h"'),
    ]
    must_pass = [
        ("models/a/x.h", '#include "models/core/ids.h"'),
        ("models/a/x.h", "#include <QString>"),
        ("services/a/x.cpp", '#include "sql/access.h"'),
        ("services/a/x.cpp", 'fail(ErrorCode::Invalid, "select a file");'),
        ("services/a/x.cpp", "auto s = str(x);"),
        ("services/a/x.cpp", 'database.queryText(QStringLiteral("SELECT id FROM contacts WHERE ") + condition.text);'),
        ("ui/a/x.cpp", '#include "services/contacts/contacts.h"'),
        ("ui/a/x.cpp", 'label->setText(tr("Hello"));'),
        ("app/a/x.cpp", '#include "ui/shell/window.h"'),
    ]
    run_on = [("services/a/x.cpp", 'QStringLiteral("SELECT id FROM contacts"))', "database.queryText(", False),
              ("services/a/x.cpp", 'QStringLiteral("SELECT id FROM contacts"))', "database.runText(", True)]
    wrong = [f"over two lines: {l}" for p, l, before, caught in run_on if bool(list(line_breaches(p, l, before))) != caught]
    half = "class QLineEdit;\nclass A\n{\n    void show() { m_edit->show(); }\n    QLineEdit* m_edit;\n};"
    for header, caught in [(half, 1), (half.replace("class QLineEdit;", "#include <QLineEdit>"), 0), (half.replace("m_edit->", "other->"), 0),
                           (half.replace("QLineEdit* m_edit", "std::unique_ptr<QLineEdit> m_edit"), 1)]:
        if len(list(half_known(header))) != caught:
            wrong.append(f"a header that looks into what it declares: {header}")
    wrong += [f"not caught: {p}: {l}" for p, l in must_fail if not list(line_breaches(p, l))]
    wrong += [f"caught for nothing: {p}: {l}" for p, l in must_pass if list(line_breaches(p, l))]
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(root + "/models/a")
        for name, text in [("CMakeLists.txt", "target_sources(m PRIVATE listed.cpp)"), ("listed.cpp", "// " + SPDX),
                           ("lost.cpp", "// " + SPDX), ("bare.h", "#pragma once\n")]:
            with open(f"{root}/models/a/{name}", "w", encoding="utf-8") as file:
                file.write(text)
        found = {path for path, _, _ in check(root)}
        if found != {"models/a/lost.cpp", "models/a/bare.h"}:
            wrong.append(f"of two wrong files found {found}")
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        wrong = self_test()
        print("\n".join(wrong) or "every rule catches its breach")
        return 1 if wrong else 0
    breaches = check(sys.argv[1] if len(sys.argv) > 1 else ".")
    for path, number, what in sorted(breaches):
        print(f"{path}:{number}: {what}")
    print(f"{len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
