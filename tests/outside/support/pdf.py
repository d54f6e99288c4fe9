# SPDX-License-Identifier: GPL-3.0-or-later
"""PDFs that relaisctl has its neighbour relais-paper draw."""
import os
import shutil
import subprocess

from .agency import RELAISCTL

PAPER = os.path.join(os.path.dirname(RELAISCTL), "relais-paper")
WHY_NOT = "no relais-paper or pdftotext"
CAN_READ = os.path.exists(PAPER) and shutil.which("pdftotext") is not None


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
