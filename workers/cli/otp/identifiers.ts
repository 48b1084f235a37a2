// Where in a frame the numbers of this node's pids and references are. In: a frame with its length in front, as two connected
// nodes send it. Out: pieces of it. Reads the external term format by itself, so that it shares no mistake with ours.

const decoder = new TextDecoder();
const VERSION = 131;
const OURS = "ours@127.0.0.1";
const UNLINK = 35;
const UNLINK_ACK = 36;

export type Piece = { readonly from: number; readonly to: number };

/** The pieces, in their order; none in what is no frame with terms. */
export function identifiersOf(frame: Uint8Array): Piece[] {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const tag = frame[5];
  if (frame.length < 8 || frame[4] !== VERSION || (tag !== 68 && tag !== 69)) return [];
  const found: Piece[] = [];
  let at = tag === 68 ? 7 : 23;

  const skip = (n: number): void => {
    at += n;
    if (at > frame.length) throw new RangeError();
  };
  const u8 = (): number => {
    skip(1);
    return view.getUint8(at - 1);
  };
  const u16 = (): number => {
    skip(2);
    return view.getUint16(at - 2);
  };
  const u32 = (): number => {
    skip(4);
    return view.getUint32(at - 4);
  };
  const atom = (): string => {
    const length = u8() === 119 ? u8() : u16();
    skip(length);
    return decoder.decode(frame.subarray(at - length, at));
  };
  const many = (n: number): void => {
    for (let i = 0; i < n; i++) term();
  };
  const term = (): void => {
    const kind = u8();
    if (kind === 97) skip(1);
    else if (kind === 98) skip(4);
    else if (kind === 70) skip(8);
    else if (kind === 110) skip(u8() + 1);
    else if (kind === 119) skip(u8());
    else if (kind === 118 || kind === 107) skip(u16());
    else if (kind === 109) skip(u32());
    else if (kind === 77) skip(u32() + 1);
    else if (kind === 104) many(u8());
    else if (kind === 105) many(u32());
    else if (kind === 108) many(u32() + 1);
    else if (kind === 116) many(2 * u32());
    else if (kind === 113) many(3);
    else if (kind === 88) {
      const ours = atom() === OURS;
      if (ours) found.push({ from: at, to: at + 8 });
      skip(12);
    } else if (kind === 90) {
      const words = u16();
      const ours = atom() === OURS;
      skip(4);
      if (ours) found.push({ from: at, to: at + 4 * words });
      skip(4 * words);
    } else if (kind === 112) {
      const start = at;
      skip(u32());
      at = start + 29;
      const free = view.getUint32(start + 25);
      many(4 + free);
    } else if (kind !== 106) throw new Error(`no term of kind ${kind} is expected`);
  };
  // the number of an unlink is as ours alone as a pid's
  const operation = frame[at + 3];
  if (operation === UNLINK || operation === UNLINK_ACK) found.push({ from: at + 4, to: at + 6 });
  try {
    while (at < frame.length) term();
  } catch (error) {
    // a fragment ends in the middle of a term
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}
