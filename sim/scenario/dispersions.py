"""What varies from case to case of a campaign: `[[disperse]]`, a key of the scenario and a distribution."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sim.base.tables import Table, Text

FARTHEST = 6.0  # standard deviations; no case lies farther out, so that what was checked is what flies
_Number = Annotated[float, Field(ge=-1e9, le=1e9)]
_Correlation = Annotated[float, Field(gt=-1.0, lt=1.0)]


class Dispersion(Table):
    """How one number of the scenario is spread over the cases.

    `path` leads to it: "craft.descent_module.trim_deg", "phase.deorbit.errors.late_s"; elements of arrays
    whose tables carry a `name` are called by it. "normal" has `sigma` around `mean`, by default what the
    scenario says; "truncated" is a normal one cut to `low` and `high`; "triangular" peaks at `mean`;
    "uniform" needs `low` and `high` alone. `correlated` gives correlations with other paths, of the normal
    variables behind the distributions.
    """

    path: Annotated[str, Field(min_length=1, max_length=200)]
    distribution: Literal["normal", "uniform", "triangular", "truncated"]
    mean: _Number | None = None
    sigma: Annotated[float, Field(gt=0.0, le=1e9)] | None = None
    low: _Number | None = None
    high: _Number | None = None
    correlated: Annotated[dict[str, _Correlation], Field(default_factory=dict)]
    source: Text  # a source, or "assumed" with a reason

    @model_validator(mode="after")
    def _complete(self) -> Self:
        kind = self.distribution
        needed = {"normal": ("sigma",), "truncated": ("sigma", "low", "high")}.get(kind, ("low", "high"))
        for key in ("mean", "sigma", "low", "high"):
            given = getattr(self, key) is not None
            if key in needed and not given:
                raise ValueError(f"distribution = '{kind}' needs {key}")
            if given and key not in needed and not (key == "mean" and kind != "uniform"):
                raise ValueError(
                    f"{key} means nothing for distribution = '{kind}'; expected {' and '.join(needed)}"
                )
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"low = {self.low:g} is not below high = {self.high:g}")
        return self

    def ends(self, nominal: float) -> tuple[float, float]:
        """Return the least and the greatest value that a case may have; `nominal`: the scenario's own."""
        if self.low is not None and self.high is not None:
            return self.low, self.high
        middle, sigma = nominal if self.mean is None else self.mean, self.sigma or 0.0
        return middle - FARTHEST * sigma, middle + FARTHEST * sigma
