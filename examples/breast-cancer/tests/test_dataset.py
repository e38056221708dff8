from pathlib import Path

import numpy as np
import pytest

from dataset import Split, read_dataset, split_dataset


def test_has_a_row_for_each_patient(whole: Split) -> None:
    assert whole.features.shape == (569, 30)
    assert int(whole.labels.sum()) == 212


def test_has_no_missing_value(whole: Split) -> None:
    assert np.isfinite(whole.features).all()


def test_split_is_the_same_each_time(whole: Split, halves: tuple[Split, Split]) -> None:
    again = split_dataset(whole)
    assert np.array_equal(again[1].features, halves[1].features)


def test_split_keeps_the_share_of_malignant_cases(halves: tuple[Split, Split]) -> None:
    training, holdout = halves
    assert training.labels.mean() == pytest.approx(holdout.labels.mean(), abs=0.01)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("radius,malignant\n", encoding="utf-8")
    with pytest.raises(ValueError, match="holds no rows"):
        read_dataset(path)
