# Reference numbers from R for the F distribution, the ratio of two variances and Brown and Forsythe's test:
# Rscript test/reference/make/volatility.R > test/reference/volatility.json   (base R only)
number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
array <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
records <- function(rows) paste0("[\n  ", paste(rows, collapse = ",\n  "), "\n ]")

cases <- expand.grid(x = c(1e-8, 1e-3, 0.2, 0.7, 1, 1.3, 2.5, 6, 20, 300), above = c(1, 2, 5, 39, 140.5), below = c(1, 3, 12, 118, 2500))
p <- pf(cases$x, cases$above, cases$below, lower.tail = FALSE)
keep <- p > 1e-280
f_rows <- sprintf('{"x":%s,"above":%s,"below":%s,"p":%s}', number(cases$x), number(cases$above), number(cases$below), number(p))[keep]

set.seed(20260112)
samples <- list(
  list(rnorm(12), rnorm(40, sd = 2)),
  list(rt(25, 3), rt(300, 3) * 0.6),
  list(rexp(8), rexp(9)),
  list(c(0.1, 0.1, 0.2), c(-1, 0, 1, 2)),
  list(rnorm(2), rnorm(2)),
  list(rnorm(60, mean = 5), rnorm(60, mean = -3))
)
rows <- vapply(samples, function(s) {
  value <- unlist(s)
  group <- factor(rep(seq_along(s), lengths(s)))
  fit <- anova(lm(abs(value - ave(value, group, FUN = median)) ~ group))
  ratio <- var.test(s[[1]], s[[2]])
  sprintf('{"samples":[%s],"f":%s,"df":%s,"p":%s,"ratio":%s,"ratioP":%s}', paste(vapply(s, array, ""), collapse = ","),
    number(fit$`F value`[1]), number(fit$Df[2]), number(fit$`Pr(>F)`[1]), number(ratio$statistic), number(ratio$p.value))
}, "")
cat("{\n \"f\": ", records(f_rows), ",\n \"samples\": ", records(rows), "\n}\n", sep = "")
