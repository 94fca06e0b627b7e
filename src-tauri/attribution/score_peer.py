"""Finds direct quotations with textacy, as rows that score.py reads: score_peer.py MODEL < articles > rows."""

import json
import sys

import spacy
from textacy.extract import direct_quotations

nlp = spacy.load(sys.argv[1])


def span(part):
    """The code points of a span or of a list of tokens; none when there is nothing in it."""
    tokens = list(part)
    if not tokens:
        return None
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])]


for line in sys.stdin:
    row = json.loads(line)
    quotes = []
    try:
        for found in direct_quotations(nlp(row["text"])):
            quotes.append({"content": [span(found.content)], "source": span(found.speaker), "cue": span(found.cue)})
    except ValueError:
        # An odd number of quotation marks: it refuses the article.
        pass
    print(json.dumps({"id": row["id"], "quotes": quotes}))
