# Response regressions by lm, sandwich (vcovHC, NeweyWest), strucchange (Fstats) and cor.test (R 4, sandwich 3, strucchange 1.5). Writes
# response.json beside this folder: Rscript make/response.R > response.json, from test/reference.
suppressPackageStartupMessages({ library(sandwich); library(strucchange) })
set.seed(20260113)
num <- function(v) { text <- sprintf("%.17g", v); text[is.na(v)] <- "null"; if (length(v) == 1) text else paste0("[", paste(text, collapse = ", "), "]") }
array <- function(v) paste0("[", paste(ifelse(is.na(v), "null", sprintf("%.17g", v)), collapse = ", "), "]")
record <- function(...) { f <- list(...); paste0("{", paste0('"', names(f), '": ', unlist(f), collapse = ", "), "}") }
records <- function(rows) paste0("[\n    ", paste(rows, collapse = ",\n    "), "\n  ]")

covariances <- list(
  ols = vcov,
  hc1 = function(m) vcovHC(m, type = "HC1"),
  hc3 = function(m) vcovHC(m, type = "HC3"),
  `newey-west` = function(m) {
    n <- nobs(m)
    NeweyWest(m, lag = floor(4 * (n / 100)^(2 / 9)), prewhite = FALSE, adjust = FALSE)
  }
)
# w'b with its error, t and p, for each row of weights.
rows <- function(m, V, W) {
  est <- drop(W %*% coef(m)); se <- sqrt(diag(W %*% V %*% t(W))); df <- df.residual(m)
  half <- se * qt(0.975, df)
  record(estimate = array(est), se = array(se), statistic = array(est / se), df = num(df),
    pValue = array(2 * pt(-abs(est / se), df)), ciLow = array(est - half), ciHigh = array(est + half))
}
model <- function(m, W = diag(length(coef(m)))) record(
  rSquared = num(summary(m)$r.squared),
  leverages = array(unname(hatvalues(m))),
  covariances = do.call(record, lapply(covariances, function(f) rows(m, f(m), W)))
)
halves <- function(y, X) {
  n <- length(y); h <- floor(n / 2); D <- as.numeric(seq_len(n) > h)
  part <- function(i) lm(y[i] ~ X[i, , drop = FALSE])
  both <- lm(y ~ D + X + I(D * X))
  k <- ncol(X); keep <- (k + 3):(2 * k + 2)
  one <- function(m, idx, f) rows(m, f(m), diag(length(coef(m)))[idx, , drop = FALSE])
  do.call(record, lapply(covariances, function(f) record(
    earlier = one(part(1:h), 1 + 1:k, f), later = one(part((h + 1):n), 1 + 1:k, f), difference = one(both, keep, f))))
}
# All that a subset of the events says of the slopes, by hc3.
subsets <- function(y, X, sets) records(vapply(sets, function(i) {
  m <- lm(y[i] ~ X[i, , drop = FALSE]); V <- vcovHC(m, type = "HC3")
  record(estimate = array(unname(coef(m)[-1])), se = array(unname(sqrt(diag(V))[-1])))
}, ""))
# F of a change of the last q columns after i observations, the constant kept.
partial <- function(y, X) {
  n <- length(y); q <- ncol(X)
  at <- max(q + 1, floor(0.15 * n)):min(n - q - 1, floor(0.85 * n))
  F <- sapply(at, function(i) anova(lm(y ~ X), lm(y ~ X + I(X * (seq_len(n) > i))))$F[2])
  list(F = F, at = at)
}
# Park and Miller's generator, so that the other side draws the same signs.
signs <- function() { state <- 20260113; function(n) vapply(seq_len(n), function(i) { state <<- (state * 16807) %% 2147483647; if (state > 1073741823) 1 else -1 }, 0) }
bootstrap <- function(y, X, draws) {
  observed <- max(partial(y, X)$F); m <- lm(y ~ X); e <- resid(m) / sqrt(1 - hatvalues(m)); draw <- signs()
  hits <- sum(vapply(seq_len(draws), function(b) max(partial(e * draw(length(y)), X)$F) >= observed * (1 - 1e-9), NA))
  (1 + hits) / (draws + 1)
}
case <- function(n, draws) {
  S <- round(rt(n, 4), 1); S[sample(n, 1)] <- 6.4
  second <- round(0.6 * S + rnorm(n), 2)
  revision <- round(rnorm(n) * (runif(n) < 0.7), 1)
  e <- as.numeric(arima.sim(list(ar = 0.3), n)) * 0.01 * (1 + 0.5 * abs(S))
  y <- 0.0005 - 0.002 * pmax(S, 0) - 0.006 * pmin(S, 0) - 0.003 * second + 0.001 * revision + e
  up <- pmax(S, 0); down <- pmin(S, 0)
  rho <- suppressWarnings(cor.test(S, y, method = "spearman", exact = FALSE))
  joint <- cbind(S, second, revision)
  pure <- Fstats(y ~ S, from = 0.15)
  slope <- partial(y, cbind(S))
  width <- min(36, n - 3)
  record(
    y = array(y), surprise = array(S), second = array(second), revision = array(revision),
    linear = model(lm(y ~ S)),
    asymmetric = model(lm(y ~ up + down), rbind(diag(3), c(0, 1, -1))),
    joint = model(lm(y ~ S + second + revision)),
    absolute = model(lm(abs(y) ~ abs(S))),
    halves = halves(y, cbind(S)), jointHalves = if (n > 20) halves(y, joint) else "null",
    rolling = subsets(y, cbind(S), lapply(1:(n - width + 1), function(i) i:(i + width - 1))), width = num(width),
    without = subsets(y, joint, lapply(1:n, function(i) setdiff(1:n, i))),
    spearman = record(rho = num(unname(rho$estimate)), pValue = num(rho$p.value)),
    strucchange = record(supF = num(max(pure$Fstats)), at = num(pure$breakpoint)),
    slopeBreak = record(supF = num(max(slope$F)), at = num(slope$at[which.max(slope$F)]), draws = num(draws), pValue = num(bootstrap(y, cbind(S), draws))),
    jointBreak = { j <- partial(y, joint); record(supF = num(max(j$F)), at = num(j$at[which.max(j$F)])) }
  )
}
cat("[\n  ", paste(c(case(61, 59), case(15, 59), case(140, 19)), collapse = ",\n  "), "\n]\n", sep = "")
