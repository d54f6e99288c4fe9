# SPDX-License-Identifier: GPL-3.0-or-later
"""A server at a distance: every reply leaves `delay` seconds after its command came, and pipelined commands wait
together, as on a long line. Postfix's smtp-sink can only wait whole seconds."""
import asyncio
import time

from support.server import Server


class DelaySink(Server):
    """`stall`: so many connections never get an answer to their first mail."""

    def __init__(self, delay, stall=0):
        super().__init__()
        self.delay, self.stall = delay, stall

    def rate_between(self, first, last, timeout):
        if not self.wait_for(last, timeout):
            return 0.001
        return (last - first) / (self.accepted[last - 1] - self.accepted[first - 1])

    def _say(self, writer, text):
        asyncio.get_running_loop().call_later(self.delay, lambda: None if writer.is_closing() else writer.write(text))

    async def talk(self, reader, writer):
        self._say(writer, b"220 far.example ESMTP\r\n")
        while line := await reader.readline():
            verb = line[:4].upper()
            if verb == b"EHLO":
                self._say(writer, b"250-far.example\r\n250-PIPELINING\r\n250 8BITMIME\r\n")
            elif verb == b"DATA":
                self._say(writer, b"354 go on\r\n")
                await reader.readuntil(b"\r\n.\r\n")
                if self.stall > 0:
                    self.stall -= 1
                    await asyncio.sleep(3600)
                self.accept(time.monotonic())
                self._say(writer, b"250 2.0.0 ok\r\n")
            elif verb == b"QUIT":
                self._say(writer, b"221 bye\r\n")
                await asyncio.sleep(self.delay * 2)
                return
            else:
                self._say(writer, b"250 2.0.0 ok\r\n")
