# SPDX-License-Identifier: GPL-3.0-or-later
"""An SMTP server that accepts everything, notes what it accepted by its own clock, and answers as slowly as it is told."""
import asyncio
import random
import re
import threading
import time
from collections import Counter

MESSAGE_ID = re.compile(rb"^message-id:\s*(\S+)", re.I | re.M)


class Accepted:
    __slots__ = ("at", "recipient", "message_id")

    def __init__(self, at, recipient, message_id):
        self.at, self.recipient, self.message_id = at, recipient, message_id


class Sink:
    """with Sink() as sink: ... sink.port, sink.accepted"""

    def __init__(self, delay=(0.0, 0.0), seed=1, pipelining=True):
        self.delay, self.random, self.pipelining = delay, random.Random(seed), pipelining
        self.accepted = []      # appended by the server's thread, read by the test
        self.connections = 0
        self.most_connections = 0
        self.commands = Counter()
        self._grown = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._ready = threading.Event()

    def __enter__(self):
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def wait_for(self, count, timeout, still=lambda: True):
        """Until `count` are accepted. False: the time is over, or `still` became false."""
        end = time.monotonic() + timeout
        with self._grown:
            while len(self.accepted) < count:
                if time.monotonic() > end or not still():
                    return False
                self._grown.wait(0.05)
        return True

    def recipients(self):
        return Counter(a.recipient for a in self.accepted)

    def _serve(self):
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._talk, "127.0.0.1", 0, limit=1 << 20))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()

    async def _talk(self, reader, writer):
        self.connections += 1
        self.most_connections = max(self.most_connections, self.connections)
        try:
            await self._dialogue(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.connections -= 1
            writer.close()

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
        with self._grown:
            self.accepted.append(Accepted(time.monotonic(), recipient, found.group(1).decode() if found else ""))
            self._grown.notify_all()
