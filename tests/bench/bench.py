#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Relais against named peers on this machine and writes docs/benchmarks.md.

Each figure is the median of at least five interleaved pairs: ours, peer, ours, peer, ... in one run, so that what else
the machine does hits both. `--quick` takes one small pair (to try the harness; it writes nothing).
"""
import argparse
import json
import os
import platform
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests", "outside"))
from support import postfix  # noqa: E402

sys.path.insert(0, HERE)
import webhook_burst  # noqa: E402
from delay_sink import DelaySink  # noqa: E402


class Row:
    """One line of the table: what, our median, the peer's, the ratio and the limit it must keep."""

    def __init__(self, what, ours, peer, ratio, limit, holds, note=""):
        self.what, self.ours, self.peer, self.ratio, self.limit, self.holds, self.note = what, ours, peer, ratio, limit, holds, note

    def line(self):
        verdict = "yes" if self.holds else "**no**"
        return f"| {self.what} | {self.ours} | {self.peer} | {self.ratio} | {self.limit} | {verdict} |"


def at_least(what, ours, peer, limit, unit="{:,.0f}/s"):
    ratio = statistics.median(o / p for o, p in zip(ours, peer))
    return Row(what, unit.format(statistics.median(ours)), unit.format(statistics.median(peer)), f"{ratio:.2f}x", f">= {limit}x", ratio >= limit)


def at_most(what, ours, peer, limit, unit="{:.2f} s"):
    ratio = statistics.median(o / p for o, p in zip(ours, peer))
    return Row(what, unit.format(statistics.median(ours)), unit.format(statistics.median(peer)), f"{ratio:.2f}x", f"<= {limit}x", ratio <= limit)


