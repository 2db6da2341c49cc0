/** Every problem Assay can report about a user's input, with the remedy that `docs/errors.md` prints. A closed list. */
export const diagnosticCodes = {
  "scenario/not-yaml": "Mend the YAML syntax at the place shown.",
  "scenario/too-large": "A scenario is a short text; move data into CSV files.",
  "scenario/unknown-key": "Use one of the keys that `assay schema` lists.",
  "scenario/missing-key": "Add the key; `assay init` writes a complete example.",
  "scenario/wrong-value": "Use a value of the kind the message names.",
  "scenario/unknown-name": "Use a name that `assay list` prints, or define it in the scenario.",
  "scenario/bad-condition": "Mend the condition at the place shown; `assay list conditions` prints what one can say.",
  "scenario/bad-window":
    "Windows are [from, to] with from <= to, inside the event window, clear of the estimation window.",
  "scenario/bad-estimation": "Give the estimation window enough observations for the model.",
  "scenario/mixed-units": "Give the range in standard deviations (`unit: sd`), or give each unit a group of its own.",
  "scenario/clock-mismatch":
    "Use a benchmark struck at the same clock, or accept older prices by name: `align: { as_of: ... }` in the model, with an age that spans the two clocks.",
  "scenario/duplicate-name": "Give every scenario of one run its own name.",
  "scenario/selects-nothing":
    "Widen the period or the surprise, or check the calendar's coverage with `assay list indicators`.",
  "scenario/windows-differ": "Scenarios that are compared need at least one tested window and one metal in common.",
  "data/not-found": "Check the path; paths in a scenario are relative to it.",
  "data/not-a-file": "Give the path of a file, not of a folder.",
  "data/unreadable": "Check the file's permissions and encoding (UTF-8).",
  "data/empty-file": "The file needs a header line and at least one row.",
  "data/not-csv": "Mend the CSV syntax (quotes, number of cells) at the place shown.",
  "data/missing-column": "Add the column to the header, or map it in the instrument's `columns`.",
  "data/duplicate-column": "Keep one column of that name.",
  "data/not-a-number": "Write numbers like 1234.5, without units.",
  "data/ambiguous-number": "Write the number with a decimal point and no thousands separator.",
  "data/not-positive": "Prices are greater than zero; leave the cell empty where there is none.",
  "data/bad-date": "Write dates as 2026-01-13 and instants as 2026-01-13T13:30:00Z.",
  "data/no-zone": "Say the zone: an offset in the timestamp, a zone column, or `zone` in the instrument entry.",
  "data/unknown-zone": "Use an IANA zone such as America/New_York.",
  "data/impossible-time":
    "That clock time was skipped by daylight saving in that zone; give the instant with its UTC offset.",
  "data/ambiguous-time": "That clock time came twice that day; give the instant with its UTC offset.",
  "data/duplicate-instant": "Keep one row per instant.",
  "data/descending": "Sort the rows by time, oldest first.",
  "data/duplicate-release": "Keep one row per indicator and release instant.",
  "data/unknown-indicator": "Use an indicator that `assay list indicators` prints, or define it in an indicators.yaml.",
  "data/bad-registry": "Mend the registry entry; data/README.md shows a complete one.",
  "data/not-covered": "Ask for dates that the data covers; `assay list` says from when to when.",
  "output/no-fonts":
    "Install a font, such as Debian's fonts-dejavu-core, or write SVG, which is drawn where it is looked at.",
  "output/unwritable": "Choose a folder you may write to with --out.",
  "cli/usage": "See `assay --help`.",
} as const satisfies Record<string, string>;

/** The code of one kind of problem. */
export type DiagnosticCode = keyof typeof diagnosticCodes;
