# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in of the WhatsApp Cloud API as a process: with StandIn() as server: server.port, server.ask(do="say", ...)."""
import json
import os
import subprocess


class StandIn:
    """What it takes and answers stands in tests/support/whatsapp_stand_in.cpp."""
    program = os.environ.get("RELAIS_STAND_IN", "build/dev/tests/whatsapp_stand_in")

    def __init__(self, *options, rules=()):
        if rules:
            options = (*options, "--rules", json.dumps(list(rules)))
        self.process = subprocess.Popen([self.program, *map(str, options)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.port = json.loads(self.process.stdout.readline())["port"]

    def ask(self, **wish):
        self.process.stdin.write(json.dumps(wish) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        try:
            self.process.wait(30)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
