// A connection's bytes, as the session layer and clients see them: the TCP stream of the lab's network fits.

export interface ByteStream {
  write(data: Uint8Array): void;
  end(): void;
  destroy(): void;
  onData: ((data: Uint8Array) => void) | null;
  onClose: ((reason: "end" | "reset") => void) | null;
}
