"""A real nginx over a built folder, on a free port of this machine, and a client that asks it."""

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"


@contextlib.contextmanager
def serving(out, base):
    """Gives the address of the folder under the path `base`; nginx ends with the block."""
    out = Path(out).resolve()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    languages = "\n".join(
        f"        ~^{base}{page.parent.name}/ {base}{page.parent.name}/404.html;" for page in sorted(out.glob("*/404.html"))
    )
    with tempfile.TemporaryDirectory(prefix="songngu-nginx-") as folder:
        Path(folder).chmod(0o755)
        words = {"folder": folder, "base": base, "port": str(port), "out": str(out), "languages": languages}
        conf = (Path(__file__).parent / "nginx.conf").read_text("utf-8")
        for name, value in words.items():
            conf = conf.replace("{" + name + "}", value)
        if os.geteuid() == 0:
            conf = "user root;\n" + conf  # the folder may be readable for its owner only
        (Path(folder) / "nginx.conf").write_text(conf, "utf-8")
        server = subprocess.Popen([NGINX, "-p", folder, "-c", f"{folder}/nginx.conf", "-e", f"{folder}/error.log"])
        try:
            wait_for(port, server, folder)
            yield f"http://127.0.0.1:{port}{base}"
        finally:
            server.terminate()
            server.wait(10)


def wait_for(port, server, folder):
    for _ in range(100):
        if server.poll() is not None:
            raise SystemExit(f"nginx ended: {(Path(folder) / 'error.log').read_text()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise SystemExit("nginx did not answer within 10 seconds")


class Client:
    """Asks the one server, over one connection; remembers what it was told."""

    def __init__(self, served):
        self.host, self.base, self.known = urlsplit(served).netloc, urlsplit(served).path, {}
        self.connection = http.client.HTTPConnection(self.host, timeout=20)

    def get(self, address):
        """(status, content type, where a redirect leads) of an address below the base, as written in a link."""
        if address not in self.known:
            self.connection.request("GET", self.base + address)
            answer = self.connection.getresponse()
            answer.read()
            self.known[address] = (answer.status, answer.getheader("Content-Type") or "", answer.getheader("Location"))
        return self.known[address]
