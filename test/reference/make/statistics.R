# Reference numbers from R for test/kernels and test/study: Rscript test/reference/make/statistics.R > test/reference/r-statistics.json
# Base R only; numbers are printed with 17 significant digits, so they read back exactly.
number <- function(x) {
  text <- sprintf("%.17g", x)
  text[is.na(x) | is.infinite(x)] <- "null"
  text
}
array <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
record <- function(...) {
  fields <- list(...)
  paste0("{", paste0('"', names(fields), '":', unlist(fields), collapse = ","), "}")
}
records <- function(rows) paste0("[\n  ", paste(rows, collapse = ",\n  "), "\n ]")

t_cases <- expand.grid(
  t = c(0, 1e-9, 1e-6, 1e-4, 0.05, 0.3, 0.999, 1.5, 1.96, 2.7, 4, 8, 12, 37, 150),
  df = c(1, 1.5, 2, 2.345, 3, 5, 9.87, 17, 30.5, 38, 118, 999.25, 9999, 1e6, 1e9)
)
t_p <- with(t_cases, 2 * pt(-t, df))
keep <- t_p > 1e-300
t_rows <- mapply(function(t, df, p) record(t = number(t), df = number(df), p = number(p)),
  t_cases$t[keep], t_cases$df[keep], t_p[keep])

z <- c(0, 1e-12, 0.01, 0.5, 1, 1.6448536269514722, 1.959963984540054, 3, 5, 8, 12.3, 20, 30, 37)
z_rows <- mapply(function(z) record(z = number(z), p = number(2 * pnorm(-z)), lower = number(pnorm(-z)), upper = number(pnorm(z))), z)

q <- c(1e-300, 1e-100, 1e-20, 1e-10, 1e-6, 0.001, 0.025, 0.2, 0.4999, 0.5, 0.6, 0.95, 0.975, 0.9995)
q_rows <- mapply(function(p) record(p = number(p), x = number(qnorm(p))), q)

tq_cases <- expand.grid(p = c(1e-10, 1e-6, 0.005, 0.025, 0.3, 0.9, 0.975, 0.9995), df = c(1, 1.7, 2, 3, 5.43, 12, 39, 118, 500.5, 1e5))
tq_rows <- mapply(function(p, df) record(p = number(p), df = number(df), x = number(qt(p, df))), tq_cases$p, tq_cases$df)

binomial <- rbind(c(0, 1), c(1, 2), c(0, 5), c(5, 5), c(3, 8), c(4, 8), c(14, 18), c(24, 40), c(10, 100), c(450, 1000), c(10, 1000), c(4900, 10000))
b_rows <- apply(binomial, 1, function(b) record(k = number(b[1]), n = number(b[2]), p = number(binom.test(b[1], b[2])$p.value)))

set.seed(20240817)
one_sample <- function(x) {
  x <- x[x != 0]
  exact <- length(x) <= 25 && !anyDuplicated(abs(x))
  w <- suppressWarnings(wilcox.test(x, exact = exact, correct = FALSE))
  normal <- suppressWarnings(wilcox.test(x, exact = FALSE, correct = FALSE))
  c(w$statistic, w$p.value, normal$p.value, exact)
}
samples <- list(
  0.3, c(0.2, -0.5), c(1, 2, 3), c(-1, 2, 3, -4, 5.5), round(rnorm(10, 0.3), 6), round(rnorm(25, 0.2), 6), round(rnorm(26, 0.2), 6),
  round(rnorm(25, 0.5), 1), c(0, 0, 1.5, -0.5, 2.5, 3), c(1, 1, -1, 2, 2, 2, -3), round(rnorm(60, 0.4), 2)
)
w_rows <- sapply(samples, function(x) {
  r <- one_sample(x)
  record(x = array(x), w = number(r[1]), p = number(r[2]), normalP = number(r[3]), exact = if (r[4]) "true" else "false")
})

t_one_rows <- sapply(samples[sapply(samples, length) > 1], function(x) {
  r <- t.test(x)
  record(x = array(x), mean = number(mean(x)), variance = number(var(x)), median = number(median(x)), t = number(r$statistic), df = number(r$parameter), p = number(r$p.value))
})

pairs <- list(
  list(c(1.1, 2.3), c(0.4, -0.7)), list(c(3, 1, 4, 1.5, 9), c(2.6, 5.3, 5.8)), list(round(rnorm(12, 0.4), 5), round(rnorm(19, 0, 2.5), 5)),
  list(round(rnorm(25), 5), round(rnorm(25, 0.6), 5)), list(round(rnorm(26), 5), round(rnorm(8, 0.6), 5)),
  list(round(rnorm(20, 0.4), 1), round(rnorm(15), 1)), list(c(1, 1, 2, 2, 3), c(2, 3, 3, 4)), list(round(rnorm(40), 4), round(rnorm(70, 0.3, 0.2), 4)),
  list(c(1000000.1, 1000000.2, 1000000.4), c(1000000.35, 1000000.5, 1000000.9, 1000001))
)
pair_rows <- sapply(pairs, function(ab) {
  a <- ab[[1]]
  b <- ab[[2]]
  welch <- t.test(a, b)
  exact <- length(a) <= 25 && length(b) <= 25 && !anyDuplicated(c(a, b))
  mann <- suppressWarnings(wilcox.test(a, b, exact = exact, correct = FALSE))
  normal <- suppressWarnings(wilcox.test(a, b, exact = FALSE, correct = FALSE))
  record(
    a = array(a), b = array(b), t = number(welch$statistic), df = number(welch$parameter), p = number(welch$p.value),
    difference = number(mean(a) - mean(b)), low = number(welch$conf.int[1]), high = number(welch$conf.int[2]),
    u = number(mann$statistic), mannWhitneyP = number(mann$p.value), mannWhitneyZ = number(sign(normal$statistic - length(a) * length(b) / 2) * -qnorm(normal$p.value / 2))
  )
})

