// `:nodebook_peer`: what `:peer` calls to start a node on the same host, and to end it. The process that starts one is told
// `{:nodebook_peer, id, :ready}` and `{:nodebook_peer, id, {:ended, status}}`.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, NIL, OK } from "../terms/atom.ts";
import { type Bin, listToArray, type Term } from "../terms/term.ts";

const TAG = atom("nodebook_peer");

type Known = { next: number; readonly running: Map<number, { kill(): void }> };

function knownOf(vm: Vm): Known {
  const known = vm.state.get("peers") as Known | undefined;
  if (known !== undefined) return known;
  const made: Known = { next: 1, running: new Map() };
  vm.state.set("peers", made);
  return made;
}

function table(vm: Vm): NativeTable {
  return {
    // the name, whether it is a long one, the cookie, whether hidden, words for erl; nil where no node can be started
    "start/5": (name: Bin, long: Term, cookie: Atom, hidden: Term, words: Term) => {
      const start = vm.host.startPeer;
      if (start === undefined) return NIL;
      const known = knownOf(vm);
      const id = known.next++;
      const { pid } = vm.rt.proc;
      const tell = (what: Term): void => {
        const process = vm.process(pid);
        if (process !== undefined) deliver(vm, process, [TAG, id, what]);
      };
      const peer = start(
        {
          name: name.text ?? "",
          kind: long === true ? "longnames" : "shortnames",
          cookie: cookie.name,
          hidden: hidden === true,
          erl: (listToArray(words) ?? []).map((word) => (word as Bin).text ?? ""),
        },
        {
          ready: () => tell(atom("ready")),
          ended: (status) => {
            known.running.delete(id);
            tell([atom("ended"), status]);
          },
        },
      );
      known.running.set(id, peer);
      return id;
    },
    "kill/1": (id: number) => {
      const { running } = knownOf(vm);
      running.get(id)?.kill();
      running.delete(id);
      return OK;
    },
  };
}

export const nodebookPeer: NativeModule = { module: "nodebook_peer", table };
