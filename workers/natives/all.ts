// Every native module, in one list for the entries that start a node.

import type { NativeModule } from "../beam/native-api.ts";
import { compilerNatives } from "./compiler.ts";
import { erlangProcesses } from "./erlang_processes.ts";
import { erlangTerms } from "./erlang_terms.ts";

export const natives: readonly NativeModule[] = [erlangTerms, erlangProcesses, ...compilerNatives];
