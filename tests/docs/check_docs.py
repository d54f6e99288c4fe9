#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents promise: links lead somewhere, the guide has the same pages in each language, and every
relaisctl command and option in them exists. check_docs.py ROOT RELAISCTL"""
import os
import re
import subprocess
import sys


def documents(root):
    names = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    for folder, _, files in os.walk(os.path.join(root, "docs")):
        names += [os.path.relpath(os.path.join(folder, name), root) for name in files if name.endswith(".md")]
    return sorted(names)


def broken_links(root, name, text):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
        if "://" not in target and not target.startswith("mailto:") \
                and not os.path.exists(os.path.normpath(os.path.join(root, os.path.dirname(name), target))):
            yield f"{name}: {target} does not exist"


def unknown_commands(name, text, commands):
    """commands: {"campaign create": usage}. Reads lines of code that start with relaisctl and inline code."""
    for line in re.findall(r"(?:^ {4}|`|&& )relaisctl ([^`\n]*?)(?:`|$|&&)", text.replace("\\\n", " "), re.M):
        words = re.sub(r"^(--(data|workspace|password-file|vault-passphrase-file) \S+ |--json )+", "", line).split()
        if not words or words[0].startswith("--") or "COMMAND" in words:
            continue
        # The longest run of words that is a command.
        known = next((" ".join(words[:n]) for n in range(min(3, len(words)), 0, -1) if " ".join(words[:n]) in commands), None)
        if known is None:
            if any(command.startswith(words[0] + " ") for command in commands) and len(words) == 1:
                continue  # "relaisctl account": a family
            yield f"{name}: relaisctl {line.strip()}: no such command"


def main():
    root, relaisctl = sys.argv[1:3]
    told = subprocess.run([relaisctl, "--help"], capture_output=True, text=True, check=True).stdout
    commands = {}
    for line in told.splitlines()[1:]:
        words = re.match(r"\s*((?:[a-z][a-z-]* ?)+)", line)
        if words:
            parts = words.group(1).split()
            for count in range(1, len(parts) + 1):
                commands[" ".join(parts[:count])] = line
    wrong = []
    for name in documents(root):
        with open(os.path.join(root, name), encoding="utf-8") as file:
            text = file.read()
        wrong += broken_links(root, name, text)
        wrong += unknown_commands(name, text, commands)
    guide = os.path.join(root, "docs/guide")
    languages = {language: set(os.listdir(os.path.join(guide, language))) for language in sorted(os.listdir(guide))}
    for language, pages in languages.items():
        wrong += [f"docs/guide/{language}/{page} is missing" for page in sorted(set.union(*languages.values()) - pages)]
    print("\n".join(wrong) or f"{len(documents(root))} documents, {len(commands)} commands: nothing wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
