# Two shipped scenarios from the calendar to the slopes (R 4, sandwich 3): surprises, expanding standard deviations and revisions from
# data/calendar/releases.csv, CARs from the scenarios' golden car.csv. Rscript make/response_shipped.R > response-shipped.json, from test/reference.
suppressPackageStartupMessages(library(sandwich))
calendar <- read.csv("../../data/calendar/releases.csv", stringsAsFactors = FALSE)
calendar <- calendar[!is.na(calendar$actual), ]
of <- function(id) { d <- calendar[calendar$indicator == id, ]; d[order(d$released_at), ] }
expanding <- function(x) vapply(seq_along(x), function(i) {
  before <- na.omit(x[seq_len(i - 1)])
  if (length(before) >= 12) sd(before) else NA_real_
}, 0)
surprises <- function(id, name) {
  d <- of(id); s <- round(d$actual - d$consensus, 6)
  setNames(data.frame(d$released_at, s / expanding(s)), c("released_at", name))
}
revisions <- function(id) {
  d <- of(id); month <- as.integer(substr(d$reference_period, 1, 4)) * 12 + as.integer(substr(d$reference_period, 6, 7))
  r <- c(NA, ifelse(diff(month) == 1, round(d$previous[-1] - d$actual[-nrow(d)], 6), NA))
  data.frame(released_at = d$released_at, revision = r / expanding(r))
}
array <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ", "), "]")
row <- function(scenario, metal, from, to, id, other, formula, revised) {
  car <- read.csv(file.path("../scenarios", scenario, "expected/car.csv"), stringsAsFactors = FALSE)
  car <- car[car$metal == metal & car$window_from == from & car$window_to == to, ]
  car$released_at <- sub(".*@", "", car$event_id)
  d <- merge(merge(car[, c("released_at", "car")], surprises(id, "s")), surprises(other, "other"))
  if (revised) d <- merge(d, revisions(id))
  d <- d[complete.cases(d), ]
  m <- lm(formula, d)
  sprintf('{"scenario": "%s", "metal": "%s", "from": %d, "to": %d, "n": %d, "rSquared": %.17g, "estimate": %s, "se": %s}', scenario, metal, from, to,
    nrow(d), summary(m)$r.squared, array(coef(m)), array(sqrt(diag(vcovHC(m, "HC3")))))
}
cpi <- function(...) row("response-to-cpi", ..., "us-cpi-mom", "us-core-cpi-mom", car ~ s + other, FALSE)
jobs <- function(...) row("response-to-payrolls", ..., "us-nfp", "us-unemployment-rate", car ~ pmax(s, 0) + pmin(s, 0) + other + revision, TRUE)
cat("[\n  ", paste(c(cpi("gold", 0, 0), cpi("silver", 0, 2), jobs("gold", 0, 0), jobs("silver", 0, 2)), collapse = ",\n  "), "\n]\n", sep = "")
