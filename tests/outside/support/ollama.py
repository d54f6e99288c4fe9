# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in of Ollama as a process: with Ollama(rules=[...]) as server: server.port, server.ask("asked")."""
import json
import os
import subprocess

PROGRAM = os.environ.get("RELAIS_OLLAMA", "build/dev/tests/ollama_stand_in")


class Ollama:
    """What it takes and answers stands in tests/support/ollama_stand_in.cpp."""

    def __init__(self, *options, rules=()):
        self.process = subprocess.Popen([PROGRAM, *options, "--rules", json.dumps(list(rules))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.port = json.loads(self.process.stdout.readline())["port"]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def ask(self, wish):
        self.process.stdin.write(json.dumps({"do": wish}) + "\n")
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
