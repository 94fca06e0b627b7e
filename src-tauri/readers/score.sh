#!/bin/sh
# Has `claimdesk text` read saved pages and scores the articles that come out.
#
#   score.sh DATA_DIR [OPTION...]     options are those of DATA_DIR's own score.py, such as --worst, --save FILE, --against FILE
#
# DATA_DIR holds the pages, what should come out, and score.py. CLAIMDESK names another `claimdesk` to run; without it a
# release build is made. HALF=look or HALF=last scores the pages of one half only, told apart by a hash of their names: rules
# are written with an eye on the first, the other is scored when they are done.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1
shift
if [ -z "${CLAIMDESK:-}" ]; then
    cargo build --quiet --release --manifest-path "$here/../cli/Cargo.toml" --bin claimdesk
    CLAIMDESK=$(cargo metadata --format-version 1 --no-deps --manifest-path "$here/Cargo.toml" |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')/release/claimdesk
fi
exec python3 - "$data" "${HALF:-all}" "$CLAIMDESK" "$@" <<'END'
import hashlib, importlib.util, sys

data, half, command, *options = sys.argv[1:]
spec = importlib.util.spec_from_file_location("score", data + "/score.py")
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)
side = lambda page: "look" if hashlib.sha1(page["name"].encode()).digest()[0] % 2 == 0 else "last"
score.main([page for page in score.pages() if half in ("all", side(page))], [command, *options])
END
