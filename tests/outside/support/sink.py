# SPDX-License-Identifier: GPL-3.0-or-later
"""An SMTP server that accepts everything, notes what it accepted by its own clock, and answers as slowly as it is told."""
import asyncio
import random
import re
import time
from collections import Counter

from .server import Server

MESSAGE_ID = re.compile(rb"^message-id:\s*(\S+)", re.I | re.M)


class Accepted:
    __slots__ = ("at", "recipient", "message_id")

    def __init__(self, at, recipient, message_id):
        self.at, self.recipient, self.message_id = at, recipient, message_id


class Sink(Server):
    """with Sink() as sink: ... sink.port, sink.accepted"""

    def __init__(self, delay=(0.0, 0.0), seed=1, pipelining=True):
        super().__init__()
        self.delay, self.random, self.pipelining = delay, random.Random(seed), pipelining
        self.held = False  # while it is, no mail is answered: whoever sends is at work
        self.connections = 0
        self.most_connections = 0
        self.commands = Counter()

    def recipients(self):
        return Counter(a.recipient for a in self.accepted)

    async def talk(self, reader, writer):
        self.connections += 1
        self.most_connections = max(self.most_connections, self.connections)
        try:
            await self._dialogue(reader, writer)
        finally:
            self.connections -= 1

    async def _dialogue(self, reader, writer):
        writer.write(b"220 sink.example ESMTP\r\n")
        recipient = None
        while True:
            line = await reader.readline()
            if not line:
                return
            verb = line[:4].upper()
            self.commands[verb.decode("ascii", "replace")] += 1
            if verb == b"EHLO":
                extra = b"250-PIPELINING\r\n" if self.pipelining else b""
                writer.write(b"250-sink.example\r\n" + extra + b"250-8BITMIME\r\n250 SIZE 30000000\r\n")
            elif verb == b"RCPT":
                recipient = line[line.index(b"<") + 1:line.index(b">")].decode("utf-8", "replace").lower()
                writer.write(b"250 2.1.5 ok\r\n")
            elif verb == b"DATA":
                writer.write(b"354 go on\r\n")
                body = await reader.readuntil(b"\r\n.\r\n")
                low, high = self.delay
                if high > 0:
                    await asyncio.sleep(self.random.uniform(low, high))
                while self.held:
                    await asyncio.sleep(0.01)
                self._accept(recipient, body)
                writer.write(b"250 2.0.0 ok queued\r\n")
            elif verb == b"QUIT":
                writer.write(b"221 2.0.0 bye\r\n")
                await writer.drain()
                return
            elif verb in (b"MAIL", b"RSET", b"NOOP", b"HELO"):
                writer.write(b"250 2.0.0 ok\r\n")
            else:
                writer.write(b"502 5.5.1 unknown\r\n")
            await writer.drain()

    def _accept(self, recipient, body):
        found = MESSAGE_ID.search(body)
        self.accept(Accepted(time.monotonic(), recipient, found.group(1).decode() if found else ""))
