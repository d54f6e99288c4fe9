# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in of other providers of models as a process: with Provider(key="sk-1", rules=[...]) as server: server.url, server.ask("asked")."""
import os

from support.stand_in import StandIn


class Provider(StandIn):
    """What it takes and answers stands in tests/support/provider_stand_in.cpp."""
    program = os.environ.get("RELAIS_PROVIDER", "build/dev/tests/provider_stand_in")

    def __init__(self, key=None, rules=()):
        super().__init__(*(("--key", key) if key else ()), rules=rules)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def ask(self, wish):  # pylint: disable=arguments-differ
        return super().ask(do=wish)
