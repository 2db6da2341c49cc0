# What closes did over spans, read from the shipped price files by date alone (R 4, base). Writes look-back.json beside this folder:
# Rscript make/look_back.R > look-back.json, from test/reference.
spans <- list(c("2026-01-02", "2026-01-09"), c("2026-01-09", "2026-01-12"), c("2013-04-10", "2013-04-20"), c("2020-01-01", "2026-04-20"), c("2025-12-31", "2026-03-31"), c("2024-02-24", "2024-02-29"))
metals <- c("gold", "silver", "platinum", "palladium")
prices <- lapply(setNames(metals, metals), function(m) {
  read.csv(sprintf("../../data/prices/%s.csv", m), colClasses = c("character", "numeric"))
})
last_on <- function(p, day) {
  k <- which(p$date <= day)
  if (length(k) == 0) return(NA)
  if (as.Date(day) - as.Date(p$date[max(k)]) > 5) NA else max(k)
}
year_earlier <- function(day) {
  moved <- sprintf("%d%s", as.integer(substr(day, 1, 4)) - 1L, substr(day, 5, 10))
  sub("02-29$", "02-28", moved)
}
look <- function(m, span) {
  p <- prices[[m]]
  i <- last_on(p, span[1])
  j <- last_on(p, span[2])
  if (is.na(i) || is.na(j) || i >= j) return(NULL)
  x <- p$close[i:j]
  day <- p$date[j]
  since <- function(k) if (is.na(k)) NA else log(p$close[j] / p$close[k])
  falls <- log(x / cummax(x))
  all <- p$close[1:j]
  new <- c(FALSE, diff(cummax(all)) > 0)
  list(
    metal = m, from = span[1], to = span[2], from_date = p$date[i], to_date = day, sessions = j - i, from_close = p$close[i], to_close = p$close[j],
    return = log(p$close[j] / p$close[i]), year_return = since(last_on(p, sprintf("%d-12-31", as.integer(substr(day, 1, 4)) - 1L))),
    twelve_month_return = since(last_on(p, year_earlier(day))), high_close = max(x), high_date = p$date[i - 1 + which.max(x)], low_close = min(x),
    low_date = p$date[i - 1 + which.min(x)], drawdown = log(p$close[j] / max(x)), max_drawdown = min(falls),
    max_drawdown_to = p$date[i - 1 + which.min(falls)], record_close = max(all), record_date = p$date[which.max(all)],
    records_set = sum(new[(i + 1):j]), from_record = log(p$close[j] / max(all))
  )
}
text <- function(v) if (is.na(v)) "null" else if (is.character(v)) sprintf('"%s"', v) else sprintf("%.17g", v)
rows <- Filter(Negate(is.null), unlist(lapply(spans, function(s) lapply(metals, look, span = s)), recursive = FALSE))
lines <- sapply(rows, function(r) paste0("  { ", paste(sprintf('"%s": %s', names(r), sapply(r, text)), collapse = ", "), " }"))
cat("[\n", paste(lines, collapse = ",\n"), "\n]\n", sep = "")
