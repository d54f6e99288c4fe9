#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether translations/relais_*.ts say all that the program says.

    check_translations.py ROOT LUPDATE    exit 1 and one line for each text that is missing, unfinished or wrong
    check_translations.py --self-test     each rule against a file that breaks it
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

# Where texts must be translated.
FOLDERS = ["app", "ui"]
# Here a script may read the count.
PLAIN_COUNTS = {"relaisctl"}
PLACEHOLDER = re.compile(r"%L?[1-9]|%L?n")
# French puts a space that does not break before these, and inside of « ».
NBSP = "\u00a0\u202f"
UNGLUED = re.compile(r"(?:^|[^\s" + NBSP + r"]) [:;!?»]|« ")


class Text:
    def __init__(self, element):
        self.source = element.findtext("source") or ""
        self.comment = element.findtext("comment") or ""
        self.plural = element.get("numerus") == "yes"
        node = element.find("translation")
        self.state = node.get("type", "") if node is not None else "unfinished"
        forms = node.findall("numerusform") if node is not None else []
        self.forms = [form.text or "" for form in forms] if self.plural else [(node.text if node is not None else "") or ""]


def read(path):
    """{(context, source, comment): Text}"""
    texts = {}
    for context in xml.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for element in context.iter("message"):
            text = Text(element)
            texts[(name, text.source, text.comment)] = text
    return texts


def placeholders(text):
    return sorted(set(PLACEHOLDER.findall(text)))


def faults_of(text, french):
    if text.state:
        yield "unfinished" if text.state == "unfinished" else f"{text.state}: run update_translations"
        return
    if any(not form.strip() for form in text.forms):
        yield "empty"
    for form in text.forms:
        wanted, found = placeholders(text.source), placeholders(form)
        # "one contact" may do without its number.
        if wanted != found and not (text.plural and wanted in (sorted(found + ["%n"]), sorted(found + ["%Ln"]))):
            yield f"placeholders {found} instead of {wanted}"
        if text.source[:1].isspace() != form[:1].isspace() or text.source.endswith("\n") != form.endswith("\n"):
            yield "the spaces at its ends differ"
        if french and UNGLUED.search(form):
            yield "a space before : ; ! ? » or behind « may break: write U+00A0 or U+202F"
        if french and "'" in form:
            yield "an apostrophe is written ’"


def faults(wanted, texts, french):
    """One line for each fault. `wanted`: the keys that the sources have."""
    for key in sorted(wanted):
        if key not in texts:
            yield f"{key[0]}: “{key[1]}”: missing: run update_translations"
    for key, text in sorted(texts.items()):
        if key not in wanted and text.state == "unfinished":
            continue  # not of these folders: the window's
        if key[0] not in PLAIN_COUNTS and "%n" in text.source:
            yield f"{key[0]}: “{key[1]}”: a count is %Ln, so that thousands are set apart"
        for fault in faults_of(text, french):
            yield f"{key[0]}: “{key[1]}”: {fault}"


