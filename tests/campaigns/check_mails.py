#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what mail_samples composed with Python's own parser, which shares nothing with the composer."""
import base64
import email
import email.header
import email.policy
import email.utils
import html
import json
import re
import subprocess
import sys


def clean(text):
    return re.sub(r"[\x00-\x1f\x7f]", " ", text).strip()


def check(sample):
    raw = base64.b64decode(sample["mail"])
    name = sample["name"].strip()
    for line in raw.split(b"\r\n"):
        assert b"\n" not in line and b"\r" not in line and len(line) <= 998 and line.isascii(), line
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert mail["Bcc"] is None
    assert mail["Subject"] == f"Élan {clean(name)} – offre", (mail["Subject"], name)
    # Python 3.11 leaves the space between two encoded words of a phrase in, against RFC 2047 6.2: decoded apart.
    phrase, address = email.utils.parseaddr(email.message_from_bytes(raw)["To"])
    assert (str(email.header.make_header(email.header.decode_header(phrase))), address) == (clean(name), "zoe@example.com"), phrase
    (sender,) = mail["From"].addresses
    assert sender.display_name == "Maison Lémant"
    lines = name.replace("\r\n", "\n")
    text = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert text == sample["text"].replace("{nom}", lines), text
    page = mail.get_body(("html",)).get_content().replace("\r\n", "\n")
    assert page == f"<p>{html.escape(lines).replace('&#x27;', '&#39;')}</p>\n<p>fin</p>\n", page
    (file,) = mail.iter_attachments()
    assert file.get_filename() == "Été – n° 1.pdf", file.get_filename()
    assert file.get_content() == base64.b64decode(sample["file"])
    assert not mail.defects and not file.defects, mail.defects


samples = [json.loads(line) for line in subprocess.run([sys.argv[1]], check=True, capture_output=True).stdout.splitlines()]
assert len(samples) > 10
for one in samples:
    check(one)
print(f"{len(samples)} mails read as they were written")
