# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of its own with a window manager, and the program on it as a screen reader sees it."""
import os
import select
import subprocess
import tempfile
import time


class Missing(Exception):
    """Why this machine has no screen to offer."""


class Desktop:
    """with Desktop() as desktop: the variables DISPLAY etc. of `desktop.env` lead to a screen of 1280 x 800."""

    def __init__(self, size="1280x800x24"):
        self.size = size
        self.processes = []

    def __enter__(self):
        if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
            raise Missing("no session bus: run it under dbus-run-session")
        reading, writing = os.pipe()
        try:
            screen = self.start(["Xvfb", "-displayfd", str(writing), "-screen", "0", self.size, "-nolisten", "tcp"], {}, pass_fds=[writing])
        except FileNotFoundError as error:
            raise Missing("Xvfb is not installed") from error
        os.close(writing)
        ready, *_ = select.select([reading], [], [], 20)
        if not ready or screen.poll() is not None:
            raise Missing("Xvfb does not start")
        number = os.read(reading, 16).decode().strip()
        os.close(reading)
        os.environ["DISPLAY"] = ":" + number  # pyatspi asks the X server for the accessibility bus
        self.env = {"DISPLAY": ":" + number, "DBUS_SESSION_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"],
                    "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANGUAGE": "en", "LC_ALL": "C.UTF-8",
                    "XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR", "/tmp"), "PATH": os.environ["PATH"]}
        self.start(["openbox", "--sm-disable"], {**self.env, "HOME": tempfile.gettempdir()})
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

    def start(self, command, env, **options):
        log = tempfile.TemporaryFile()
        process = subprocess.Popen(command, env={**os.environ, **env}, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options)
        process.log = log
        self.processes.append(process)
        return process

    @staticmethod
    def said(process):
        process.log.seek(0)
        return process.log.read().decode("utf-8", "replace")

    def picture(self, path):
        subprocess.run(["import", "-window", "root", path], env={**os.environ, **self.env}, check=True, capture_output=True)

    def keys(self, *names):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *names], env={**os.environ, **self.env}, check=True, capture_output=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "15", text], env={**os.environ, **self.env}, check=True, capture_output=True)


def until(ask, seconds=15, every=0.1):
    """The first answer that is not empty, or None when the time is over."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = ask()
        except Exception:  # noqa: BLE001: an object that has just gone answers with any D-Bus error
            answer = None
        if answer or time.monotonic() > end:
            return answer
        time.sleep(every)


class Screen:
    """The accessible tree of one application."""

    def __init__(self, name):
        import pyatspi
        self.atspi = pyatspi
        self.application = until(lambda: next((a for a in pyatspi.Registry.getDesktop(0) if a and a.name.lower() == name), None), 30)
        if self.application is None:
            raise AssertionError(f"{name} is not on the accessibility bus")

    def all(self, node=None):
        node = node or self.application
        for child in node:
            if child is not None:
                yield child
                yield from self.all(child)

    def showing(self, node):
        return node.getState().contains(self.atspi.STATE_SHOWING)

    def find(self, name=None, role=None, seconds=15):
        """The first visible control with that accessible name (a text, or a test of it) and role."""
        def fits(node):
            right_name = name is None or (name(node.name) if callable(name) else node.name.replace("&", "") == name)
            return right_name and (role is None or node.getRoleName() in role) and self.showing(node)
        found = until(lambda: next((n for n in self.all() if fits(n)), None), seconds)
        if found is None:
            raise AssertionError(f"nothing visible is called {name!r} ({role}); there are: {self.names()}")
        return found

    def names(self):
        return sorted({f"{n.getRoleName()}: {n.name}" for n in self.all() if n.name and self.showing(n)})

    @staticmethod
    def press(node):
        action = node.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        action.doAction(names.index("Press") if "Press" in names else 0)

    @staticmethod
    def write(node, text):
        node.queryEditableText().setTextContents(text)
