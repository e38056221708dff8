import json
from pathlib import Path

import joblib
import numpy as np

from create_model_card import render
from dataset import Split
from evaluate import measure
from export_model import export
from train import train


def test_training_is_reproducible(halves: tuple[Split, Split]) -> None:
    training, holdout = halves
    one, other = train(training), train(training)
    assert np.array_equal(one.predict_proba(holdout.features), other.predict_proba(holdout.features))


def test_a_trained_model_beats_guessing(halves: tuple[Split, Split]) -> None:
    training, holdout = halves
    metrics = measure(train(training), holdout)
    assert metrics["f1_score"] > 0.9
    assert 0 < metrics["log_loss"] < 0.3


def test_export_holds_what_serving_needs(tmp_path: Path) -> None:
    export(Path("models/final_model.joblib"), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "model.joblib",
        "requirements.txt",
        "signature.json",
    ]
    signature = json.loads((tmp_path / "signature.json").read_text(encoding="utf-8"))
    assert len(signature["inputs"]) == 30


def test_the_saved_model_predicts(halves: tuple[Split, Split]) -> None:
    model = joblib.load("models/final_model.joblib")
    assert set(model.predict(halves[1].features)) <= {0, 1}


def test_card_shows_each_metric() -> None:
    card = render({"f1_score": 0.95, "log_loss": 0.1})
    assert "| f1_score | 0.9500 |" in card
    assert "| log_loss | 0.1000 |" in card
