"""Tests of one group and of two, and Holm's adjustment. Part of make.py."""
import itertools
import math

import numpy as np
from scipy import stats

from releases_and_prices import NAN


def two_sided(z):
    return 2 * stats.norm.sf(abs(z))


def t_of(values):
    n = len(values)
    if n < 2:
        return NAN
    sd = np.std(values, ddof=1)
    return math.sqrt(n) * np.mean(values) / sd if sd > 0 else NAN


def rank_z(events, window, plan):
    first, last = plan["window"]
    length = plan["estimation"][0]
    U = []
    for e in events:
        path = np.concatenate([e.estimation_ar, [e.ar[t] for t in range(first, last + 1)]])
        ok = ~np.isnan(path)
        u = np.full(len(path), NAN)
        u[ok] = stats.rankdata(path[ok]) / (ok.sum() + 1) - 0.5
        U.append(u)
    U = np.array(U)
    counts = (~np.isnan(U)).sum(axis=0)
    used = counts > 0
    q = np.nansum(U, axis=0)[used] / np.sqrt(counts[used])
    S = math.sqrt(np.mean(q**2))
    z = np.full(len(used), NAN)
    z[used] = q / S if S > 0 else NAN
    a, b = window
    part = z[length + a - first:length + b - first + 1]
    return float(np.sum(part) / math.sqrt(b - a + 1))


def wilcoxon(values):
    x = np.array([v for v in values if v != 0])
    n = len(x)
    if n == 0:
        return NAN, NAN
    ranks = stats.rankdata(np.abs(x))
    w = ranks[x > 0].sum()
    _, c = np.unique(np.abs(x), return_counts=True)
    z = (w - n * (n + 1) / 4) / math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - sum(c**3 - c) / 48)
    if n <= 25 and max(c) == 1:
        ways = [1] + [0] * (n * (n + 1) // 2)
        for r in range(1, n + 1):
            for s in range(len(ways) - 1, r - 1, -1):
                ways[s] += ways[s - r]
        w = int(w)
        return z, min(1.0, 2 * min(sum(ways[:w + 1]), sum(ways[w:])) / 2**n)
    return z, two_sided(z)


def sign_flip(values):
    """Exact share of sign vectors whose |t| is at least the observed (|sum| serves: flips leave the sum of squares alone)."""
    x = np.array(values)
    if len(x) < 2 or not np.isfinite(t_of(values)):
        return NAN
    if len(x) > 14:
        return None
    signs = np.array(list(itertools.product([1, -1], repeat=len(x))))
    total = abs(x.sum())
    return float(np.mean(np.abs(signs @ x) >= total - 1e-12 * np.abs(x).sum()))


def run_test(name, events, window, plan):
    """statistic, df, p: p is None where draws decide."""
    x = [e.car[window] for e in events]
    z = [e.scar[window] for e in events]
    n, L = len(x), window[1] - window[0] + 1
    if n == 0:
        return NAN, NAN, NAN
    if name in ("csect_t", "bmp_t"):
        t = t_of(x if name == "csect_t" else z)
        return t, (n - 1 if n > 1 else NAN), 2 * stats.t.sf(abs(t), n - 1) if n > 1 else NAN
    if name == "patell_z":
        if any(e.d <= 2 for e in events):
            return NAN, NAN, NAN
        if L == 1:
            value = sum(e.sar[window[0]] for e in events) / math.sqrt(sum(e.d / (e.d - 2) for e in events))
        else:
            value = sum(sum(e.sar[t] for t in range(window[0], window[1] + 1)) / math.sqrt(L * e.d / (e.d - 2))
                        for e in events) / math.sqrt(n)
        return value, NAN, two_sided(value)
    if name == "sign_z":
        value = (sum(v > 0 for v in x) - n / 2) / (math.sqrt(n) / 2)
        return value, NAN, two_sided(value)
    if name == "gsign_z":
        p = np.mean([e.positive_share for e in events])
        value = (sum(v > 0 for v in x) - n * p) / math.sqrt(n * p * (1 - p)) if 0 < p < 1 else NAN
        return value, NAN, two_sided(value)
    if name == "wilcoxon_z":
        value, p = wilcoxon(x)
        return value, NAN, p
    if name == "rank_z":
        value = rank_z(events, window, plan)
        return value, NAN, two_sided(value)
    return t_of(x), NAN, sign_flip(x)


def holm(p_values):
    defined = sorted((p, i) for i, p in enumerate(p_values) if p == p)
    adjusted, running = [NAN] * len(p_values), 0.0
    for rank, (p, i) in enumerate(defined):
        running = max(running, min(1.0, (len(defined) - rank) * p))
        adjusted[i] = running
    return adjusted


def mann_whitney(a, b):
    n, m = len(a), len(b)
    if n == 0 or m == 0:
        return NAN, NAN
    both = np.concatenate([a, b])
    U = stats.rankdata(both)[:n].sum() - n * (n + 1) / 2
    _, c = np.unique(both, return_counts=True)
    N = n + m
    variance = n * m / 12 * (N + 1 - sum(c**3 - c) / (N * (N - 1)))
    z = (U - n * m / 2) / math.sqrt(variance) if variance > 0 else NAN
    if max(c) == 1 and n <= 25 and m <= 25:
        return z, float(stats.mannwhitneyu(a, b, method="exact").pvalue)
    return z, two_sided(z)


def welch(a, b):
    n, m = len(a), len(b)
    if n < 2 or m < 2:
        return NAN, NAN, NAN, NAN
    va, vb = np.var(a, ddof=1) / n, np.var(b, ddof=1) / m
    if va + vb == 0:
        return NAN, NAN, NAN, NAN
    se, difference = math.sqrt(va + vb), np.mean(a) - np.mean(b)
    df = (va + vb) ** 2 / (va**2 / (n - 1) + vb**2 / (m - 1))
    half = stats.t.ppf(0.975, df) * se
    return difference / se, 2 * stats.t.sf(abs(difference / se), df), difference - half, difference + half


def permutation(a, b):
    n, m = len(a), len(b)
    if n < 2 or m < 2:
        return NAN
    if math.comb(n + m, n) > 10_000:
        return None
    both = np.concatenate([a, b])
    observed = abs(welch(a, b)[0])
    hits = total = 0
    for chosen in itertools.combinations(range(n + m), n):
        mask = np.zeros(n + m, bool)
        mask[list(chosen)] = True
        total += 1
        hits += abs(welch(both[mask], both[~mask])[0]) >= observed * (1 - 1e-9)
    return hits / total
