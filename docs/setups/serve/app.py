"""Serves a package over HTTP: app.py PACKAGE PORT. Prints its port when it listens; port 0 takes a free one."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from model import Model

MODEL = Model(sys.argv[1])


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(200, {"status": "up", "model_version": MODEL.version})

    def do_POST(self):
        try:
            row = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.answer(200, {"prediction": MODEL.predict(row), "model_version": MODEL.version})
        except (KeyError, TypeError, ValueError) as error:
            self.answer(400, {"error": repr(error)})

    def answer(self, status, body):
        data = json.dumps(body).encode()
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


server = Server(("0.0.0.0", int(sys.argv[2])), Handler)
print(server.server_port, flush=True)
server.serve_forever()
