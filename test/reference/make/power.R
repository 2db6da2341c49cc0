# Power of the two-sided one-sample t test by R's power.t.test (strict: both tails). Writes power.json beside this folder:
# Rscript make/power.R > power.json, from test/reference.
options(warn = -1)
rows <- expand.grid(n = c(2, 3, 5, 6, 10, 20, 34, 41, 140, 1000, 10000), effect = c(0, 0.05, 0.2, 0.5, 1, 3))
power <- mapply(function(n, d) power.t.test(n = n, delta = d, sd = 1, type = "one.sample", strict = TRUE)$power, rows$n, rows$effect)
sizes <- c(2, 3, 4, 5, 6, 10, 20, 33, 34, 41, 140, 1000)
delta <- sapply(sizes, function(n) power.t.test(n = n, sd = 1, power = 0.8, type = "one.sample", strict = TRUE, tol = 1e-14)$delta)
effects <- c(0.1, 0.25, 0.5, 1, 2)
needed <- sapply(effects, function(d) ceiling(power.t.test(delta = d, sd = 1, power = 0.8, type = "one.sample", strict = TRUE, tol = 1e-12)$n))
item <- function(...) paste0("    { ", paste(..., sep = ", "), " }", collapse = ",\n")
cat("{\n  \"power\": [\n", item(sprintf('"n": %d', as.integer(rows$n)), sprintf('"effect": %.17g', rows$effect), sprintf('"power": %.17g', power)), "\n  ],\n", sep = "")
cat("  \"detectable\": [\n", item(sprintf('"n": %d', as.integer(sizes)), sprintf('"effect": %.17g', delta)), "\n  ],\n", sep = "")
cat("  \"needed\": [\n", item(sprintf('"effect": %.17g', effects), sprintf('"n": %d', as.integer(needed))), "\n  ]\n}\n", sep = "")
