"""Quaternions of frames, scalar last, as CCSDS messages write them."""

import numpy as np

from sim.base.arrays import FloatArray


def quaternions(matrices: FloatArray) -> FloatArray:
    """Return (n, 4) of matrices (n, 3, 3) whose rows are the axes of the frame turned to; no jump of sign.

    By the largest of the four, whose root loses nothing. Source: Shepperd, Journal of Guidance and Control
    1, 1978, for the convention of CCSDS 504.0-B-1, annex.
    """
    m = matrices
    trace = np.einsum("nii->n", m)
    squares = np.column_stack([1.0 + 2.0 * m[:, k, k] - trace for k in range(3)] + [1.0 + trace])
    rows = np.arange(len(m))
    products = np.empty((len(m), 4, 4))  # 4 q_i q_j
    for k in range(4):
        products[:, k, k] = squares[:, k]
    for i, j, k in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
        products[:, i, j] = products[:, j, i] = m[:, i, j] + m[:, j, i]
        products[:, k, 3] = products[:, 3, k] = m[:, i, j] - m[:, j, i]
    largest = squares.argmax(axis=1)
    q = products[rows, largest] / (2.0 * np.sqrt(squares[rows, largest]))[:, None]
    jumps = np.sign(np.einsum("ij,ij->i", q[1:], q[:-1]))
    q[1:] *= np.cumprod(np.where(jumps < 0.0, -1.0, 1.0))[:, None]
    return np.asarray(q)
