"""Who moved on what: the data package of a negotiation, read with pandas.

    unzip ukraine-2025.zip -d ukraine-2025
    python3 positions.py ukraine-2025 [folder for the figure]

Works with pandas 1.5 and newer. The figure needs matplotlib; without it the answer is printed alone.
"""

import sys
from pathlib import Path

import pandas as pd

package = Path(sys.argv[1])


def read(name, dates=()):
    """A table with its types: an empty cell is missing, a day is a date, and everything else stays text.

    Ids must stay text: the option "2" is a name, and "2028-06-30" may be one too.
    """
    table = pd.read_csv(package / f"{name}.csv", dtype="string", keep_default_na=False, na_values=[""], encoding="utf-8")
    for column in dates:
        table[column] = pd.to_datetime(table[column], format="%Y-%m-%d")
    return table


statements = read("statements", ["date", "said"])
stances = read("stances", ["as_of"])
options = read("options")
questions = read("questions")
parties = read("parties")

options["place"] = options["place"].astype(int)
place = options.set_index(["question", "id"])["place"].to_dict()
option = options.set_index(["question", "id"])["label"].to_dict()
label = questions.set_index("id")["label"].to_dict()
name = parties.set_index("id")["name"].to_dict()


def in_words(row):
    """A position as the site writes it: one option, a range of them, or a limit."""
    lowest, highest = option[row.question, row.option_from], option[row.question, row.option_to]
    if not pd.isna(row["limit"]):
        return f"at least {lowest}" if row["limit"] == "at-least" else f"at most {highest}"
    return lowest if lowest == highest else f"{lowest}–{highest}"


# Only what the party itself said counts: no report about it, and no later word than the day of the stances. A statement of
# one member, or on some cases alone, does not move the party.
as_of = stances["as_of"].max()
own = statements[
    statements["evidence"].isin(["document", "on-record", "spokesperson"])
    & statements["option_from"].notna()
    & statements["voice"].isna()
    & statements["scope"].isna()
    & (statements["date"] <= as_of)
]

moves = []
# The table has the newest statement first.
for (question, party), told in own.iloc[::-1].groupby(["question", "party"]):
    told = told.sort_values("date", kind="stable")
    for (_, before), (_, after) in zip(told.iloc[:-1].iterrows(), told.iloc[1:].iterrows()):
        # It stands beside the earlier one and does not replace it; and a move takes from one day to another.
        if not pd.isna(after["keeps"]) or after["date"] == before["date"]:
            continue
        shared = (
            place[question, before.option_from] <= place[question, after.option_to]
            and place[question, after.option_from] <= place[question, before.option_to]
        )
        if not shared:
            moves.append((after["date"], name[party], label[question], in_words(before), in_words(after)))

moves.sort()
print(f"Moves on the record up to {as_of:%Y-%m-%d}: {len(moves)}")
for day, who, what, before, after in moves:
    print(f"{day:%Y-%m-%d} {who}, {what}: from {before} to {after}")

counts = pd.Series([who for _, who, *_ in moves], dtype="string").value_counts().sort_index()

if len(sys.argv) > 2 and len(counts) > 0:
    try:
        import matplotlib
    except ImportError:
        print("No figure: matplotlib is not installed.", file=sys.stderr)
    else:
        matplotlib.use("Agg")
        import matplotlib.pyplot as plt

        figure, axes = plt.subplots(figsize=(7, 1 + 0.5 * len(counts)))
        axes.barh(counts.index[::-1], counts.to_numpy(dtype=int)[::-1], color="0.3")
        axes.set_xlabel(f"Moves on the record up to {as_of:%Y-%m-%d}")
        axes.xaxis.get_major_locator().set_params(integer=True)
        figure.tight_layout()
        figure.savefig(Path(sys.argv[2]) / "moves.png", dpi=150)
