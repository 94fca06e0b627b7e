#!/bin/sh
# Prints how many swapped sources are missed and how many harmless edits ask, with the cases.
#
#   score.sh [FILE.jsonl...]     the tree's own corpus when none is given
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -gt 0 ]; then
    SPEAKERS=$(for file in "$@"; do realpath "$file"; done | paste -s -d :)
    export SPEAKERS
fi
exec cargo test --quiet --manifest-path "$here/Cargo.toml" --test speakers -- --nocapture
