# What metals did after earlier releases, from the shipped calendar and closes (R 4, base; quantile type 7). Writes outlook.json beside
# this folder: Rscript make/outlook.R > outlook.json, from test/reference.
calendar <- read.csv("../../data/calendar/releases.csv", colClasses = c(actual = "character", consensus = "character"))
calendar$at <- as.POSIXct(calendar$released_at, format = "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")
closes <- function(m) {
  p <- read.csv(sprintf("../../data/prices/%s.csv", m), colClasses = c("character", "numeric"))
  p$at <- as.POSIXct(paste(p$date, "17:00"), tz = "America/New_York")
  attr(p$at, "tzone") <- "UTC"
  p
}
moves <- function(indicator, metal, last, on) {
  p <- closes(metal)
  cut <- as.POSIXct(paste(on, "00:00"), tz = "America/New_York")
  attr(cut, "tzone") <- "UTC"
  p <- p[p$at <= cut, ]
  days <- as.numeric(as.Date(p$date))
  known <- calendar[calendar$indicator == indicator & calendar$at < cut & calendar$actual != "" & calendar$consensus != "", ]
  side <- sign(round(as.numeric(known$actual) - as.numeric(known$consensus), 6))
  move <- sapply(seq_len(nrow(known)), function(e) {
    before <- sum(p$at <= known$at[e])
    end <- before + last + 1
    if (before == 0 || end > nrow(p)) return(NA)
    released <- as.numeric(as.Date(format(known$at[e], tz = "America/New_York")))
    # No step of more than five days, and no first close more than five days after the release.
    if (days[before + 1] - released > 5 || any(diff(days[before:end]) > 5)) return(NA)
    log(p$close[end] / p$close[before])
  })
  list(move = move, side = side)
}
cases <- expand.grid(last = c(0, 2), metal = c("gold", "silver", "palladium", "platinum"), indicator = c("us-nfp", "us-cpi-mom", "us-ism-services", "fomc-rate"), on = c("2026-01-09", "2020-02-01", "2018-03-20"), stringsAsFactors = FALSE)
number <- function(v) ifelse(is.na(v), "null", sprintf("%.17g", v))
rows <- unlist(lapply(seq_len(nrow(cases)), function(k) {
  with(cases[k, ], {
    found <- moves(indicator, metal, last, on)
    sapply(c(above = 1, "in-line" = 0, below = -1), function(s) {
      x <- found$move[found$side == s & !is.na(found$move)]
      q <- if (length(x) < 6) rep(NA, 4) else c(quantile(x, c(0.25, 0.5, 0.75), names = FALSE), mean(x > 0))
      side <- c("below", "in-line", "above")[s + 2]
      sprintf('  { "on": "%s", "indicator": "%s", "metal": "%s", "last": %d, "side": "%s", "n": %d, "q1": %s, "median": %s, "q3": %s, "share": %s }', on, indicator, metal, last, side, length(x), number(q[1]), number(q[2]), number(q[3]), number(q[4]))
    })
  })
}))
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
