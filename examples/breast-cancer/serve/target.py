"""A place to deploy to, on this machine: two instances of a service, and a front that shares requests out between them.

The front answers on --port: any path goes to the live instance or, by the weight, to the candidate; what starts with
/candidate always goes to the candidate. Any service will do that answers on the port in $PORT.

  target.py deploy --root DIR --port 8300 --package DIR --version 1.2.0 --digest sha256:… -- python serve/service.py …
  target.py weight --root DIR 25      a quarter of the requests to the candidate
  target.py finish --root DIR         the candidate is live, the version before stands by
  target.py down   --root DIR         ends the front and both instances
"""

import argparse
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess  # nosec B404 (starting the service is what this is for)
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Iterator

START_SECONDS = 60
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length"}


class Routes:
    """Which instances there are and who gets which share, kept in one file that is replaced as a whole."""

    def __init__(self, root: Path) -> None:
        self.path = root / "routes.json"

    def read(self) -> dict[str, Any]:
        """Read the routes; nothing serves where there is no file yet."""
        try:
            return dict(json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return {"live": None, "candidate": None, "weight": 0}

    def write(self, routes: dict[str, Any]) -> None:
        """Replace the routes."""
        fresh = self.path.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(routes, indent=2) + "\n", encoding="utf-8")
        fresh.replace(self.path)


class Front(BaseHTTPRequestHandler):
    """Passes each request on to the instance whose turn it is."""

    protocol_version = "HTTP/1.1"
    routes: Routes
    turns: Iterator[int]

    def pass_on(self) -> None:
        """Ask the instance, and answer what it says; 503 where nothing serves, 502 where it does not answer."""
        routes = self.routes.read()
        path, instance = self.path, routes["live"]
        if path == "/candidate" or path.startswith("/candidate/"):
            path, instance = path.removeprefix("/candidate") or "/", routes["candidate"]
        elif routes["candidate"] is not None and next(self.turns) % 100 < routes["weight"]:
            instance = routes["candidate"]
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        if instance is None:
            self.answer(503, {"content-type": "text/plain"}, b"nothing serves here\n")
            return
        connection = http.client.HTTPConnection("127.0.0.1", instance["port"], timeout=30)
        try:
            headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP}
            connection.request(self.command, path, body or None, headers)
            answer = connection.getresponse()
            self.answer(answer.status, dict(answer.getheaders()), answer.read())
        except OSError as error:
            self.answer(502, {"content-type": "text/plain"}, f"the instance does not answer: {error}\n".encode())
        finally:
            connection.close()

    do_GET = do_POST = pass_on

    def answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        """Send an answer with its own length."""
        self.send_response_only(status)
        for name, value in headers.items():
            if name.lower() not in HOP_BY_HOP:
                self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing for each request."""


class FrontServer(ThreadingHTTPServer):
    """Takes as many connections at once as a load test opens."""

    request_queue_size = 512
    daemon_threads = True


def spread() -> Iterator[int]:
    """Count so that any hundred requests in a row hold each number once, well mixed."""
    turn = 0
    while True:
        yield turn * 37 % 100
        turn += 1


def front(root: Path, port: int) -> None:
    """Run the front until the process is ended."""
    Front.routes, Front.turns = Routes(root), spread()
    FrontServer(("127.0.0.1", port), Front).serve_forever()


def get(port: int, path: str) -> bytes | None:
    """Ask a service on this machine; None where it does not answer with 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        return body if answer.status == 200 else None
    except OSError:
        return None
    finally:
        connection.close()


