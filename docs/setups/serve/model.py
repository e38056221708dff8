"""The model as it is packaged: churn.json beside the metadata.json that says which version it is."""

import json
from pathlib import Path


class Model:
    def __init__(self, package):
        folder = Path(package)
        self.version = json.loads((folder / "metadata.json").read_text())["version"]
        model = json.loads((folder / "churn.json").read_text())
        self.intercept, self.weights = model["intercept"], model["weights"]

    def predict(self, row):
        return self.intercept + sum(weight * row[name] for name, weight in self.weights.items())
