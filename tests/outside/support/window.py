# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a display of its own, used through its accessibility: what a screen reader can find and press is what a
person can. Xvfb, a window manager and a session bus are started for one test and end with it."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

RETURN = 0xFF0D
RELAIS = os.environ.get("RELAIS", "build/dev/app/relais/relais")


class Display:
    """DISPLAY and the bus stand in os.environ until close(). One for a process: pyatspi stays with the first bus it meets."""

    def __init__(self):
        for tool in ("Xvfb", "openbox", "dbus-daemon"):
            if not shutil.which(tool):
                raise unittest.SkipTest(f"{tool} is not installed")
        self.folder = tempfile.mkdtemp(prefix="relais-display.")
        self._processes = []
        self._before = {}
        self._set(XDG_RUNTIME_DIR=self.folder, HOME=self.folder, NO_AT_BRIDGE=None, AT_SPI_BUS_ADDRESS=None, WAYLAND_DISPLAY=None)
        try:
            number = self._started(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x860x24", "-nolisten", "tcp"])
            self._set(DISPLAY=f":{number}")
            self._set(DBUS_SESSION_BUS_ADDRESS=self._started(["dbus-daemon", "--session", "--nofork", "--print-address=1"]))
            self._start(["openbox", "--sm-disable"])
            try:
                import pyatspi  # it takes the bus from the environment when it is loaded
            except ImportError as error:
                raise unittest.SkipTest(f"python3-pyatspi is not installed ({error})") from error
            self.atspi = pyatspi
        except BaseException:
            self.close()
            raise

    def close(self):
        for process in reversed(self._processes):
            process.terminate()
            process.wait(20)
            if process.stdout:
                process.stdout.close()
        for name, value in self._before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        shutil.rmtree(self.folder, ignore_errors=True)

    def _set(self, **values):
        for name, value in values.items():
            self._before.setdefault(name, os.environ.get(name))
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value

    def _start(self, command, **options):
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **{"stdout": subprocess.DEVNULL, **options})
        self._processes.append(process)
        return process

    def _started(self, command):
        """Starts what tells its address on its first line once it is there."""
        line = self._start(command, stdout=subprocess.PIPE, text=True).stdout.readline().strip()
        assert line, f"{command[0]} did not start"
        return line


class Window:
    """One run of the program. Names are those of the English window."""

    def __init__(self, display, data, log):
        self.atspi = display.atspi
        self.root = None
        self._log = open(log, "ab")
        env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1",
               "RELAIS_LANGUAGE": "en", "LC_ALL": "C.UTF-8", "GCOV_ERROR_FILE": os.devnull}
        self.process = subprocess.Popen([RELAIS, "--data", data], env=env, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log)
        self.root = self.wait(self._application, "the window on the accessibility bus")

    def _application(self):
        for application in self.atspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid and application.childCount:
                return application
        return None

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.end()

    def close(self):
        """Asks the program to end, however the test went."""
        if self.process.poll() is None:
            self.process.terminate()
        self.end()

    def end(self):
        self.process.wait(30)
        self._log.close()

    def wait(self, found, what, timeout=30):
        """Until `found()` gives something. What is on its way may fail under the hand: that is not there yet."""
        end = time.monotonic() + timeout
        while True:
            if self.process.poll() is not None:
                raise AssertionError(f"the window ended with {self.process.returncode} while waiting for {what}")
            try:
                if result := found():
                    return result
            except Exception as error:  # pylint: disable=broad-except
                if type(error).__name__ not in ("GError", "Error", "NotImplementedError", "LookupError", "AttributeError"):
                    raise
            if time.monotonic() > end:
                raise AssertionError(f"no {what} after {timeout} s; shown:\n" + "\n".join(self.shown()))
            time.sleep(0.05)

    def _walk(self, node):
        states = node.getState()
        if not states.contains(self.atspi.STATE_SHOWING) and node.getRole() not in (self.atspi.ROLE_APPLICATION, self.atspi.ROLE_FRAME):
            return
        yield node
        # A table answers for its cells itself; there may be thousands.
        if node.getRole() in (self.atspi.ROLE_TABLE, self.atspi.ROLE_TREE):
            return
        for child in node:
            if child:
                yield from self._walk(child)

    def nodes(self, role=None):
        for node in self._walk(self.root):
            if role is None or node.getRoleName() == role:
                yield node

    def shown(self):
        lines = []
        try:
            for node in self.nodes() if self.root else ():
                if node.name:
                    lines.append(f"  {node.getRoleName()}: {node.name}")
        except Exception as error:  # pylint: disable=broad-except
            lines.append(f"  ({error})")
        return lines

    def find(self, role, name, timeout=30):
        """The visible and enabled one of that role whose name is `name`, or starts with it if it ends in *."""
        def fits(node):
            given = node.name or ""
            return given.startswith(name[:-1]) if name.endswith("*") else given == name
        return self.wait(lambda: next((n for n in self.nodes(role) if fits(n) and n.getState().contains(self.atspi.STATE_ENABLED)), None),
                         f"{role} “{name}”", timeout)

    def see(self, text, timeout=30):
        """Waits for a label with that text in it; gives it whole."""
        return self.wait(lambda: next((n.name for n in self.nodes("label") if text in (n.name or "")), None), f"text “{text}”", timeout)

    def press(self, name, role="push button"):
        """As a screen reader does it: what a button or a box is for happens."""
        action = self.find(role, name).queryAction()
        names = [action.getName(index) for index in range(action.nActions)]
        wanted = next((n for n in ("Press", "Toggle") if n in names), None)
        assert wanted, f"{role} “{name}” can only be asked to {names}"
        assert action.doAction(names.index(wanted))

    def write(self, name, text):
        field = self.find("text", name)
        assert field.queryEditableText().setTextContents(text), name
        self.wait(lambda: field.queryText().getText(0, -1) == text, f"“{text}” in “{name}”")

    def labelled(self, role, label):
        """By the label beside it: the name of a combo box is what is chosen in it."""
        def fits(node):
            return any(relation.getRelationType() == self.atspi.RELATION_LABELLED_BY and relation.getTarget(0).name == label
                       for relation in node.getRelationSet())
        return self.wait(lambda: next((n for n in self.nodes(role) if fits(n)), None), f"{role} labelled “{label}”")

    def click(self, node):
        x, y, width, height = node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        self.atspi.Registry.generateMouseEvent(x + width // 2, y + height // 2, "b1c")

    def type(self, text):
        """Where the keyboard is."""
        self.atspi.Registry.generateKeyboardEvent(0, text, self.atspi.KEY_STRING)

    def fill(self, label, text):
        """Into a combo box that takes any text: as soon as it has the keyboard."""
        box = self.labelled("combo box", label)
        self.click(box)
        self.wait(lambda: any(node.getState().contains(self.atspi.STATE_FOCUSED) for node in (box, *box)), f"keyboard in “{label}”")
        self.type(text)
        self.wait(lambda: box.name == text, f"“{text}” in “{label}”")

    def choose(self, label, text):
        """In a combo box, by its first letters."""
        box = self.labelled("combo box", label)
        self.click(box)
        self.find("list item", "*")
        self.type(text)
        self.atspi.Registry.generateKeyboardEvent(RETURN, None, self.atspi.KEY_SYM)
        self.wait(lambda: box.name.startswith(text), f"“{text}” in “{label}”")
