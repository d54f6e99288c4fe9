# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in of Ollama as a process: with Ollama(rules=[...]) as server: server.port, server.ask("asked")."""
import os

from support.stand_in import StandIn


class Ollama(StandIn):
    """What it takes and answers stands in tests/support/ollama_stand_in.cpp."""
    program = os.environ.get("RELAIS_OLLAMA", "build/dev/tests/ollama_stand_in")

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def ask(self, wish):  # pylint: disable=arguments-differ
        return super().ask(do=wish)
