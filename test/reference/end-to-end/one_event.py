"""One release joined to one price series: its place, its model, its abnormal returns. Part of make.py."""
import bisect
import math

import numpy as np

from releases_and_prices import NAN


class Event:
    pass


def study_event(release, metal, series, benchmark, plan, releases, unknown):
    event = Event()
    event.release, event.metal, event.reason = release, metal, ""
    at, n = series.at, len(series.at)
    day0 = bisect.bisect_right(at, release["at"])
    first, last = plan["window"]
    event.before = at[day0 - 1] if day0 > 0 else None
    event.after = at[day0] if day0 < n else None
    event.collisions, event.M, event.alpha, event.beta, event.sigma = [], NAN, NAN, NAN, NAN

    def pair(i):
        r = series.interval_return(i)
        if benchmark is None or math.isnan(r):
            return r, NAN
        now, then = benchmark.as_of(at[i], plan["as_of"]), benchmark.as_of(at[i - 1], plan["as_of"])
        return r, math.log(now / then) if now == now and then == then else NAN

    # the prices around the release
    if day0 == 0 or day0 + first - 1 < 0:
        event.reason = "before-data"
    elif day0 >= n or day0 + last >= n:
        event.reason = "after-data"
    elif series.too_long(release["at"], day0):
        event.reason = "no-price-after-release"
    inside = [pair(day0 + tau) for tau in range(first, last + 1)]
    valid = lambda p: p[0] == p[0] and (benchmark is None or p[1] == p[1])
    if not event.reason and not all(map(valid, inside)):
        event.reason = "gap-in-window"
    # other releases inside the event window
    for other in releases:
        same_news = other["report"] == release["report"] and other["at"] == release["at"]
        own = bisect.bisect_right(at, other["at"])
        if other["indicator"] in plan["with"] and not same_news and 0 < own < n and day0 > 0 and first <= own - day0 <= last:
            event.collisions.append(other["id"])
    if not event.reason and plan["policy"] == "drop" and event.collisions:
        event.reason = "colliding-release"
    event.reason = unknown or event.reason
    if event.reason:
        return event
    # the estimation window: cut by position, then the invalid removed
    length, gap, minimum = plan["estimation"]
    end = day0 + first - gap - 1
    estimation = [pair(i) for i in range(end - length + 1, end + 1)]
    good = [valid(p) for p in estimation]
    event.M = M = sum(good)
    if M < minimum:
        event.reason = "estimation-too-short"
        return event
    y = np.array([p[0] for p, ok in zip(estimation, good) if ok])
    x = np.array([p[1] for p, ok in zip(estimation, good) if ok])
    kind = plan["model"]
    k, X = {"raw": 0, "market-adjusted": 0, "mean-adjusted": 1, "market": 2}[kind], None
    if kind == "mean-adjusted":
        X, row = np.ones((M, 1)), lambda m: np.array([1.0])
    elif kind == "market":
        X, row = np.column_stack([np.ones(M), x]), lambda m: np.array([1.0, m])
    if X is not None:
        if kind == "market" and np.ptp(x) == 0:
            event.reason = "zero-variance"
            return event
        q, r = np.linalg.qr(X)
        coefficient = np.linalg.solve(r, q.T @ y)
        inverse = np.linalg.inv(r) @ np.linalg.inv(r).T
        expected = lambda m: float(row(m) @ coefficient)
    else:
        event.alpha, event.beta = (0.0, 1.0) if kind == "market-adjusted" else (NAN, NAN)
        expected = (lambda m: m) if kind == "market-adjusted" else (lambda m: 0.0)
    residual = np.array([yy - expected(xx) for yy, xx in zip(y, x)])
    event.d = M - k
    event.sigma = math.sqrt(math.fsum(residual**2) / event.d)
    if X is not None:
        event.alpha = float(coefficient[0])
        event.beta = float(coefficient[1]) if k == 2 else NAN
    if not event.sigma > 1e-15:
        event.reason = "zero-variance"
        return event

    def forecast_factor(rows, days):
        if X is None:
            return float(days)
        g = sum(rows)
        return float(days + g @ inverse @ g)

    taus = range(first, last + 1)
    event.observed = {t: at[day0 + t] for t in taus}
    event.ret = {t: p[0] for t, p in zip(taus, inside)}
    event.exp = {t: expected(p[1]) for t, p in zip(taus, inside)}
    event.ar = {t: event.ret[t] - event.exp[t] for t in taus}
    rows = {t: row(p[1]) if X is not None else None for t, p in zip(taus, inside)}
    event.sar = {t: event.ar[t] / (event.sigma * math.sqrt(forecast_factor([rows[t]], 1))) for t in taus}
    event.car, event.scar = {}, {}
    for a, b in plan["tested"]:
        inner = range(a, b + 1)
        event.car[a, b] = math.fsum(event.ar[t] for t in inner)
        event.scar[a, b] = event.car[a, b] / (event.sigma * math.sqrt(forecast_factor([rows[t] for t in inner], len(inner))))
    # for the rank test and the generalized sign test
    event.estimation_ar = np.full(length, NAN)
    event.estimation_ar[np.array(good)] = residual
    event.positive_share = float(np.mean(residual > 0))
    return event
