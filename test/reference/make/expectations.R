# Naive expectations of the shipped releases, their surprises and the expanding scale: Rscript make/expectations.R > expectations.json
calendar <- read.csv("../../data/calendar/releases.csv", stringsAsFactors = FALSE)
calendar <- calendar[!is.na(calendar$actual), ]
show <- function(x) ifelse(is.na(x), "null", trimws(formatC(x, digits = 17, format = "g")))
list_of <- function(x) paste0("[", paste(show(x), collapse = ","), "]")

previous <- function(x, t) if (t > 1) x[t - 1] else NA
average <- function(k) function(x, t) if (t > k) mean(x[(t - k):(t - 1)]) else NA
autoregression <- function(p, minimum) function(x, t) {
  past <- x[seq_len(t - 1)]
  rows <- length(past) - p
  if (rows < minimum) return(NA)
  lagged <- embed(past, p + 1)
  if (any(apply(lagged[, -1, drop = FALSE], 2, function(column) length(unique(column)) == 1))) return(NA)
  fit <- lm(lagged[, 1] ~ lagged[, -1])
  sum(coef(fit) * c(1, rev(past)[seq_len(p)]))
}
rules <- list(
  list(name = "previous", of = previous, kind = "previous", count = 0, minimum = 0),
  list(name = "average-6", of = average(6), kind = "average", count = 6, minimum = 0),
  list(name = "autoregression-1", of = autoregression(1, 24), kind = "autoregression", count = 1, minimum = 24),
  list(name = "autoregression-3", of = autoregression(3, 30), kind = "autoregression", count = 3, minimum = 30)
)
rows <- c()
for (indicator in c("us-nfp", "us-cpi-mom", "us-unemployment-rate", "us-ism-services", "fomc-rate")) {
  ours <- calendar[calendar$indicator == indicator, ]
  x <- ours$actual[order(ours$released_at)]
  for (rule in rules) {
    expected <- sapply(seq_along(x), function(t) rule$of(x, t))
    surprise <- x - expected
    scale <- sapply(seq_along(x), function(t) {
      earlier <- surprise[seq_len(t - 1)]
      earlier <- earlier[!is.na(earlier)]
      if (length(earlier) < 12 || length(unique(earlier)) == 1) NA else sd(earlier)
    })
    rows <- c(rows, sprintf(
      '{"indicator": "%s", "from": "%s", "kind": "%s", "count": %d, "minimum": %d, "expected": %s, "scale": %s}',
      indicator, rule$name, rule$kind, rule$count, rule$minimum, list_of(expected), list_of(scale)
    ))
  }
}
origin <- sprintf("%s, test/reference/make/expectations.R", R.version.string)
cat(sprintf('{"origin": "%s", "rows": [\n%s\n]}\n', origin, paste(rows, collapse = ",\n")))
