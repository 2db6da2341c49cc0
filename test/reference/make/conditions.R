# Conditions and sequences on the shipped data, by plain loops over data frames (R 4): which releases each group selects, and what
# the measures of gold show before some releases. Rscript make/conditions.R > conditions.json, from test/reference.
data <- "../../data/"
calendar <- read.csv(paste0(data, "calendar/releases.csv"), stringsAsFactors = FALSE)
calendar <- calendar[!is.na(calendar$actual), ]
calendar$at <- as.POSIXct(calendar$released_at, format = "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")
calendar$date <- as.Date(format(calendar$at, tz = "America/New_York"))
calendar$surprise <- round(calendar$actual - calendar$consensus, 9)
of <- function(id) calendar[calendar$indicator == id, ]
gold <- read.csv(paste0(data, "prices/gold.csv"))
gold$at <- as.POSIXct(paste(gold$date, "17:00"), tz = "America/New_York")
attr(gold$at, "tzone") <- "UTC"

cpi <- of("us-cpi-mom")
yoy <- of("us-cpi-yoy")
core <- of("us-core-cpi-yoy")
nfp <- of("us-nfp")
ism <- of("us-ism-manufacturing")
fomc <- of("fomc-rate")
within <- function(x) x[x$date >= as.Date("2013-07-01"), ]
ids <- function(x) paste0(x$indicator, "@", x$released_at)

latest <- function(at, others, column) {
  before <- others[others$at < at, ]
  if (nrow(before) == 0) NA else before[nrow(before), column]
}
above <- within(cpi[cpi$surprise > 0, ])
rate <- sapply(seq_len(nrow(above)), function(i) latest(above$at[i], yoy, "actual"))
core_rate <- sapply(seq_len(nrow(above)), function(i) latest(above$at[i], core, "actual"))

is_first_after_move <- sapply(seq_len(nrow(cpi)), function(i) {
  previous <- cpi$at[i - 1]
  if (length(previous) == 0) return(NA)
  any(fomc$at >= previous & fomc$at < cpi$at[i] & fomc$actual != fomc$previous)
})
weak <- within(nfp[nfp$surprise < 0, ])
after_beat <- sapply(seq_len(nrow(weak)), function(i) {
  gap <- as.numeric(weak$date[i] - ism$date)
  any(ism$at < weak$at[i] & gap <= 7 & ism$surprise > 0)
})

measures <- function(at) {
  last <- max(which(gold$at <= at))
  close <- function(n) gold$close[(last + 1 - n):last]
  r <- diff(log(close(21)))
  c(log(close(1) / close(21)[1]), log(close(1) / max(close(250))), sd(r), as.numeric(close(1) > mean(close(200))), close(1))
}
some <- nfp[nfp$date >= as.Date("2014-06-01"), ][seq(1, 120, by = 7), ]
shown <- t(sapply(seq_len(nrow(some)), function(i) measures(some$at[i])))
since <- sapply(seq_len(nrow(some)), function(i) as.numeric(some$date[i] - max(fomc$date[fomc$at < some$at[i]])))

texts <- function(v) paste0("[\n  ", paste0("\"", v, "\"", collapse = ",\n  "), "\n ]")
rows <- apply(cbind(shown, since), 1, function(row) paste0("[", paste(sprintf("%.17g", row), collapse = ", "), "]"))
cat("{\n")
cat(sprintf(' "%s": %s,\n', c("high", "moderate", "unknown", "first", "others", "after-beat", "otherwise", "measured"), c(
  texts(ids(above[!is.na(rate) & rate > 3, ])), texts(ids(above[!is.na(rate) & rate <= 3, ])), texts(ids(above[is.na(core_rate), ])),
  texts(ids(within(cpi[which(is_first_after_move), ]))), texts(ids(within(cpi[which(!is_first_after_move), ]))),
  texts(ids(weak[after_beat, ])), texts(ids(weak[!after_beat, ])), texts(ids(some))
)), sep = "")
cat(sprintf(' "measures": [\n  %s\n ]\n', paste(rows, collapse = ",\n  ")))
cat("}\n")
