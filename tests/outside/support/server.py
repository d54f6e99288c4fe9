# SPDX-License-Identifier: GPL-3.0-or-later
"""A server on loopback in a thread of its own, and what it accepted by its own clock."""
import asyncio
import threading
import time


class Server:
    """with Server() as server: ... server.port. Subclasses write `async def talk(reader, writer)` and call accept()."""

    def __init__(self):
        self.accepted = []      # appended by the server's thread, read by the test
        self._grown = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._ready = threading.Event()

    def __enter__(self):
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_):
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def accept(self, what):
        with self._grown:
            self.accepted.append(what)
            self._grown.notify_all()

    def wait_for(self, count, timeout, still=lambda: True):
        """Until `count` are accepted. False: the time is over, or `still` became false."""
        end = time.monotonic() + timeout
        with self._grown:
            while len(self.accepted) < count:
                if time.monotonic() > end or not still():
                    return False
                self._grown.wait(0.05)
        return True

    async def talk(self, reader, writer):
        raise NotImplementedError

    def _serve(self):
        asyncio.set_event_loop(self._loop)
        self._server = self._loop.run_until_complete(asyncio.start_server(self._guarded, "127.0.0.1", 0, limit=1 << 20, backlog=256))
        self.port = self._server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()

    async def _guarded(self, reader, writer):
        try:
            await self.talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _end(self):
        self._server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
