#!/bin/sh
# Runs `claimdesk suggest` on annotated articles, scores the answers and times the whole process; so with the peers at hand.
#
#   score.sh DATA_DIR [NAME...]     NAME.jsonl in DATA_DIR; polnear_dev gum_news when none is given
#
# DATA_DIR holds the articles and their own score.py. SUGGEST names another `claimdesk` to run; without it a release
# build is made. PEER_PYTHON names a Python with textacy and the spaCy model in PEER_MODEL (en_core_web_sm) installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1
shift
[ $# -gt 0 ] || set -- polnear_dev gum_news
if [ -z "${SUGGEST:-}" ]; then
    cargo build --quiet --release --manifest-path "$here/../cli/Cargo.toml" --bin claimdesk
    SUGGEST=$(cargo metadata --format-version 1 --no-deps --manifest-path "$here/Cargo.toml" |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')/release/claimdesk
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# seconds FILE COMMAND...: runs it with FILE as input and prints how long it took, alone and for 1,000 articles.
seconds() {
    input=$1
    shift
    start=$(date +%s.%N)
    "$@" < "$input"
    end=$(date +%s.%N)
    echo "$start $end $(wc -l < "$input")" |
        awk '{ t = $2 - $1; printf "%.2f s for %d articles, %.2f s for 1,000\n", t, $3, t * 1000 / $3 }' >&2
}

for name in "$@"; do
    file=$data/$name.jsonl
    # PolNeAR marks beliefs and plans as well; what counts here are statements.
    case $name in polnear*) where="--where stmt" ;; *) where= ;; esac
    echo "== claimdesk, $name"
    seconds "$file" "$SUGGEST" suggest --jsonl > "$work/answers"
    python3 "$here/score_rows.py" < "$work/answers" > "$work/found"
    # shellcheck disable=SC2086
    python3 "$data/score.py" "$file" "$work/found" $where
    if [ -n "${PEER_PYTHON:-}" ]; then
        echo "== textacy, $name"
        seconds "$file" "$PEER_PYTHON" "$here/score_peer.py" "${PEER_MODEL:-en_core_web_sm}" > "$work/found"
        # shellcheck disable=SC2086
        python3 "$data/score.py" "$file" "$work/found" $where
    fi
done
