#!/usr/bin/env bash
# Records what two real nodes and a hidden one say to the programs beside: run it where `elixir` (1.18, OTP 27) is
# installed, or say by ELIXIR how to start it. The names of hosts and the numbers of pids are taken out by the test.
# Usage: workers/conformance/distribution/record.sh [NAME.exs …]
set -euo pipefail
cd "$(dirname "$0")"
elixir=${ELIXIR:-elixir}
[ $# -gt 0 ] || set -- $(ls *.exs | grep -v '^other.exs$')
host=$(hostname -s)
trap 'kill $(jobs -p) 2>/dev/null' EXIT
for case in "$@"; do
  ready=$(mktemp)
  $elixir --sname b --cookie conformance -e "$(cat other.exs)" >>"$ready" &
  $elixir --sname c --hidden --cookie conformance -e "$(cat other.exs)" >>"$ready" &
  until [ "$(grep -c ready "$ready")" = 2 ]; do sleep 0.1; done
  erl=$(sed -n 's/^# erl: //p' "$case")
  name="--sname a"
  if grep -q '^# name: none' "$case"; then name=""; fi
  code="System.put_env(\"OTHER\", \"b@$host\")
System.put_env(\"HIDDEN\", \"c@$host\")
$(cat "$case")"
  timeout 60 $elixir $name --cookie conformance ${erl:+--erl "$erl"} -e "$code" >"${case%.exs}.out" 2>&1 ||
    echo "$case ended with $?"
  kill -9 $(jobs -p)
  wait
done
