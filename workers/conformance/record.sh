#!/usr/bin/env bash
# Records what real Elixir prints for the programs of cases/: run it where `elixir` (1.18, OTP 27) is installed.
# Usage: workers/conformance/record.sh [NAME.exs …]
set -euo pipefail
cd "$(dirname "$0")/cases"
[ $# -gt 0 ] || set -- *.exs
for name in "$@"; do ${ELIXIR:-elixir} "$name" >"${name%.exs}.out"; done
