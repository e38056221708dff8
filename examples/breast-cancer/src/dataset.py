"""The data: scikit-learn's breast-cancer set as a CSV file, and its fixed split."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import train_test_split

DATA_PATH = Path("data/breast_cancer.csv")
TARGET = "malignant"
HOLDOUT_SHARE = 0.3
SEED = 42


@dataclass(frozen=True)
class Split:
    """Features of shape (rows, 30) and labels of shape (rows,), 1 for malignant."""

    features: NDArray[np.float64]
    labels: NDArray[np.int64]


def read_dataset(path: Path = DATA_PATH) -> tuple[Split, list[str]]:
    """Read the whole data set and the names of its features."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        raise ValueError(f"{path} holds no rows")
    names = [name for name in rows[0] if name != TARGET]
    features = np.array([[float(row[name]) for name in names] for row in rows], dtype=np.float64)
    labels = np.array([int(row[TARGET]) for row in rows], dtype=np.int64)
    return Split(features, labels), names


def split_dataset(whole: Split) -> tuple[Split, Split]:
    """Split into training and holdout data, the same way each time."""
    train_x, holdout_x, train_y, holdout_y = train_test_split(
        whole.features,
        whole.labels,
        test_size=HOLDOUT_SHARE,
        random_state=SEED,
        stratify=whole.labels,
    )
    return Split(train_x, train_y), Split(holdout_x, holdout_y)
