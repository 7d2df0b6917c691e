# Who moved on what: the data package of a negotiation, read with base R (4.0 and newer).
#
#   unzip ukraine-2025.zip -d ukraine-2025
#   Rscript positions.R ukraine-2025 [folder for the figure]

arguments <- commandArgs(trailingOnly = TRUE)
package <- arguments[1]

# A table with its types: an empty cell is missing, a day is a date, and everything else stays text. Ids must stay text: the
# option "2" is a name, and "2028-06-30" may be one too.
read <- function(name, dates = character()) {
  table <- read.csv(file.path(package, paste0(name, ".csv")), colClasses = "character", na.strings = "",
                    encoding = "UTF-8", check.names = FALSE)
  for (column in dates) table[[column]] <- as.Date(table[[column]])
  table
}

statements <- read("statements", c("date", "said"))
stances <- read("stances", "as_of")
options_of <- read("options")
questions <- read("questions")
parties <- read("parties")

key <- paste(options_of$question, options_of$id)
place <- setNames(as.integer(options_of$place), key)
option <- setNames(options_of$label, key)
label <- setNames(questions$label, questions$id)
name <- setNames(parties$name, parties$id)

# A position as the site writes it: one option, a range of them, or a limit.
in_words <- function(row) {
  lowest <- option[[paste(row$question, row$option_from)]]
  highest <- option[[paste(row$question, row$option_to)]]
  if (!is.na(row$limit)) {
    return(if (row$limit == "at-least") paste("at least", lowest) else paste("at most", highest))
  }
  if (lowest == highest) lowest else paste0(lowest, "\u2013", highest)
}

# Only what the party itself said counts: no report about it, and no later word than the day of the stances. A statement of
# one member, or on some cases alone, does not move the party.
as_of <- max(stances$as_of)
own <- subset(statements, evidence %in% c("document", "on-record", "spokesperson") & !is.na(option_from) &
                is.na(voice) & is.na(scope) & date <= as_of)
# The table has the newest statement first.
own <- own[rev(seq_len(nrow(own))), ]

moves <- data.frame(day = as.Date(character()), who = character(), what = character(), words = character())
for (told in split(own, paste(own$question, own$party))) {
  told <- told[order(told$date), ]
  for (i in seq_len(nrow(told))[-1]) {
    before <- told[i - 1, ]
    after <- told[i, ]
    # It stands beside the earlier one and does not replace it; and a move takes from one day to another.
    if (!is.na(after$keeps) || after$date == before$date) next
    at <- function(row, end) place[[paste(row$question, row[[end]])]]
    shared <- at(before, "option_from") <= at(after, "option_to") && at(after, "option_from") <= at(before, "option_to")
    if (!shared) {
      moves[nrow(moves) + 1, ] <- list(after$date, name[[after$party]], label[[after$question]],
                                       paste("from", in_words(before), "to", in_words(after)))
    }
  }
}

moves <- moves[order(moves$day, moves$who, moves$what, method = "radix"), ]
lines <- c(paste0("Moves on the record up to ", as_of, ": ", nrow(moves)),
           sprintf("%s %s, %s: %s", moves$day, moves$who, moves$what, moves$words))
# In UTF-8, whatever the language of the machine.
writeLines(enc2utf8(lines), useBytes = TRUE)

if (length(arguments) > 1 && nrow(moves) > 0) {
  counts <- table(moves$who)
  pdf(file.path(arguments[2], "moves.pdf"), width = 7, height = 1.5 + 0.5 * length(counts))
  par(mar = c(4, 14, 1, 1), las = 1)
  barplot(rev(counts), horiz = TRUE, col = "grey30", border = NA, xlab = paste("Moves on the record up to", as_of))
  invisible(dev.off())
}
