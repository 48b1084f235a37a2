// What went through a socket, counted for `:inet.getstat/2` and `:erlang.port_info/2`.

/** Packets one way: how many, their bytes, and the largest. */
export class Flow {
  count = 0;
  octets = 0;
  largest = 0;

  add(bytes: number): void {
    this.count++;
    this.octets += bytes;
    if (bytes > this.largest) this.largest = bytes;
  }
  get average(): number {
    return this.count === 0 ? 0 : Math.trunc(this.octets / this.count);
  }
}

/** Both ways of a socket. */
export class Traffic {
  readonly received = new Flow();
  readonly sent = new Flow();
}
