#!/bin/sh
# Runs `claimdesk consistency` on drafts with one known inconsistency each, on clean ones and on those that only look wrong,
# scores the answers and times the whole process.
#
#   score.sh DATA_DIR [OPTION...]     options of the scorer: --misses, --alarms, --errors, --strict
#
# DATA_DIR holds the drafts (injected, clean, witness, silent, real, each .jsonl) and their own score.py. CLAIMDESK names
# another `claimdesk` to run; without it a release build is made.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1
shift
if [ -z "${CLAIMDESK:-}" ]; then
    cargo build --quiet --release --manifest-path "$here/../cli/Cargo.toml" --bin claimdesk
    CLAIMDESK=$(cargo metadata --format-version 1 --no-deps --manifest-path "$here/Cargo.toml" |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')/release/claimdesk
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat "$data"/*.jsonl > "$work/rows"
start=$(date +%s.%N)
"$CLAIMDESK" consistency --jsonl < "$work/rows" > "$work/answers"
end=$(date +%s.%N)
words=$(wc -w < "$work/rows")
echo "$start $end $words" | awk '{ t = $2 - $1; printf "%.2f s, %.2f ms for 1,000 words\n", t, t * 1e6 / $3 }'
python3 "$data/score.py" "$data" "$work/answers" "$@"
