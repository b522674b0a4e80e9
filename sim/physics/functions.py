"""Exponential, sine and arctangent, for floats and lanes alike: the same polynomials give the same bits.

Source of the rational approximations: Moshier, Cephes Mathematical Library.
"""

import math

from sim.base.compiled import inlined
from sim.physics.numbers import least, most, nearest, scaled, where


@inlined
def exp(x: float) -> float:
    """Return e**x within some units of the last place, for x from -700 to 700."""
    k = nearest(x * 1.4426950408889634)
    r = (x - k * 6.93145751953125e-1) - k * 1.42860682030941723212e-6
    z = r * r
    p = r * ((1.26177193074810590878e-4 * z + 3.02994407707441961300e-2) * z + 9.99999999999999999910e-1)
    q = ((3.00198505138664455042e-6 * z + 2.52448340349684104192e-3) * z + 2.27265548208155028766e-1) * z
    return scaled(1.0 + 2.0 * (p / (q + 2.0 - p)), k)


@inlined
def sine_cosine(x: float) -> tuple[float, float]:
    """Return sine and cosine of x [rad], for sizes below 1e5."""
    k = nearest(x * 0.6366197723675814)
    # pi / 2 in three parts, so that the products with k are exact.
    r = ((x - k * 1.57079625129699707031) - k * 7.54978941586159635336e-8) - k * 5.39030285815811905290e-15
    z = r * r
    p = (1.58962301576546568060e-10 * z - 2.50507477628578072866e-8) * z + 2.75573136213857245213e-6
    p = ((p * z - 1.98412698295895385996e-4) * z + 8.33333333332211858878e-3) * z - 1.66666666666666307295e-1
    q = (-1.13585365213876817300e-11 * z + 2.08757008419747316778e-9) * z - 2.75573141792967388112e-7
    q = ((q * z + 2.48015872888517045348e-5) * z - 1.38888888888730564116e-3) * z + 4.16666666666665929218e-2
    sine, cosine = r + r * z * p, 1.0 - 0.5 * z + z * z * q
    quadrant = k - 4.0 * math.floor(k * 0.25)
    odd = abs(quadrant - 2.0) == 1.0
    a, b = where(odd, cosine, sine), where(odd, sine, cosine)
    return where(quadrant > 1.5, -a, a), where(abs(quadrant - 1.5) < 1.0, -b, b)


@inlined
def arctangent(y: float, x: float) -> float:
    """Return the angle [rad, -pi to pi] of the point (x, y), as atan2."""
    high, wide = abs(y), abs(x)
    ratio = least(high, wide) / most(most(high, wide), 1e-300)
    steep = ratio > 0.66
    w = where(steep, (ratio - 1.0) / (ratio + 1.0), ratio)
    z = w * w
    p = (-8.750608600031904122785e-1 * z - 1.615753718733365076637e1) * z - 7.500855792314704667340e1
    p = z * ((p * z - 1.228866684490136173410e2) * z - 6.485021904942025371773e1)
    q = ((z + 2.485846490142306297962e1) * z + 1.650270098316988542046e2) * z + 4.328810604912902668951e2
    q = (q * z + 4.853903996359136964868e2) * z + 1.945506571482613964425e2
    angle = w + w * (p / q) + where(steep, 0.25 * math.pi, 0.0)
    angle = where(high > wide, 0.5 * math.pi - angle, angle)
    angle = where(x < 0.0, math.pi - angle, angle)
    return where(y < 0.0, -angle, angle)
