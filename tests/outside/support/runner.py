# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test file for ctest: 77 when this machine or this build cannot run it, and says why."""
import subprocess
import sys
import unittest

from .agency import RELAISCTL


def main(needs=()):
    told = subprocess.run([RELAISCTL, "--help"], capture_output=True, text=True, check=True).stdout
    absent = [command for command in needs if f"  {command}" not in told]
    if absent:
        print(f"skipped: this build has no command {', '.join(absent)}")
        sys.exit(77)
    result = unittest.main(module="__main__", verbosity=2, exit=False).result
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(77 if result.skipped and len(result.skipped) >= result.testsRun else 0)
