#!/usr/bin/env bash
# Records what real Elixir answers to the snippets of this folder: run it where Elixir 1.18 on OTP 27 is installed, or say
# how to start it in ELIXIR. Usage: workers/conformance/snippets/record.sh [FILE.exs …]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- $(find "$here" -mindepth 2 -name '*.exs' | sort)
for file in "$@"; do
  ${ELIXIR:-elixir} -e "$(cat "$here/run.exs")
Snippets.run(IO.read(:stdio, :eof))" <"$file" >"${file%.exs}.out" 2>/dev/null
  echo "$file: $(grep -c '^%% ' "${file%.exs}.out") snippets"
done
