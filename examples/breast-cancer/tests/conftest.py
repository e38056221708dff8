"""Shared data for the tests: read and split once."""

import pytest

from dataset import Split, read_dataset, split_dataset


@pytest.fixture(scope="session")
def whole() -> Split:
    """The whole data set."""
    return read_dataset()[0]


@pytest.fixture(scope="session")
def halves(whole: Split) -> tuple[Split, Split]:
    """Training and holdout split."""
    return split_dataset(whole)
