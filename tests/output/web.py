"""A real web server over a built folder, configured as `songngu server-config` says, on a free port of this machine, and a
client that asks it."""

import contextlib
import grp
import http.client
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from built import PROGRAM, ROOT

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
COMMANDS = {
    "nginx": lambda folder: [shutil.which("nginx") or "/usr/sbin/nginx", "-p", folder, "-c", f"{folder}/server.conf", "-e", f"{folder}/error.log"],
    "apache": lambda folder: [shutil.which("apache2") or "/usr/sbin/apache2", "-D", "FOREGROUND", "-f", f"{folder}/server.conf"],
}


@contextlib.contextmanager
def serving(out, base, site=ROOT, server="nginx", now=None, change=str):
    """Gives the address of the folder, built from `site`, under the path `base`; the server ends with the block.
    `change` may make another configuration of the one that was written."""
    out = Path(out).resolve()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix=f"songngu-{server}-") as folder:
        Path(folder).chmod(0o755)
        (Path(folder) / "section.conf").write_text(change(configuration(server, out, base, site, now)), "utf-8")
        conf = (Path(__file__).parent / f"{server}.conf").read_text("utf-8")
        for name, value in words(folder, port).items():
            conf = conf.replace("{" + name + "}", value)
        if server == "nginx" and BROTLI.exists():
            conf = f"load_module {BROTLI};\n" + conf
        if os.geteuid() == 0 and server == "nginx":
            conf = "user root;\n" + conf  # the folder may be readable for its owner only
        (Path(folder) / "server.conf").write_text(conf, "utf-8")
        child = subprocess.Popen(COMMANDS[server](folder))
        try:
            wait_for(port, child, folder)
            yield f"http://127.0.0.1:{port}{base}"
        finally:
            child.terminate()
            child.wait(10)


def words(folder, port):
    """What the server's own configuration is filled in with. Apache refuses to run as root: then it is whom Debian gives it."""
    user, group = ("www-data", "www-data") if os.geteuid() == 0 else (pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name)
    enabled = Path("/etc/apache2/mods-enabled")
    loads = sorted(enabled.glob("*.load")) + sorted(enabled.glob("*.conf"))
    modules = "\n".join(f"Include {path}" for path in loads if not path.name.startswith(("mpm_", "headers", "rewrite")))
    return {"folder": folder, "port": str(port), "user": user, "group": group, "modules": modules}


def configuration(server, out, base, site, now=None):
    clock = ["--now", now] if now else []
    own = ["--brotli"] if server == "nginx" and BROTLI.exists() else []
    call = [PROGRAM, "--site", site, *clock, "server-config", server, *own, "--root", out, "--base-url", f"https://portal.example{base}"]
    done = subprocess.run(call, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"songngu server-config {server} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def wait_for(port, server, folder):
    for _ in range(100):
        if server.poll() is not None:
            raise SystemExit(f"the web server ended: {(Path(folder) / 'error.log').read_text()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise SystemExit("the web server did not answer within 10 seconds")


class Client:
    """Asks the one server, over one connection; remembers what it was told."""

    def __init__(self, served):
        self.host, self.base, self.known = urlsplit(served).netloc, urlsplit(served).path, {}
        self.connection = http.client.HTTPConnection(self.host, timeout=20)

    def get(self, address):
        """(status, content type, where a redirect leads) of an address below the base, as written in a link."""
        if address not in self.known:
            answer, _ = self.ask(self.base + address)
            self.known[address] = (answer.status, answer.getheader("Content-Type") or "", answer.getheader("Location"))
        return self.known[address]

    def ask(self, path, method="GET", **headers):
        """(answer, its bytes) to a path of the host; `If_None_Match` is the header If-None-Match."""
        self.connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = self.connection.getresponse()
        return answer, answer.read()
