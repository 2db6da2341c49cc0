"""Bootstrap-t outcomes of fixed CARs: weights and blocks in numpy, events one by one. python3 bootstrap.py > ../bootstrap.json

Where draws decide, both programs read the choices 7 i^2 + 3 i + (i // 11), modulo the number of choices, i = 0, 1, 2 ...
"""
import itertools
import json
import math

import numpy as np

WEBB = np.array([-math.sqrt(1.5), -1, -math.sqrt(0.5), math.sqrt(0.5), 1, math.sqrt(1.5)])


def choices(bound):
    i = 0
    while True:
        yield (7 * i * i + 3 * i + i // 11) % bound
        i += 1


def clustered_se(x, dates):
    u = x - x.mean()
    labels = sorted(set(dates))
    total = sum(u[np.array(dates) == label].sum() ** 2 for label in labels)
    return math.sqrt(len(labels) / (len(labels) - 1) * total) / len(x)


def outcome(mean, se, means, errors):
    t = np.abs(means - mean) / errors
    q = np.sort(t)[math.ceil(0.95 * (len(t) + 1)) - 1]
    return {"caar": mean, "draws": len(t), "se": float(np.std(means, ddof=1)), "ciLow": mean - q * se, "ciHigh": mean + q * se,
            "pValue": float((1 + np.sum(t >= abs(mean) / se * (1 - 1e-12))) / (len(t) + 1))}


def wild(x, dates, draws):
    labels = list(dict.fromkeys(dates))
    points = WEBB if len(labels) < 12 else np.array([-1.0, 1.0])
    if len(points) ** len(labels) <= 10_000:
        sets = list(itertools.product(points, repeat=len(labels)))
    else:
        source = choices(len(points))
        sets = [[points[next(source)] for _ in labels] for _ in range(draws)]
    means, errors = [], []
    for weights in sets:
        w = dict(zip(labels, weights))
        star = x.mean() + np.array([w[d] for d in dates]) * (x - x.mean())
        means.append(star.mean())
        errors.append(clustered_se(star, dates))
    return outcome(float(x.mean()), clustered_se(x, dates), np.array(means), np.array(errors))


def block(x, draws):
    n = len(x)
    length = next(l for l in range(1, n + 1) if l ** 3 >= n)
    k = -(-n // length)
    starts = [np.roll(x, -s)[:length].mean() for s in range(n)]
    source = choices(n)
    means, errors = [], []
    for _ in range(draws):
        b = np.array([starts[next(source)] for _ in range(k)])
        means.append(b.mean())
        errors.append(b.std(ddof=1) / math.sqrt(k))
    return outcome(float(x.mean()), float(np.std(starts) / math.sqrt(k)), np.array(means), np.array(errors))


def cars(n):
    return np.array([round(0.004 + 0.02 * math.sin(1.7 * i * i + i) + 0.003 * (i % 4), 6) for i in range(n)])


cases = []
for n, dates in ((7, [3, 3, 8, 12, 12, 20, 31]), (9, list(range(9))), (27, [i // 2 for i in range(27)]), (14, [*range(13), 12]),
                 (11, list(range(11))), (12, list(range(12)))):
    x = cars(n)
    cases.append({"cars": x.tolist(), "dates": dates, "wild": wild(x, dates, 499), "block": block(x, 499) if n > 12 else None})
print(json.dumps(cases))
