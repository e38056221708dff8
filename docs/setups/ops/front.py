"""Stands for a load balancer: front.py LIVE_PORT CANDIDATE_PORT. Reads $SERVICES/routes.json anew for each request."""

import http.client
import itertools
import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SERVICES = Path(os.environ["SERVICES"])
COUNT = itertools.count(1)


def chosen(is_live):
    routes = json.loads((SERVICES / "routes.json").read_text())
    if not is_live:
        return routes["candidate"]
    number, weight = next(COUNT), routes["weight"]
    takes_candidate = number * weight // 100 > (number - 1) * weight // 100
    return routes["candidate"] if takes_candidate else routes["live"]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.hand_on(None)

    def do_POST(self):
        self.hand_on(self.rfile.read(int(self.headers["Content-Length"])))

    def hand_on(self, body):
        try:
            port = int((SERVICES / chosen(self.server.is_live) / "port").read_text())
            behind = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            behind.request(self.command, self.path, body, {"Content-Type": "application/json"})
            answer = behind.getresponse()
            status, data = answer.status, answer.read()
        except (OSError, TypeError, ValueError) as error:
            status, data = 503, json.dumps({"error": repr(error)}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


ports = []
for port, is_live in ((sys.argv[1], True), (sys.argv[2], False)):
    server = Server(("127.0.0.1", int(port)), Handler)
    server.is_live = is_live
    ports.append(server.server_port)
    threading.Thread(target=server.serve_forever).start()
print(*ports, flush=True)