def extracted(root, lupdate, language):
    """What lupdate finds in the folders now."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "found.ts")
        command = [lupdate, "-silent", "-locations", "none", "-source-language", "en", "-target-language", language, "-I", root]
        command += ["-pluralonly"] if language == "en" else []
        command += [os.path.join(root, name) for name in FOLDERS] + ["-ts", path]
        subprocess.run(command, check=True, capture_output=True)
        return set(read(path))


def check(root, lupdate):
    for language in ("en", "fr"):
        name = f"relais_{language}.ts"
        wanted = extracted(root, lupdate, language)
        if not wanted:
            yield f"{name}: lupdate found no texts in {FOLDERS}"
        for fault in faults(wanted, read(os.path.join(root, "translations", name)), language == "fr"):
            yield f"{name}: {fault}"
    yield from unknown_details(root)


# Reasons stand in models and services, which know no language; ui/text/detail_text.cpp lists them for lupdate.
REASON = re.compile(
    r"(?:\bfail\(|\brefuse(?:At)?\(|\binvalid\(|\breason = |\brefusal = |\.text = )((?:[^;\"]|\"(?:[^\"\\]|\\.)*\")*);")
# What the stand-in of the Cloud API answers are a provider's words, as Meta's own are: shown as they come.
PROVIDERS_WORDS = re.compile(r"services/practice/whatsapp_\w+\.(?:cpp|h)")
# Literals that name a thing and give no reason.
SUBJECTS = {"message id or token"}
WORDS = re.compile(r"\"((?:[^\"\\]|\\.)*)\"")


def reasons(source):
    """The English sentences that a source hands on: its literals of at least two words."""
    for statement in REASON.finditer(source):
        for literal in WORDS.findall(statement.group(1)):
            if re.search(r"[a-z]{2,}[,;:]? [a-z]", literal) and "SELECT" not in literal:
                yield literal


def unknown_details(root):
    with open(os.path.join(root, "ui/text/detail_text.cpp"), encoding="utf-8") as file:
        listed = re.findall(r'QT_TRANSLATE_NOOP\("ErrorDetail",\s*"((?:[^"\\]|\\.)*)"\)', file.read())
    # A value may stand for a place, and a place before a reason: "steps[0]: unknown key".
    known = re.compile(r"(?:\w+: )?(?:" + "|".join(re.sub(r"%\d", ".*", re.escape(text)) for text in listed) + ")")
    for layer in ("models", "services"):
        for folder, _, files in os.walk(os.path.join(root, layer)):
            for name in sorted(name for name in files if name.endswith((".cpp", ".h"))):
                path = os.path.join(folder, name)
                if PROVIDERS_WORDS.fullmatch(os.path.relpath(path, root)):
                    continue
                with open(path, encoding="utf-8") as file:
                    for literal in reasons(file.read()):
                        if literal not in SUBJECTS and not known.fullmatch(literal):
                            yield f"{os.path.relpath(path, root)}: “{literal}” is not in ui/text/detail_text.cpp"


def self_test():
    head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="fr"><context><name>c</name>'
    one = "<message><source>{}</source><translation{}>{}</translation></message>"
    many = '<message numerus="yes"><source>{}</source><translation>{}</translation></message>'
    forms = "<numerusform>{}</numerusform><numerusform>{}</numerusform>"
    bad = [one.format("A", ' type="unfinished"', ""), one.format("A", "", ""), one.format("A %1", "", "A"),
           one.format("A", "", "A %1"), one.format("A", ' type="vanished"', "A"), one.format("A", "", "A !"),
           one.format("A", "", "« A »"), one.format("A", "", "l'A"), many.format("%Ln A", forms.format("un A", "")),
           many.format("%Ln A", forms.format("un A", "%1 A")),
           many.format("%n A", forms.format("un A", "%n A"))]
    good = [one.format("A %1", "", "%1 A"), one.format("A:", "", "A\u00a0:"), one.format('a {"k": 1}', "", 'un {"k": 1}'),
            many.format("%Ln A", forms.format("un A", "%Ln A"))]
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "t.ts")
        for number, (sample, must_fail) in enumerate([(s, True) for s in bad] + [(s, False) for s in good]):
            with open(path, "w", encoding="utf-8") as file:
                file.write(head + sample + "</context></TS>")
            texts = read(path)
            if bool(list(faults(set(texts), texts, True))) != must_fail:
                wrong.append(f"sample {number}: {sample}")
        if not list(faults({("c", "new", "")}, {}, True)):
            wrong.append("a text that is not in the file")
    if list(reasons('return fail(ErrorCode::Invalid, name, QStringLiteral("no such thing"));')) != ["no such thing"]:
        wrong.append("a reason in a source")
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        wrong = self_test()
        print("\n".join(wrong) or "every rule catches its fault")
        return 1 if wrong else 0
    found = list(check(*sys.argv[1:3]))
    print("\n".join(found) or "every text is translated")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