def measured(command, **options):
    """Runs to the end: wall seconds, CPU seconds of it and its children, peak memory in MB, stdout."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL, **options)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        text = out.read().decode("utf-8", "replace")
        if process.returncode != 0:
            raise RuntimeError(f"{command}: exit {process.returncode}\n{text[-1000:]}\n{err.read().decode('utf-8', 'replace')[-2000:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, text


class Peers:
    """smtp-source and smtp-sink of an unpacked Postfix; nodemailer in the build folder."""

    def __init__(self, tools):
        root = postfix.unpacked(tools)
        self.sbin = os.path.join(root, "usr/sbin")
        self.env = {**os.environ, "LD_LIBRARY_PATH": os.path.join(root, "usr/lib/postfix"), "MAIL_CONFIG": self.config(tools)}
        self.nodemailer = self.node_modules(tools)

    @staticmethod
    def config(tools):
        folder = os.path.join(tools, "postfix-conf")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "main.cf"), "w", encoding="ascii") as file:
            file.write("myhostname = localhost\ncompatibility_level = 3.6\n")
        return folder

    @staticmethod
    def node_modules(tools):
        folder = os.path.join(tools, "nodemailer")
        if not shutil.which("node") or not shutil.which("npm"):
            return None
        if not os.path.isdir(os.path.join(folder, "node_modules", "nodemailer")):
            os.makedirs(folder, exist_ok=True)
            done = subprocess.run(["npm", "install", "--silent", "--no-save", "--no-package-lock", "--prefix", folder, "nodemailer@10"],
                                  capture_output=True, check=False)
            if done.returncode != 0:
                return None
        return folder

    def sink(self, pipelining):
        return SmtpSink(self, pipelining)

    def source(self, port, connections, messages, size=2048):
        return measured([os.path.join(self.sbin, "smtp-source"), "-d", "-s", str(connections), "-m", str(messages), "-l", str(size),
                         "-f", "bench@sender.example", "-t", "person@example.com", f"127.0.0.1:{port}"], env=self.env)

    def node(self, port, connections, messages, size=2048):
        return measured(["node", os.path.join(HERE, "nodemailer_peer.js"), str(port), str(connections), str(messages), str(size)],
                        env={**os.environ, "NODE_PATH": os.path.join(self.nodemailer, "node_modules")})


class SmtpSink:
    def __init__(self, peers, pipelining):
        self.peers, self.pipelining = peers, pipelining

    def __enter__(self):
        self.port = postfix.free_port()
        command = [os.path.join(self.peers.sbin, "smtp-sink"), *([] if self.pipelining else ["-p"]), f"127.0.0.1:{self.port}", "200"]
        user = ["-u", "nobody"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen([command[0], *user, *command[1:]], env=self.peers.env, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.02)
        raise RuntimeError("smtp-sink does not listen")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def engine(build, port, connections, messages, size=2048):
    *_, text = measured([os.path.join(build, "tests/bench/bench_engine"), "--port", str(port), "--connections", str(connections),
                         "--messages", str(messages), "--size", str(size)])
    return json.loads(text)


def bench_smtp(build, peers, pairs, messages):
    for connections in (4, 8):
        for pipelining, limit in ((True, 1.2), (False, 0.9)):
            ours, source, node, cpu, source_cpu = [], [], [], [], []
            with peers.sink(pipelining) as sink:
                for pair in range(pairs + 1):
                    mine = engine(build, sink.port, connections, messages)
                    wall, used, *_ = peers.source(sink.port, connections, messages)
                    if pair == 0:
                        continue  # warm
                    ours.append(messages / mine["seconds"])
                    cpu.append(mine["cpu_seconds"] / messages * 1000)
                    source.append(messages / wall)
                    source_cpu.append(used / messages * 1000)
                    if peers.nodemailer and pipelining:
                        few = max(200, messages // 10)
                        *_, text = peers.node(sink.port, connections, few)
                        node.append(few / json.loads(text)["seconds"])
            kind = "with PIPELINING" if pipelining else "without PIPELINING"
            yield at_least(f"SMTP, 2 KB, {connections} connections, server {kind}, state kept (FULL): smtp-source", ours, source, limit)
            if pipelining:
                yield at_most(f"CPU of the sender for 1,000 mails, {connections} connections: smtp-source", cpu, source_cpu, 0.8, "{:.4f} s")
            if node:
                yield at_least(f"SMTP, 2 KB, {connections} connections, mails ready made: nodemailer, pooled, composing text and HTML", ours, node, 15)


def bench_distance(build, peers, pairs):
    """50 ms before every reply."""
    rates = {}
    for connections in (1, 8, 64):
        ours, source = [], []
        with DelaySink(0.05) as sink:
            for _ in range(pairs):
                count = 12 * connections
                ours.append(count / engine(build, sink.port, connections, count)["seconds"])
                if connections != 1:
                    wall, *_ = peers.source(sink.port, connections, count)
                    source.append(count / wall)
        rates[connections] = statistics.median(ours)
        if source:
            yield at_least(f"50 ms before each reply, {connections} connections: smtp-source", ours, source, 1.7, "{:.1f}/s")
    growth = rates[64] / rates[1]
    yield Row("50 ms before each reply: 64 connections against one", f"{rates[64]:.0f}/s", f"{rates[1]:.1f}/s", f"{growth:.1f}x", ">= 50x", growth >= 50)


def bench_stalled(build, pairs):
    """One of eight connections never gets an answer to its first final dot."""
    free, stalled = [], []
    for _ in range(pairs):
        for into, stall in ((free, 0), (stalled, 1)):
            with DelaySink(0.01, stall=stall) as sink:
                count = 1600
                process = subprocess.Popen([os.path.join(build, "tests/bench/bench_engine"), "--port", str(sink.port), "--connections", "8",
                                            "--messages", str(count)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                into.append(sink.rate_between(100, 1400, 120))
                process.kill()
                process.wait()
    ratio = statistics.median(s / f for s, f in zip(stalled, free))
    least = 1 - 1 / 8 - 0.05
    yield Row("One stalled connection of 8: rate against none stalled", f"{statistics.median(stalled):,.0f}/s", f"{statistics.median(free):,.0f}/s",
              f"{ratio:.3f}x", f">= {least:.3f}x", ratio >= least)


def bench_webhooks(build, pairs):
    """A burst as after a large campaign; a provider gives up on an answer that takes long."""
    slowest = statistics.median(webhook_burst.measure(build, pairs))
    yield Row(f"{webhook_burst.COUNT} webhooks at once, each stored (FULL) before its answer: the slowest", f"{slowest * 1000:.0f} ms", "", "", "<= 1000 ms", slowest <= 1)


def bench_programs(build, scratch, quick):
    """The benchmarks of the other features: each a program that compares itself with its peer and prints
    {"rows":[{"what","ours","peer","ratio","limit","holds"}]}."""
    folder = os.path.join(build, "tests/bench")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not name.startswith("bench_") or name == "bench_engine" or not os.access(path, os.X_OK) or os.path.isdir(path):
            continue
        wall, _, memory, text = measured([path, *(["--quick"] if quick else [])], cwd=scratch, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        for row in json.loads(text)["rows"]:
            yield Row(*(row[key] for key in ("what", "ours", "peer", "ratio", "limit", "holds")))
        print(f"  {name}: {wall:.0f} s, peak {memory:.0f} MB", flush=True)


def machine():
    model, memory = "unknown", 0
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"model name\s*:\s*(.*)", file.read())
        model = found.group(1) if found else model
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(re.search(r"MemTotal:\s*(\d+)", file.read()).group(1)) // 1024 // 1024
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    kernel = ".".join(platform.release().split(".")[:2])
    return f"{model}, {os.cpu_count()} cores, {memory} GB, {system}, Linux {kernel}"


def write(rows, pairs, path):
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout.strip()
    lines = ["# Benchmarks", "", f"Written by `./dev bench` on {time.strftime('%Y-%m-%d')} at {commit or 'an unpacked archive'}. Medians of {pairs} interleaved pairs "
             "(ours, peer, ours, ...) in one run; the ratio is the median of the pairs' ratios.", "", f"Machine: {machine()}. Sender, "
             "server and disk are on this one machine: what counts is the ratio.", "", "| what: peer | Relais | peer | ratio | limit | kept |",
             "|---|---|---|---|---|---|", *[row.line() for row in rows], ""]
    missed = [row.what for row in rows if not row.holds]
    lines.append("All limits are kept." if not missed else f"{len(missed)} of {len(rows)} limits are not kept; they are marked.")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--tools", default=os.path.join(ROOT, "build/tools"))
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--messages", type=int, default=20000)
    parser.add_argument("--only", choices=["smtp", "distance", "stalled", "webhooks", "programs"])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--out", default=os.path.join(ROOT, "docs/benchmarks.md"))
    options = parser.parse_args()
    options.build = os.path.abspath(options.build)
    pairs, messages = (1, 2000) if options.quick else (max(5, options.pairs), options.messages)
    peers = Peers(options.tools)
    rows = []
    with tempfile.TemporaryDirectory(prefix="relais-bench.") as scratch:
        parts = {"smtp": lambda: bench_smtp(options.build, peers, pairs, messages), "distance": lambda: bench_distance(options.build, peers, pairs),
                 "stalled": lambda: bench_stalled(options.build, pairs),
                 "webhooks": lambda: bench_webhooks(options.build, pairs), "programs": lambda: bench_programs(options.build, scratch, options.quick)}
        for name, part in parts.items():
            if options.only in (None, name):
                for row in part():
                    print(row.line(), flush=True)
                    rows.append(row)
    if not peers.nodemailer:
        print("nodemailer was not measured: node and npm are not here, or the package could not be fetched")
    if not options.quick and not options.only:
        write(rows, pairs, options.out)
        print(f"written: {options.out}")
    return 0 if all(row.holds for row in rows) or options.quick else 1


if __name__ == "__main__":
    sys.exit(main())
