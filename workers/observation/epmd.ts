// The dialogue of a node with epmd as an observer sees it. Specification: "EPMD Protocol", OTP 27.

import { Backlog, type Dialogue, hexdump, type Said, textOf } from "./talk.ts";

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function requestLabel(body: Uint8Array): string {
  switch (body[0]) {
    case 120: {
      const view = viewOf(body);
      const name = textOf(body.subarray(11, 11 + view.getUint16(9)));
      return `ALIVE2_REQ ${name} port ${view.getUint16(1)}`;
    }
    case 122:
      return `PORT_PLEASE2_REQ ${textOf(body.subarray(1))}`;
    case 110:
      return "NAMES_REQ";
    case 107:
      return "KILL_REQ";
    default:
      return `request ${body[0]}`;
  }
}

function answerLabel(bytes: Uint8Array): string {
  const view = viewOf(bytes);
  if ((bytes[0] === 118 || bytes[0] === 121) && bytes.length >= 4) {
    return bytes[1] === 0 ? "ALIVE2_RESP ok" : "ALIVE2_RESP: the name is taken";
  }
  if (bytes[0] === 119 && bytes.length >= 2) {
    return bytes[1] === 0 ? `PORT2_RESP port ${view.getUint16(2)}` : "PORT2_RESP: no such node";
  }
  return "NAMES_RESP";
}

function explainAnswer(bytes: Uint8Array): string {
  const label = answerLabel(bytes);
  return label === "NAMES_RESP" ? `${label}\n${textOf(bytes.subarray(4))}` : `${label}\n\n${hexdump(bytes)}`;
}

/** The protocol of epmd over one connection. */
export class EpmdDialogue implements Dialogue {
  readonly #requests = new Backlog();

  hear(data: Uint8Array, fromClient: boolean): Said[] {
    // an answer has no length in front: it is what comes in one piece
    if (!fromClient) return [{ kind: "epmd", label: answerLabel(data), bytes: data, explain: explainAnswer }];
    const all = this.#requests.with(data);
    const said: Said[] = [];
    let at = 0;
    while (all.length - at >= 2) {
      const length = viewOf(all).getUint16(at);
      if (all.length - at < 2 + length) break;
      const body = all.subarray(at + 2, at + 2 + length);
      at += 2 + length;
      const explain = (bytes: Uint8Array): string => `${requestLabel(bytes)}\n\n${hexdump(bytes)}`;
      said.push({ kind: "epmd", label: requestLabel(body), bytes: body, explain });
    }
    this.#requests.keep(all.subarray(at));
    return said;
  }
}
