# SPDX-License-Identifier: GPL-3.0-or-later
"""A real Postfix on a loopback port of its own: unpacked from Debian's package, never installed, so that the
machine's own mail is left alone. STARTTLS with a private authority, login against a sasldb, one maildir."""
import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time

USER, PASSWORD, REALM = "relais", "s3cret, with spaces", "relais.example"


class Missing(Exception):
    """Why this machine cannot run it."""


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr or done.stdout}")
    return done.stdout


def unpacked(folder):
    """Debian's postfix below `folder`; fetched once."""
    root = os.path.join(folder, "postfix")
    if os.path.exists(os.path.join(root, "usr/lib/postfix/sbin/master")):
        return root
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as work:
        os.chmod(work, 0o777)  # apt fetches as a user without rights
        for attempt in range(2):
            try:
                run("apt-get", "download", "-qq", "postfix", cwd=work)
                break
            except (OSError, RuntimeError) as error:
                if attempt:
                    raise Missing(f"Debian's postfix cannot be fetched: {error}") from error
                subprocess.run(["apt-get", "update", "-qq"], capture_output=True, check=False)
        run("dpkg", "-x", glob.glob(os.path.join(work, "postfix_*.deb"))[0], os.path.join(work, "root"))
        os.chmod(os.path.join(work, "root"), 0o755)
        os.rename(os.path.join(work, "root"), root)
    return root


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Postfix:
    """with Postfix(folder) as server: ... server.port, server.ca_file, server.maildir"""

    def __init__(self, tools):
        if os.geteuid() != 0:
            raise Missing("Postfix's master process starts as root only")
        self.package = unpacked(tools)
        # Postfix wants a user and a group that nothing else uses. Every Debian has these two.
        self.owner = pwd.getpwnam("games")
        self.home = tempfile.mkdtemp(prefix="relais-postfix.", dir="/tmp")
        os.chmod(self.home, 0o755)
        self.port = free_port()
        self.maildir = os.path.join(self.home, "mail", "box")
        self.ca_file = os.path.join(self.home, "ca.pem")
        self.log = os.path.join(self.home, "maillog")
        self.env = {"PATH": os.environ["PATH"], "LD_LIBRARY_PATH": os.path.join(self.package, "usr/lib/postfix"),
                    "MAIL_CONFIG": os.path.join(self.home, "conf"), "LC_ALL": "C"}
        self.master = None

    def __enter__(self):
        try:
            self._certificates()
            self._password()
            self._folders()
            self._configure()
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.master:
            self.master.terminate()
            try:
                self.master.wait(10)
            except subprocess.TimeoutExpired:
                self.master.kill()
                self.master.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def mails(self):
        """Path of every mail delivered."""
        return glob.glob(os.path.join(self.maildir, "new", "*"))

    def wait_for(self, count, timeout):
        """Until that many are in the maildir and the queue is empty; how many there are."""
        end = time.monotonic() + timeout
        while len(self.mails()) < count and time.monotonic() < end:
            time.sleep(0.2)  # another program's folder: there is nothing to wait on but the clock
        return len(self.mails())

    def log_text(self):
        if not os.path.exists(self.log):
            return ""
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()

    def _certificates(self):
        path = lambda name: os.path.join(self.home, name)  # noqa: E731
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Relais test authority",
            "-keyout", path("ca.key"), "-out", self.ca_file)
        run("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", path("server.key"),
            "-out", path("server.csr"))
        with open(path("san"), "w", encoding="ascii") as file:
            file.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
        run("openssl", "x509", "-req", "-in", path("server.csr"), "-CA", self.ca_file, "-CAkey", path("ca.key"),
            "-CAcreateserial", "-days", "2", "-extfile", path("san"), "-out", path("server.pem"))

    def _password(self):
        base = os.path.join(self.env["MAIL_CONFIG"], "sasl")  # where Debian's Postfix looks, whatever main.cf says
        os.makedirs(base)
        database = os.path.join(base, "sasldb2")
        if not shutil.which("saslpasswd2"):
            raise Missing("saslpasswd2 is not installed (sasl2-bin)")
        run("saslpasswd2", "-p", "-c", "-f", database, "-u", REALM, USER, input=PASSWORD)
        os.chown(database, self.owner.pw_uid, self.owner.pw_gid)
        with open(os.path.join(base, "smtpd.conf"), "w", encoding="ascii") as file:
            file.write(f"pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\nsasldb_path: {database}\n")

    def _folders(self):
        queue = os.path.join(self.home, "queue")
        os.makedirs(queue)
        for name in "active bounce corrupt defer deferred flush hold incoming private saved trace maildrop public".split():
            os.makedirs(os.path.join(queue, name), mode=0o700)
            os.chown(os.path.join(queue, name), self.owner.pw_uid, -1)
        os.makedirs(os.path.join(queue, "pid"))
        for name in ("data", "mail"):
            os.makedirs(os.path.join(self.home, name), mode=0o700)
            os.chown(os.path.join(self.home, name), self.owner.pw_uid, self.owner.pw_gid)

    def _configure(self):
        conf = self.env["MAIL_CONFIG"]
        package, home = self.package, self.home
        settings = {
            "compatibility_level": "3.6", "queue_directory": f"{home}/queue", "data_directory": f"{home}/data",
            "daemon_directory": f"{package}/usr/lib/postfix/sbin", "command_directory": f"{package}/usr/sbin",
            "shlib_directory": f"{package}/usr/lib/postfix", "meta_directory": conf,
            "mail_owner": self.owner.pw_name, "setgid_group": "mail", "default_privs": "nobody",
            "import_environment": "MAIL_CONFIG LANG=C LD_LIBRARY_PATH PATH",
            "maillog_file": self.log, "maillog_file_prefixes": home,
            "myhostname": "mx.relais.example", "mydestination": "", "inet_interfaces": "127.0.0.1", "inet_protocols": "ipv4",
            "mynetworks": "192.0.2.1/32", "smtpd_relay_restrictions": "permit_sasl_authenticated, reject",
            "smtpd_tls_security_level": "encrypt", "smtpd_tls_auth_only": "yes", "smtpd_tls_cert_file": f"{home}/server.pem",
            "smtpd_tls_key_file": f"{home}/server.key", "smtpd_tls_session_cache_database": "",
            "smtpd_sasl_auth_enable": "yes", "smtpd_sasl_type": "cyrus", "smtpd_sasl_path": "smtpd",
            "smtpd_sasl_local_domain": REALM,
            "smtpd_sasl_security_options": "noanonymous", "smtpd_client_connection_rate_limit": "0",
            "virtual_mailbox_domains": "static:all", "virtual_mailbox_maps": "static:box/", "virtual_mailbox_base": f"{home}/mail",
            "virtual_uid_maps": f"static:{self.owner.pw_uid}", "virtual_gid_maps": f"static:{self.owner.pw_gid}",
            "virtual_minimum_uid": "1", "virtual_mailbox_limit": "0", "alias_maps": "", "alias_database": "",
            "local_recipient_maps": "", "smtputf8_enable": "yes", "address_verify_map": "",
        }
        with open(os.path.join(conf, "main.cf"), "w", encoding="utf-8") as file:
            file.writelines(f"{key} = {value}\n" for key, value in settings.items())
        services = [f"127.0.0.1:{self.port} inet n - n - 50 smtpd", "postlog unix-dgram n - n - 1 postlogd",
                    "cleanup unix n - n - 0 cleanup", "qmgr unix n - n 300 1 qmgr", "rewrite unix - - n - - trivial-rewrite",
                    "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce",
                    "error unix - - n - - error", "retry unix - - n - - error", "virtual unix - n n - - virtual",
                    "anvil unix - - n - 1 anvil", "tlsmgr unix - - n 1000? 1 tlsmgr", "proxymap unix - - n - - proxymap",
                    "flush unix n - n 1000? 0 flush", "scache unix - - n - 1 scache", "showq unix n - n - - showq",
                    "verify unix - - n - 1 verify", "smtp unix - - n - - error", "relay unix - - n - - error",
                    "local unix - n n - - error"]
        with open(os.path.join(conf, "master.cf"), "w", encoding="ascii") as file:
            file.write("\n".join(services) + "\n")

    def _start(self):
        with open(os.path.join(self.home, "stderr"), "w", encoding="utf-8") as errors:
            self.master = subprocess.Popen([os.path.join(self.package, "usr/lib/postfix/sbin/master"), "-d", "-c", self.env["MAIL_CONFIG"]],
                                           env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if self.master.poll() is not None:
                break
            try:
                with socket.create_connection(("127.0.0.1", self.port), 2) as probe:
                    probe.settimeout(5)
                    if probe.recv(3) == b"220":
                        return
            except OSError:
                time.sleep(0.1)
        with open(os.path.join(self.home, "stderr"), encoding="utf-8") as file:
            raise RuntimeError("Postfix did not start:\n" + file.read() + self.log_text())
