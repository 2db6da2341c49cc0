# Factor models by lm and predict, and Scholes and Williams' estimator written from the definition (R 4). Writes models.json beside this
# folder: Rscript make/models.R > models.json, from test/reference.
set.seed(20260112)
n <- 80
x1 <- rnorm(n, 0.0002, 0.006)
x2 <- 0.6 * x1 + rnorm(n, 0, 0.01)
x3 <- rnorm(n, 0, 0.04)
y <- 0.0004 + 0.7 * x1 - 0.3 * x2 + 0.05 * x3 + rnorm(n, 0, 0.008)
y[c(7, 40)] <- NA
x2[c(12, 40)] <- NA
event <- cbind(x1 = c(0.011, -0.004, 0.002), x2 = c(0.003, 0.02, -0.01), x3 = c(-0.05, 0.01, 0.03))
sums <- colSums(event)

# g'(X'X)^-1 g of a sum of rows, from the covariance matrix of the coefficients.
form <- function(fit, count, s) {
  g <- c(count, s)
  drop(t(g) %*% summary(fit)$cov.unscaled %*% g)
}
factor <- function(columns) {
  data <- data.frame(y = y, sapply(columns, get))
  fit <- lm(y ~ ., data)
  one <- event[1, columns]
  list(
    columns = columns, alpha = unname(coef(fit)[1]), betas = unname(coef(fit)[-1]),
    expected = unname(predict(fit, as.data.frame(t(one)))),
    errorOne = (predict(fit, as.data.frame(t(one)), se.fit = TRUE)$se.fit / summary(fit)$sigma)^2,
    errorThree = form(fit, 3, sums[columns])
  )
}
scholes_williams <- function(m) {
  ok <- !is.na(y) & !is.na(m)
  t <- 2:(n - 1)
  t <- t[ok[t - 1] & ok[t] & ok[t + 1]]
  slope <- function(x) unname(coef(lm(y[t] ~ x))[2])
  beta <- (slope(m[t - 1]) + slope(m[t]) + slope(m[t + 1])) / (1 + 2 * cor(m[t], m[t - 1]))
  list(alpha = mean(y[t]) - beta * mean(m[t]), beta = beta)
}
num <- function(v) paste0("[", paste(ifelse(is.na(v), "null", sprintf("%.17g", v)), collapse = ", "), "]")
show <- function(f) sprintf(
  '{ "columns": [%s], "alpha": %.17g, "betas": %s, "expected": %.17g, "errorOne": %.17g, "errorThree": %.17g }',
  paste0('"', f$columns, '"', collapse = ", "), f$alpha, num(f$betas), f$expected, f$errorOne, f$errorThree
)
sw <- scholes_williams(x1)
sw2 <- scholes_williams(x2)
cat("{\n", sprintf('  "y": %s,\n  "x1": %s,\n  "x2": %s,\n  "x3": %s,\n', num(y), num(x1), num(x2), num(x3)), sep = "")
cat(sprintf('  "event": { "x1": %s, "x2": %s, "x3": %s },\n', num(event[, 1]), num(event[, 2]), num(event[, 3])))
cat('  "factor": [\n    ', paste(c(show(factor("x1")), show(factor(c("x1", "x2"))), show(factor(c("x1", "x2", "x3")))), collapse = ",\n    "), "\n  ],\n", sep = "")
cat(sprintf('  "scholesWilliams": { "x1": { "alpha": %.17g, "beta": %.17g }, "x2": { "alpha": %.17g, "beta": %.17g } }\n}\n', sw$alpha, sw$beta, sw2$alpha, sw2$beta))
