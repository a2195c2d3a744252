"""The same figures in numpy, T3 by BLAS: pairwise sums as products of matrices."""
import json
import resource
import statistics
import sys
import time

import numpy as np

folder, raters, criteria, departments = sys.argv[1], *map(int, sys.argv[2:5])
# Products of matrices need floating point: doubles as numpy has them, or, with an argument more, half as wide.
width = np.float32 if "float32" in sys.argv[5:] else np.float64
data = np.fromfile(f"{folder}/ratings.bin", dtype=np.uint8).reshape(criteria, raters)
bounds = [index * raters // departments for index in range(departments + 1)]
groups = [np.ascontiguousarray(data[:, bounds[d] : bounds[d + 1]]) for d in range(departments)]


def t1():
    checksum = 0.0
    for group in groups:
        given = group != 255
        n = given.sum(axis=1)
        values = np.where(given, group, 0).astype(np.int32)
        total = values.sum(axis=1, dtype=np.int64)
        squares = (values * values).sum(axis=1, dtype=np.int64)
        favourable = ((group >= 4) & given).sum(axis=1) / n
        checksum += (n + total / n + np.sqrt((squares - total * total / n) / (n - 1)) + favourable).sum()
    return float(checksum)


def t2():
    checksum = 0.0
    for group in groups:
        rows = group[:, (group != 255).all(axis=0)].astype(np.int16)
        variances = rows.var(axis=1, ddof=1, dtype=np.float64).sum()
        k = rows.shape[0]
        checksum += k / (k - 1) * (1 - variances / rows.sum(axis=0, dtype=np.int32).var(ddof=1, dtype=np.float64))
    return float(checksum)


def t3():
    checksum = 0.0
    for group in groups:
        given = (group != 255).astype(width)
        values = np.where(group != 255, group, 0).astype(width)
        n = (given @ given.T).astype(np.float64)
        sums = (values @ given.T).astype(np.float64)
        products = (values @ values.T).astype(np.float64)
        checksum += ((products - sums * sums.T / n) / (n - 1)).sum()
    return float(checksum)


def median(work, runs):
    result = work()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times), result


measured = {name: median(work, runs) for name, work, runs in (("t1", t1, 5), ("t2", t2, 3), ("t3", t3, 3))}
print(
    json.dumps(
        {
            **{name: time_ for name, (time_, _) in measured.items()},
            "all": None,
            "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "checksums": {name: result for name, (_, result) in measured.items()},
        }
    )
)
