# SPDX-License-Identifier: GPL-3.0-or-later
"""An agency in a folder of its own, used through relaisctl as a script would."""
import csv
import json
import os
import shutil
import signal
import subprocess
import tempfile

RELAISCTL = os.environ.get("RELAISCTL", "build/dev/app/relaisctl/relaisctl")
FULL = os.environ.get("RELAIS_FULL") == "1"
EMAIL = "owner@agency.example"
PASSWORD = "correct horse battery"


class Answer:
    """What a command left: exit status, both streams, and its one JSON document."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    @property
    def json(self):
        return json.loads(self.out)  # anything around the one document is an error here

    def __repr__(self):
        return f"exit {self.status}\nstdout: {self.out[-2000:]}\nstderr: {self.err[-2000:]}"


class Agency:
    def __init__(self, folder=None, init=True):
        self._streams = []
        self.home = tempfile.mkdtemp(prefix="relais-outside.")
        self.data = folder or os.path.join(self.home, "data")
        self.env = {
            "PATH": os.environ["PATH"], "HOME": self.home, "LC_ALL": os.environ.get("RELAIS_TEST_LOCALE", "C.UTF-8"), "TMPDIR": self.home,
            "XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR", self.home),
            # No keychain here: secrets go to the vault.
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "RELAIS_DATA": self.data, "RELAIS_EMAIL": EMAIL, "RELAIS_PASSWORD": PASSWORD,
            "RELAIS_VAULT_PASSPHRASE": "vault of the test",
            "GCOV_ERROR_FILE": os.devnull,
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                self.env[name] = os.environ[name]
        if init:
            self.ok("init", "--name", "Agence d’essai", "--email", EMAIL)

    def close(self):
        for stream in self._streams:
            stream.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def path(self, name, content=None):
        path = os.path.join(self.home, name)
        if content is not None:
            mode = "wb" if isinstance(content, bytes) else "w"
            with open(path, mode, **({} if mode == "wb" else {"encoding": "utf-8", "newline": ""})) as file:
                file.write(content)
        return path

    def command(self, *words, **env):
        return [RELAISCTL, *map(str, words)], {**self.env, **env}

    def text(self, *words, timeout=300, **env):
        """Without --json."""
        command, environment = self.command(*words, **env)
        environment = {k: v for k, v in environment.items() if v is not None}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=timeout,
                              stdin=subprocess.DEVNULL)
        return Answer(done.returncode, done.stdout, done.stderr)

    def run(self, *words, timeout=300, **env):
        return self.text("--json", *words, timeout=timeout, **env)

    def ok(self, *words, timeout=300, **env):
        answer = self.run(*words, timeout=timeout, **env)
        assert answer.status == 0, f"relaisctl {' '.join(map(str, words))}: {answer}"
        return answer.json

    def start(self, *words, **env):
        """A command left running. Its streams go to files: a pipe nobody reads would stop it."""
        command, environment = self.command("--json", *words, **env)
        out, err = (open(self.path(f"{name}.{len(self._streams)}"), "w+b") for name in ("out", "err"))
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                   preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN))
        process.out_file, process.err_file = out, err
        self._streams += [out, err]
        return process

    @staticmethod
    def left(process):
        """The answer of a command that was started and has ended."""
        streams = []
        for file in (process.out_file, process.err_file):
            file.seek(0)
            streams.append(file.read().decode("utf-8", "replace"))
        return Answer(process.returncode, *streams)

    def contacts(self, rows, header=("email", "first_name", "last_name", "company")):
        path = self.path("contacts.csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
        return self.ok("contacts", "import", path, "--country", "FR", "--category", "clients",
                       "--on-duplicate", "update")

    def campaign(self, name="Essai", account="main", **step):
        steps = {"subject": "Bonjour {first_name}", "html": "<p>Bonjour {first_name}</p>", "text": "", **step}
        document = {"name": name, "channel": "email", "account": account,
                    "audience": {"categories": ["clients"]}, "steps": [steps]}
        path = self.path("campaign.json", json.dumps(document, ensure_ascii=False))
        return self.ok("campaign", "create", path)["id"]

    def smtp_account(self, port, *options, name="main", security="none", **env):
        return self.ok("account", "add", "smtp", "--name", name, "--host", "127.0.0.1", "--port", port,
                       "--security", security, "--from", "Léa de Relais <lea@sender.example>", *options, **env)

    def messages(self, campaign):
        """Every message of a campaign as a dictionary of the export's columns."""
        path = self.path("messages.csv")
        if os.path.exists(path):
            os.remove(path)
        self.ok("messages", "export", path, "--campaign", campaign)
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
