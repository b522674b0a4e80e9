"""The peers: one module each, which imports its tool only when it is asked for attempts."""

from benchmarks.contestants import Contestant
from benchmarks.peers import basilisk, boinor, brahe, heyoka, orekit, scipy

PEERS: tuple[Contestant, ...] = (
    scipy.CONTESTANT,
    boinor.CONTESTANT,
    heyoka.CONTESTANT,
    heyoka.WIDE,
    brahe.CONTESTANT,
    orekit.CONTESTANT,
    basilisk.CONTESTANT,
)
