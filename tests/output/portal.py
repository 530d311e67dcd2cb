"""docs/portal.md, done as it is written, in a folder instead of the machine's own: its commands in their order, its files, its
units as systemd would run them; nginx is the real one, what belongs to the whole machine (users, systemctl, mail) is told only."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from built import PROGRAM, ROOT, from_arguments
from outcome import Outcome

PLACES = ("/srv/songngu", "/usr/local/bin", "/usr/local/sbin", "/etc/nginx", "/etc/systemd/system", "/run/songngu-failed")
BLOCK = re.compile(r"(?:^|\n)(?P<before>[^\n]*)\n\n```(?P<kind>\w*)\n(?P<text>.*?)\n```", re.S)
FAKES = {
    "adduser": 'mkdir -p "{root}/srv/songngu"',
    "chown": "true",
    "runuser": 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"',
    "systemctl": 'echo "$*" >> "{root}/systemctl"',
    "journalctl": "echo told",
    "mail": 'echo "$*" >> "{root}/mail"',
    "nginx": 'exec {nginx} -p "{root}" -c "{root}/etc/nginx/nginx.conf" -e "{root}/error.log" "$@"',
    "a2enmod": 'for name; do [ -e "/etc/apache2/mods-available/$name.load" ] || exit 1; done',
}
NGINX = "pid {root}/nginx.pid; events {{ }}\nhttp {{ server {{ listen 127.0.0.1:1; include {root}/etc/nginx/songngu.conf; }} }}\n"
TEXT = "---\ntitle: Mới\ndate: 2026-03-01\nstatus: approved\napproved_by: chanh-van-phong\n{more}---\nBài.\n"


class Machine:
    def __init__(self, root, tell, guide):
        self.root, self.tell, self.said = root, tell, ""
        self.blocks = [found.groupdict() for found in BLOCK.finditer(guide)]
        for place in PLACES:
            (root / place[1:]).parent.mkdir(parents=True, exist_ok=True)
        for folder in ("usr/local/bin", "usr/local/sbin", "etc/nginx", "etc/systemd/system", "fake"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        for name, does in FAKES.items():
            nginx = shutil.which("nginx") or "/usr/sbin/nginx"
            self.program(root / "fake" / name, "#!/bin/sh\n" + does.format(root=root, nginx=nginx) + "\n")
        (root / "etc/nginx/nginx.conf").write_text(NGINX.format(root=root))

    def program(self, path, text):
        path.write_text(text, "utf-8")
        path.chmod(0o755 if text.startswith("#!") else 0o644)

    def here(self, text):
        return re.sub("|".join(map(re.escape, PLACES)), lambda place: f"{self.root}{place[0]}", text).replace("/bin/rm", "rm")

    def run(self, command, cwd=None):
        path = os.pathsep.join([f"{self.root}/fake", f"{self.root}/usr/local/bin", f"{self.root}/usr/local/sbin", os.environ["PATH"], "/usr/sbin"])
        return subprocess.run(["bash", "-ec", command], cwd=cwd, env={**os.environ, "PATH": path}, capture_output=True, text=True)

    def files(self):
        """Files that the guide writes: the line before the block ends with their path."""
        named = {}
        for block in self.blocks:
            path = re.search(r"`(/[^`]*)`(?: \(`chmod 755`\))?:$", block["before"])
            if path and block["kind"] in ("ini", "sh"):
                named[path[1]] = block
                self.program(Path(self.here(path[1])), self.here(block["text"]) + "\n")
        return named

    def commands(self, files):
        return [block["text"] for block in self.blocks if block["kind"] == "sh" and block not in files.values()]

    def unit(self, name):
        """Runs a unit; what it calls upon when it fails, too."""
        text = (self.root / "etc/systemd/system" / name).read_text("utf-8")
        unless = re.search(r"^ConditionPathExists=!(.*)$", text, re.M)
        if unless and Path(unless[1]).exists():
            return True
        for line in re.findall(r"^ExecStart(?:Post)?=\+?(.*)$", text, re.M):
            done = self.run(line)
            if done.returncode:
                self.said = done.stderr[-300:]
                for other in re.findall(r"^OnFailure=(.*)$", text, re.M):
                    self.unit(other)
                return False
        return True

    def count(self, log, line):
        path = self.root / log
        return path.read_text("utf-8").splitlines().count(line) if path.exists() else 0

    def expect(self, ok, words):
        self.tell.expect(ok, "docs/portal.md", words)


def sources(site):
    for name in ("content", "static", "locales", "themes"):
        shutil.copytree(ROOT / name, site / name)
    shutil.copy(ROOT / "songngu.yaml", site)
    (site / ".gitignore").write_text(".songngu/\n")


def follow(machine):
    site, out = machine.root / "srv/songngu/site", machine.root / "srv/songngu/public"
    files = machine.files()
    machine.expect(len(files) == 4, f"the files that it has written are {sorted(files)}")
    first, units, modules, check, back = machine.commands(files)
    lines = machine.here(first).splitlines()
    done = machine.run("\n".join(lines[:2]), Path(PROGRAM).parent)
    sources(site)
    git = f"git -C {site} -c user.name=x -c user.email=x@example.vn"
    machine.run(f"{git} init -q && {git} add -A && {git} commit -qm before")
    rest = machine.run("\n".join(lines[2:]))
    machine.expect(done.returncode == rest.returncode == 0 and (out / "release.json").exists(), f"the first build: {done.stderr} {rest.stderr}")
    for words in (units, modules, machine.here(check)):
        done = machine.run(words)
        machine.expect(done.returncode == 0, f"{words!r} ends with {done.returncode}: {done.stderr[-300:]}")
    timed(machine, site, git)
    stopped(machine, site)
    machine.run(f"{git} config user.name x; {git} config user.email x@example.vn")
    done = machine.run(machine.here(back))
    machine.expect(done.returncode == 0 and machine.count("systemctl", "start songngu.service") == 1, f"going back: {done.stderr}")
    machine.expect(machine.unit("songngu.service") and not (out / "vi/tin/cu").exists(), "the state before does not come back")
    if verify := shutil.which("systemd-analyze"):
        done = machine.run(f"{verify} verify --man=no {machine.root}/etc/systemd/system/songngu*")
        told = [line for line in done.stderr.splitlines() if "songngu" in line]
        machine.expect(not told, f"systemd does not understand: {told}")


def timed(machine, site, git):
    """The server is told of an old address, and only then."""
    conf = machine.root / "etc/nginx/songngu.conf"
    for _ in range(2):
        machine.expect(machine.unit("songngu.service"), f"the unit fails: {machine.said}")
        machine.expect(machine.count("systemctl", "reload nginx") == 1, "nginx is not reloaded once")
    article = site / "content/tin-tuc/moi.vi.md"
    article.write_text(TEXT.format(more=""), "utf-8")
    machine.run(f"{git} add -A && {git} commit -qm article")
    machine.expect(machine.unit("songngu.service") and machine.count("systemctl", "reload nginx") == 1, "nginx is reloaded for an article")
    article.write_text(TEXT.format(more="aliases: [vi/tin/cu/]\n"), "utf-8")
    machine.run(f"{git} add -A && {git} commit -qm address")
    machine.expect(machine.unit("songngu.service") and machine.count("systemctl", "reload nginx") == 2, "nginx is not told of an old address")
    machine.expect("/vi/tin/cu/" in conf.read_text("utf-8"), "the old address is not in the configuration")


def stopped(machine, site):
    """A build that stops is mailed once, and the site stays."""
    article = site / "content/tin-tuc/moi.vi.md"
    good, before = article.read_text("utf-8"), (machine.root / "etc/nginx/songngu.conf").read_bytes()
    article.write_text(good.replace("title:", "titel:"), "utf-8")
    for _ in range(2):
        machine.expect(not machine.unit("songngu.service"), "a text with an error is published")
        machine.expect(machine.count("mail", "-s songngu: not built root") == 1, "is not mailed once")
    machine.expect((machine.root / "etc/nginx/songngu.conf").read_bytes() == before, "the server's configuration has changed")
    article.write_text(good, "utf-8")
    machine.expect(machine.unit("songngu.service") and not (machine.root / "run/songngu-failed").exists(), "the mark of a failure stays")


def main():
    site = from_arguments()  # its folder is not needed: this piece publishes its own
    tell = Outcome("portal")
    guide = (ROOT / "docs/portal.md").read_text("utf-8").replace(site.fault, "")
    with tempfile.TemporaryDirectory(prefix="songngu-portal-") as folder:
        follow(Machine(Path(folder), tell, guide))
    tell.end()


main()
