// Every native module, in one list for the entries that start a node.

import type { NativeModule } from "../beam/native-api.ts";
import { atomicNatives } from "./atomics.ts";
import { binary } from "./binary.ts";
import { code } from "./code.ts";
import { compilerNatives } from "./compiler.ts";
import { cryptoNatives } from "./crypto.ts";
import { cryptoKeys } from "./crypto_keys.ts";
import { decodePacket } from "./decode_packet.ts";
import { diagnostics } from "./diagnostics.ts";
import { elixirQuote } from "./elixir_quote.ts";
import { erlString } from "./erl_string.ts";
import { erlangBinaries } from "./erlang_binaries.ts";
import { erlangChecksums } from "./erlang_checksums.ts";
import { erlangExternal } from "./erlang_external.ts";
import { erlangIdentifiers } from "./erlang_identifiers.ts";
import { erlangMonitors } from "./erlang_monitors.ts";
import { erlangNodes } from "./erlang_nodes.ts";
import { erlangNumbers } from "./erlang_numbers.ts";
import { erlangPorts } from "./erlang_ports.ts";
import { erlangProcesses } from "./erlang_processes.ts";
import { systemNatives } from "./erlang_system.ts";
import { erlangTerms } from "./erlang_terms.ts";
import { erlangTime } from "./erlang_time.ts";
import { tables } from "./ets.ts";
import { expansionNatives } from "./expansion.ts";
import { tcpNatives } from "./gen_tcp.ts";
import { udpNatives } from "./gen_udp.ts";
import { inetNatives } from "./inet.ts";
import { ioLib } from "./io_lib.ts";
import { lists } from "./lists.ts";
import { macros } from "./macro.ts";
import { maps } from "./maps.ts";
import { math } from "./math.ts";
import { moduleNatives } from "./module.ts";
import { nodebookBase } from "./nodebook_base.ts";
import { distNatives } from "./nodebook_dist.ts";
import { nodebookFile } from "./nodebook_file.ts";
import { instruments } from "./nodebook_instruments.ts";
import { nodebookJson } from "./nodebook_json.ts";
import { nodebookPeer } from "./nodebook_peer.ts";
import { nodebookProgram } from "./nodebook_program.ts";
import { nodebookRand } from "./nodebook_rand.ts";
import { persistentTerms } from "./persistent_term.ts";
import { primTty } from "./prim_tty.ts";
import { processInfos } from "./process_info.ts";
import { re } from "./re.ts";
import { socketNatives } from "./socket.ts";
import { strings } from "./string.ts";
import { suspending } from "./suspending.ts";
import { traceNative } from "./trace.ts";
import { traceModule } from "./trace_module.ts";
import { matchSpecTest } from "./trace_specs.ts";
import { unicode } from "./unicode.ts";
import { zlibNatives } from "./zlib.ts";

export const natives: readonly NativeModule[] = [
  erlangTerms,
  erlangNumbers,
  erlangBinaries,
  erlangChecksums,
  erlangIdentifiers,
  erlangProcesses,
  erlangPorts,
  erlangMonitors,
  suspending,
  traceNative,
  traceModule,
  erlangNodes,
  erlangTime,
  decodePacket,
  matchSpecTest,
  persistentTerms,
  primTty,
  processInfos,
  ...systemNatives,
  ...compilerNatives,
  ...expansionNatives,
  elixirQuote,
  ...moduleNatives,
  cryptoNatives,
  cryptoKeys,
  ...atomicNatives,
  code,
  diagnostics,
  ...tables,
  ioLib,
  ...strings,
  macros,
  re,
  ...udpNatives,
  ...tcpNatives,
  ...inetNatives,
  socketNatives,
  ...distNatives,
  erlangExternal,
  erlString,
  lists,
  maps,
  math,
  nodebookBase,
  nodebookFile,
  instruments,
  nodebookJson,
  nodebookPeer,
  nodebookProgram,
  nodebookRand,
  unicode,
  binary,
  zlibNatives,
];
