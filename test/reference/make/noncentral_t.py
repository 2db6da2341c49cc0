"""Noncentral t by numerical integration at 30 digits: python3 test/reference/make/noncentral_t.py > test/reference/noncentral-t.json

P(T <= t) = integral over s of Phi(t s - delta) times the density of s = sqrt(chi-squared(df) / df), with mpmath's own quadrature
in s itself; needs mpmath 1.3. Every number is compared with scipy's nct to 1e-9 on the way.
"""
import json
import sys

from mpmath import erfc, exp, inf, log, loggamma, mp, mpf, quad, sqrt
from scipy.stats import nct, t as student

mp.dps = 30


def cdf(t, df, delta):
    t, df, delta = mpf(t), mpf(df), mpf(delta)
    constant = log(2) + df / 2 * log(df / 2) - loggamma(df / 2)
    width = 1 / sqrt(2 * df)
    points = sorted({p for k in range(-24, 25) if (p := 1 + k * width) > 0} | {mpf(0), 1 + 40 * width})
    if t != 0 and 0 < delta / t < points[-1]:
        points = sorted({*points, *(p for k in range(-8, 9) if 0 < (p := (delta + k) / t) < points[-1])})
    value = quad(lambda s: 0 if s == 0 and df > 1 else
                 erfc((delta - t * s) / sqrt(2)) / 2 * exp(constant + (df - 1) * (log(s) if s > 0 else 0) - df * s * s / 2), points)
    return float(value)


rows = []
for df in (1, 2, 3.7, 5, 12, 40, 118.5, 1000, 10000):
    for delta in (0, 0.3, 1, 2.8, 7, 15, 40):
        for t in (-6, -1, 0, 0.5, 1.96, 4, 12.7, 42):
            p = cdf(t, df, delta)
            other = student.cdf(t, df) if delta == 0 else nct.cdf(t, df, delta)
            if abs(other - p) > 1e-9:
                print(f"scipy differs at t {t}, df {df}, delta {delta}: {other} against {p}", file=sys.stderr)
            rows.append({"t": t, "df": df, "delta": delta, "p": p})
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
