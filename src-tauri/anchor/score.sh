#!/bin/sh
# Runs `claimdesk reanchor` on revision pairs and scores the answers.
#
#   score.sh DATA_DIR [NAME...]     NAME.jsonl in DATA_DIR; real_dev synth_dev witness when none is given
#
# DATA_DIR holds the pairs and their own score.py. REANCHOR names another `claimdesk` to run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1
shift
[ $# -gt 0 ] || set -- real_dev synth_dev witness
if [ -z "${REANCHOR:-}" ]; then
    # The answers are the same in every profile; this one builds sooner.
    cargo build --quiet --manifest-path "$here/../cli/Cargo.toml" --bin claimdesk
    REANCHOR=$(cargo metadata --format-version 1 --no-deps --manifest-path "$here/Cargo.toml" |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')/debug/claimdesk
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in "$@"; do
    "$REANCHOR" reanchor --jsonl < "$data/$name.jsonl" > "$work/answers"
    python3 - "$work/answers" > "$work/predictions" <<'PYTHON'
import json, sys

for line in open(sys.argv[1], encoding="utf8"):
    row = json.loads(line)
    answers = []
    for span in row["spans"]:
        if span["to"] is None:
            answers.append(None)
        elif span["outcome"] == "ambiguous":
            # Whether its words changed is not said; the scorer compares them.
            answers.append({"range": span["to"], "review": True})
        else:
            answers.append({"range": span["to"], "changed": span["outcome"] == "changed"})
    print(json.dumps({"id": row["id"], "pred": answers}))
PYTHON
    echo "$name"
    python3 "$data/score.py" "$data/$name.jsonl" "$work/predictions" --by kind
done
