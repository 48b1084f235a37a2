#!/usr/bin/env bash
# Records what real Elixir prints to stderr for the programs of this folder: run it where Elixir 1.18 on OTP 27 is installed, or
# say how to start it in ELIXIR. Usage: workers/conformance/diagnostics/record.sh [NAME.exs …]
set -uo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- *.exs
for name in "$@"; do ${ELIXIR:-elixir} "$name" 2>"${name%.exs}.err" >/dev/null; done
true
