// The part of just-bash that runs without Node: its browser entry, in Node too, so that tests run what readers run.

export { Bash, defineCommand } from "just-bash/browser";
