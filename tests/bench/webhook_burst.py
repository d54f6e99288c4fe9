# SPDX-License-Identifier: GPL-3.0-or-later
"""500 webhooks at once to `relaisctl engine run --webhooks`: how long the slowest answer takes, every one stored before its 200."""
import asyncio
import os
import sqlite3
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "outside"))

COUNT = 500


async def post(port, body, signature):
    """Seconds from the first byte to the whole answer."""
    begun = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /webhooks/whatsapp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
                 + f"X-Hub-Signature-256: {signature}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
    await writer.drain()
    answer = await reader.read()
    writer.close()
    if not answer.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(f"a webhook was refused: {answer[:80]!r}")
    return time.monotonic() - begun


async def burst(port, bodies):
    return await asyncio.gather(*[post(port, body, signature) for body, signature in bodies])


def measure(build, pairs):
    """The slowest answer of each burst, in seconds."""
    os.environ["RELAISCTL"] = os.path.join(build, "app/relaisctl/relaisctl")
    os.environ["RELAIS_STAND_IN"] = os.path.join(build, "tests/whatsapp_stand_in")
    import test_whatsapp as whatsapp
    from support.stand_in import StandIn
    slowest = []
    with StandIn("--secret", whatsapp.SECRET) as server, whatsapp.Desk(server) as desk:
        process, port = desk.listen(seconds=300)
        for turn in range(pairs):
            bodies = [whatsapp.inbound(f"3361{i:08}", f"wamid.{turn}.{i}", f"Bonjour {i}") for i in range(COUNT)]
            slowest.append(max(asyncio.run(burst(port, [(body, whatsapp.signed(body)) for body in bodies]))))
        desk.stop(process)
        with sqlite3.connect(os.path.join(desk.agency.data, "relais.db")) as database:
            kept = database.execute("SELECT count(*) FROM incoming_events").fetchone()[0]
    if kept != COUNT * pairs:
        raise RuntimeError(f"{kept} of {COUNT * pairs} webhooks were kept")
    return slowest