def start(root: Path, name: str, command: list[str], env: dict[str, str]) -> int:
    """Start a process that outlives this one, its output in a file of its own; return its id."""
    with (root / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(  # nosec B603
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=env,
            start_new_session=True,
        )
    return process.pid


def stop(pid: int | None) -> None:
    """End a process, where it is still there."""
    if pid is None:
        return
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        pass


def is_there(pid: int) -> bool:
    """Whether a process is running."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def ensure_front(root: Path, port: int) -> None:
    """Start the front where it is not running."""
    path = root / "front.json"
    if path.exists():
        known = json.loads(path.read_text(encoding="utf-8"))
        if known["port"] == port and is_there(known["pid"]):
            return
        stop(known["pid"])
    command = [sys.executable, str(Path(__file__).resolve()), "front", "--root", str(root), "--port", str(port)]
    pid = start(root, "front", command, dict(os.environ))
    path.write_text(json.dumps({"pid": pid, "port": port}) + "\n", encoding="utf-8")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def promote(routes: dict[str, Any]) -> dict[str, Any]:
    """Make the candidate live where all requests go to it; the version before stands by in its place."""
    if routes["candidate"] is None or routes["weight"] < 100:
        return routes
    return {"live": routes["candidate"], "candidate": routes["live"], "weight": 0}


def is_healthy(instance: dict[str, Any] | None) -> bool:
    """Whether an instance answers."""
    return instance is not None and get(instance["port"], "/health") is not None


def deploy(arguments: argparse.Namespace) -> None:
    """Start the version as the candidate, beside what is live, and wait until it answers; twice is as good as once."""
    root: Path = arguments.root
    root.mkdir(parents=True, exist_ok=True)
    ensure_front(root, arguments.port)
    store = Routes(root)
    routes = promote(store.read())
    wanted = {"version": arguments.version, "digest": arguments.digest}
    for name in ("candidate", "live"):
        instance = routes[name]
        if instance is not None and wanted == {key: instance[key] for key in wanted} and is_healthy(instance):
            store.write(routes)
            print(f"{arguments.version} runs already ({name})")
            return
    if routes["candidate"] is not None:
        stop(routes["candidate"]["pid"])
    port = free_port()
    folder = root / "packages" / f"{arguments.version}-{port}"
    # The run's own copy of the package goes when the run ends.
    shutil.copytree(arguments.package, folder)
    own = {"PORT": str(port), "PACKAGE": str(folder), "MODEL_VERSION": arguments.version, "MODEL_DIGEST": arguments.digest}
    words = [word.replace("$PORT", str(port)).replace("$PACKAGE", str(folder)) for word in arguments.command]
    pid = start(root, arguments.version, words, {**os.environ, **own})
    instance = {**wanted, "port": port, "pid": pid}
    routes = {**routes, "candidate": instance, "weight": 0}
    store.write(routes)
    end = time.monotonic() + START_SECONDS
    while not is_healthy(instance):
        if not is_there(pid) or time.monotonic() > end:
            sys.exit(f"{arguments.version} did not start; its output is in {root / f'{arguments.version}.log'}")
        time.sleep(0.05)
    print(f"{arguments.version} runs on port {port} as the candidate")


def weight(arguments: argparse.Namespace) -> None:
    """Give the candidate its share of the requests, in per cent."""
    store = Routes(arguments.root)
    routes = store.read()
    if routes["candidate"] is None:
        sys.exit("there is no candidate")
    store.write({**routes, "weight": arguments.percent})
    print(f"{arguments.percent} % of the requests go to {routes['candidate']['version']}")


def finish(arguments: argparse.Namespace) -> None:
    """Make the candidate live."""
    store = Routes(arguments.root)
    store.write(promote(store.read()))


def down(arguments: argparse.Namespace) -> None:
    """End everything."""
    store = Routes(arguments.root)
    routes = store.read()
    for instance in (routes["live"], routes["candidate"]):
        stop(None if instance is None else instance["pid"])
    path: Path = arguments.root / "front.json"
    if path.exists():
        stop(json.loads(path.read_text(encoding="utf-8"))["pid"])
        path.unlink()
    store.path.unlink(missing_ok=True)


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    runs = {"deploy": deploy, "weight": weight, "finish": finish, "down": down}
    for name, run in [("front", None), *runs.items()]:
        command = commands.add_parser(name)
        command.add_argument("--root", type=Path, required=True, help="folder of what this target knows")
        if name in ("front", "deploy"):
            command.add_argument("--port", type=int, required=True, help="port of the front")
        if name == "deploy":
            command.add_argument("--package", type=Path, required=True)
            command.add_argument("--version", required=True)
            command.add_argument("--digest", required=True)
            command.add_argument("command", nargs="+", help="the service; $PORT and $PACKAGE are filled in")
        if name == "weight":
            command.add_argument("percent", type=int, choices=range(101), metavar="0…100")
        command.set_defaults(run=run)
    arguments = parser.parse_args()
    if arguments.run is None:
        front(arguments.root, arguments.port)
    else:
        arguments.run(arguments)


if __name__ == "__main__":
    main()
