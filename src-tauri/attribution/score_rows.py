"""Turns the answers of `claimdesk suggest --jsonl` on standard input into the rows that score.py reads."""

import json
import sys

for line in sys.stdin:
    row = json.loads(line)
    quotes = [
        {"content": claim["spans"], "source": claim["source"], "cue": claim["cue"]}
        for claim in row["claims"]
        if claim["kind"] != "statement"
    ]
    print(json.dumps({"id": row["id"], "quotes": quotes}))