# Every split of small samples by the Welch t that t.test computes, and every flip of signs by its one-sample t.
split_rows <- sapply(pairs[c(1, 2, 7, 9)], function(ab) {
  all <- c(ab[[1]], ab[[2]])
  size <- length(ab[[1]])
  welch <- function(chosen) {
    a <- all[chosen]
    b <- all[-chosen]
    abs(mean(a) - mean(b)) / sqrt(var(a) / length(a) + var(b) / length(b))
  }
  observed <- welch(seq_len(size))
  share <- mean(combn(length(all), size, welch) >= observed * (1 - 1e-9))
  record(a = array(ab[[1]]), b = array(ab[[2]]), p = number(share))
})
flip_rows <- sapply(samples[c(2, 3, 4, 5, 10)], function(x) {
  statistic <- function(x) {
    s <- sd(x)
    if (s == 0) Inf else abs(sqrt(length(x)) * mean(x) / s)
  }
  signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(x))))
  observed <- statistic(x)
  record(x = array(x), p = number(mean(apply(signs, 1, function(s) statistic(s * x)) >= observed * (1 - 1e-9))))
})

# Too many to enumerate in the tests: sums of whole numbers by convolution, and splits of 18 values in 8 and 10.
many_flips <- list(c(9, -4, 7, 3, -2, 8, 5, -6, 1, 10, 4, -3, 6, 2, -1, 7, 5, 3, -8, 9), c(-5:12, 20, -31, 4, 4, 7))
many_flip_rows <- sapply(many_flips, function(x) {
  highest <- sum(abs(x))
  weight <- c(rep(0, highest), 1, rep(0, highest))
  for (step in abs(x)) {
    shift <- seq_along(weight)
    left <- ifelse(shift - step >= 1, weight[pmax(shift - step, 1)], 0)
    right <- ifelse(shift + step <= length(weight), weight[pmin(shift + step, length(weight))], 0)
    weight <- (left + right) / 2
  }
  record(x = array(x), p = number(sum(weight[abs(seq(-highest, highest)) >= abs(sum(x))])))
})
split_share <- function(a, b) {
  all <- c(a, b)
  na <- length(a)
  nb <- length(b)
  t <- combn(length(all), na, function(chosen) {
    x <- all[chosen]
    y <- all[-chosen]
    abs(mean(x) - mean(y)) / sqrt(var(x) / na + var(y) / nb)
  })
  mean(t >= t[1] * (1 - 1e-9))
}
many_splits <- list(list(round(rnorm(8, 0.8), 4), round(rnorm(10, 0, 2), 4)), list(round(rnorm(10), 4), round(rnorm(7, 1.5), 4)))
many_split_rows <- sapply(many_splits, function(ab) record(a = array(ab[[1]]), b = array(ab[[2]]), p = number(split_share(ab[[1]], ab[[2]]))))

ranked <- list(c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5), c(0, -0, 2, 2, 2), c(NA, 3, 1, NA, 3), round(rnorm(131), 1))
rank_rows <- sapply(ranked, function(x) {
  sizes <- table(x)
  record(x = array(x), ranks = array(rank(x, na.last = "keep", ties.method = "average")), ties = number(sum(sizes^3 - sizes)))
})

x1 <- round(rnorm(30, 0, 0.01), 6)
y1 <- round(0.001 + 0.7 * x1 + rnorm(30, 0, 0.005), 6)
line <- function(x, y) {
  fit <- lm(y ~ x)
  record(x = array(x), y = array(y), intercept = number(coef(fit)[[1]]), slope = number(coef(fit)[[2]]), n = number(length(fit$residuals)),
    meanX = number(mean(fit$model$x)), sumSquaresX = number(sum((fit$model$x - mean(fit$model$x))^2)), rss = number(deviance(fit)))
}
holes <- function(v, at) replace(v, at, NA)
line_rows <- c(line(x1, y1), line(holes(x1, c(1, 9)), holes(y1, c(2, 9, 30))), line(1e5 + x1 * 100, 2e5 + y1 * 100))

p <- c(0.01, NA, 0.04, 0.03, 0.2, 0.04, 1, NA, 1e-9)
adjusted <- record(p = array(p), bonferroni = array(p.adjust(p, "bonferroni")), holm = array(p.adjust(p, "holm")),
  benjaminiHochberg = array(p.adjust(p, "BH")), benjaminiYekutieli = array(p.adjust(p, "BY")))

sections <- c(
  origin = paste0('"', R.version.string, ', test/reference/make/statistics.R"'),
  tTwoSided = records(t_rows), normal = records(z_rows), normalQuantile = records(q_rows), tQuantile = records(tq_rows),
  binomial = records(b_rows), signedRank = records(w_rows), oneSample = records(t_one_rows), twoSample = records(pair_rows),
  splits = records(split_rows), signFlips = records(flip_rows),
  manySignFlips = records(many_flip_rows), manySplits = records(many_split_rows), ranks = records(rank_rows), lines = records(line_rows), adjusted = adjusted
)
cat("{\n", paste0('"', names(sections), '": ', sections, collapse = ",\n "), "\n}\n", sep = "")
