"""Runs versions of the model beside each other on this machine, and tells the front which of them gets how much.

service.py start VERSION PACKAGE    beside the one that serves
service.py weight VERSION WEIGHT    that much of 100 of the traffic
service.py finish VERSION           all of it, for good; the version before goes on running, older ones are ended
service.py back VERSION             all of it at once, to a version that was here before

Each may find its work half done or done, and does it again without harm.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

SERVICES = Path(os.environ["SERVICES"])
ROUTES = SERVICES / "routes.json"


def read():
    nothing = {"live": None, "candidate": None, "before": None, "weight": 0}
    return {**nothing, **(json.loads(ROUTES.read_text()) if ROUTES.exists() else {})}


def write(routes):
    # The front reads at any moment: it must never meet half a file.
    new = ROUTES.with_suffix(".new")
    new.write_text(json.dumps(routes))
    new.replace(ROUTES)


def start(version, package):
    routes = read()
    if version != routes["live"]:
        end(version)
        folder = SERVICES / version
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(package, folder / "package")
        shutil.copytree("serve", folder / "serve")
        run(version)
    write({**routes, "candidate": version, "weight": 0})


def run(version):
    folder = SERVICES / version
    command = [sys.executable, str(folder / "serve" / "app.py"), str(folder / "package"), "0"]
    log = (folder / "log").open("ab")
    service = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, start_new_session=True)
    port = service.stdout.readline().decode().strip()
    if not port:
        sys.exit((folder / "log").read_text() or f"{version} ended before it listened")
    (folder / "port").write_text(port)
    (folder / "pid").write_text(str(service.pid))


def end(version):
    try:
        os.kill(int((SERVICES / version / "pid").read_text()), signal.SIGTERM)
    except (FileNotFoundError, ProcessLookupError):
        pass


def is_running(version):
    try:
        os.kill(int((SERVICES / version / "pid").read_text()), 0)
        return True
    except (FileNotFoundError, ProcessLookupError):
        return False


def weight(version, share):
    write({**read(), "candidate": version, "weight": float(share)})


def finish(version):
    routes = read()
    before = routes["before"] if routes["live"] == version else routes["live"]
    write({"live": version, "candidate": version, "before": before, "weight": 0})
    for folder in SERVICES.iterdir():
        if folder.is_dir() and folder.name not in (version, before):
            end(folder.name)


def back(version):
    if not is_running(version):
        run(version)
    write({**read(), "live": version, "candidate": version, "weight": 0})


{"start": start, "weight": weight, "finish": finish, "back": back}[sys.argv[1]](*sys.argv[2:])
