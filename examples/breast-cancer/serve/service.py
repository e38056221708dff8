"""Serve a packaged model over HTTP: GET /health says which version runs, POST /predict says how likely each row is malignant."""

import argparse
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import joblib
import numpy as np

BODY_BYTES_MAX = 1 << 20


class Model:
    """A packaged model, with the version and the package's digest that it was deployed as."""

    def __init__(self, package: Path, version: str, digest: str) -> None:
        signature = json.loads((package / "signature.json").read_text(encoding="utf-8"))
        self.columns = [column["name"] for column in signature["inputs"]]
        self.pipeline = joblib.load(package / "model.joblib")
        self.version = version
        self.digest = digest

    def health(self) -> dict[str, Any]:
        """Say which model this is."""
        return {"status": "ok", "model_version": self.version, "package_digest": self.digest}

    def predict(self, body: Any) -> dict[str, Any]:
        """Predict for {"rows": [[…], …]}; raise ValueError for anything else."""
        rows = body.get("rows") if isinstance(body, dict) else None
        if not isinstance(rows, list) or not rows:
            raise ValueError('the body has to be {"rows": [[…], …]}')
        features = np.asarray(rows, dtype=np.float64)
        if features.ndim != 2 or features.shape[1] != len(self.columns):
            raise ValueError(f"each row has to have {len(self.columns)} numbers")
        probability = self.pipeline.predict_proba(features)[:, 1]
        return {"probability": [float(one) for one in probability], "model_version": self.version}


class Handler(BaseHTTPRequestHandler):
    """Answers for the model of its server."""

    protocol_version = "HTTP/1.1"
    model: Model

    def do_GET(self) -> None:
        """Answer /health."""
        if self.path == "/health":
            self.answer(200, self.model.health())
        else:
            self.answer(404, {"error": f"there is no {self.path}"})

    def do_POST(self) -> None:
        """Answer /predict."""
        length = int(self.headers.get("content-length") or 0)
        if self.path != "/predict" or length > BODY_BYTES_MAX:
            # What was sent is not read, so nothing else can come by this connection.
            self.close_connection = True
            self.answer(404 if self.path != "/predict" else 413, {"error": "POST up to 1 MiB to /predict"})
            return
        try:
            self.answer(200, self.model.predict(json.loads(self.rfile.read(length))))
        except (TypeError, ValueError) as error:
            self.answer(400, {"error": str(error)})

    def answer(self, status: int, body: dict[str, Any]) -> None:
        """Send one JSON object."""
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing for each request."""


class Server(ThreadingHTTPServer):
    """Takes as many connections at once as a load test opens."""

    request_queue_size = 512
    daemon_threads = True


def main() -> None:
    """Serve until the process is ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--package", type=Path, required=True, help="the unpacked package")
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    Handler.model = Model(arguments.package, os.environ["MODEL_VERSION"], os.environ["MODEL_DIGEST"])
    Server(("127.0.0.1", arguments.port), Handler).serve_forever()


if __name__ == "__main__":
    main()
