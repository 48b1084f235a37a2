// Lines of HTTP as `:erlang.decode_packet/3` and sockets tell them. In: a line with its end. Out: {:http_request, …},
// {:http_response, …}, {:http_header, …}, :http_eoh or {:http_error, line}. Specification: the reference of `erlang`, OTP 27.

import { atom, UNDEFINED } from "../terms/atom.ts";
import { Bin, charlist, type Term } from "../terms/term.ts";

const METHODS = new Set(["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE"]);

/** Headers that are told as atoms, in the order of their numbers. */
const HEADERS =
  `Cache-Control Connection Date Pragma Transfer-Encoding Upgrade Via Accept Accept-Charset Accept-Encoding
  Accept-Language Authorization From Host If-Modified-Since If-Match If-None-Match If-Range If-Unmodified-Since
  Max-Forwards Proxy-Authorization Range Referer User-Agent Age Location Proxy-Authenticate Public Retry-After Server
  Vary Warning Www-Authenticate Allow Content-Base Content-Encoding Content-Language Content-Length Content-Location
  Content-Md5 Content-Range Content-Type Etag Expires Last-Modified Accept-Ranges Set-Cookie Set-Cookie2
  X-Forwarded-For Cookie Keep-Alive Proxy-Connection`.split(/\s+/);
const NUMBERS = new Map(HEADERS.map((name, i) => [name.toLowerCase(), i + 1]));

/** So long a name is told in one way of writing. */
const LONGEST_NAME = 50;

/** A word of HTTP: no separators, no control characters. */
const WORD = '[^\\0-\\x20()<>@,;:\\\\"/\\[\\]?={}\\x80-\\xff]';
const RESPONSE = /^HTTP\/(\d+)\.(\d+)[ \t]+(\d+)(?:[ \t]+(.*))?$/s;
const REQUEST = new RegExp(`^(${WORD}+)[ \\t]+([^ \\t]+)(?:[ \\t]*|[ \\t]+HTTP/(\\d+)\\.(\\d+).*)$`, "s");
const HEADER = new RegExp(`^(${WORD}*):[ \\t]*(.*)$`, "s");
const ABSOLUTE = /^(https?):\/\/(\[[^\]]*\]|[^:/]*)(?::(?:(\d+)(?=$|\/))?[^/]*)?(.*)$/is;

/** A text of bytes, each a character. */
type Text = string;
type Told = (text: Text) => Term;

/** A number as the C library's int has it. */
const int = (digits: string): number => Number(BigInt.asIntN(32, BigInt(digits)));

function uriOf(uri: Text, told: Told): Term {
  if (uri === "*") return atom("*");
  if (uri.startsWith("/") || uri === ":") return [atom("abs_path"), told(uri)];
  const [found, scheme = "", host = "", port, path = ""] = ABSOLUTE.exec(uri) ?? [];
  if (found !== undefined) {
    const number = port === undefined ? UNDEFINED : int(port);
    return [atom("absoluteURI"), atom(scheme.toLowerCase()), told(host), number, told(path || "/")];
  }
  const colon = uri.indexOf(":");
  if (colon < 0) return told(uri);
  return [atom("scheme"), told(uri.slice(0, colon)), told(uri.slice(colon + 1))];
}

function firstLine(text: Text, told: Told): Term | undefined {
  const [answer, major = "", minor = "", status = "", phrase = ""] = RESPONSE.exec(text) ?? [];
  if (answer !== undefined) return [atom("http_response"), [int(major), int(minor)], int(status), told(phrase)];
  const [asked, method = "", uri = "", high, low] = REQUEST.exec(text) ?? [];
  // what begins so is an answer that is none
  if (asked === undefined || method === "HTTP") return undefined;
  const version = high === undefined || low === undefined ? [0, 9] : [int(high), int(low)];
  return [atom("http_request"), METHODS.has(method) ? atom(method) : told(method), uriOf(uri, told), version];
}

/** `content-TYPE` as `Content-Type`: large after a hyphen between words, small elsewhere. */
function capitalized(name: Text): Text {
  let large = true;
  return Array.from(name, (c) => {
    const out = large ? c.toUpperCase() : c.toLowerCase();
    large = c === "-" && !large;
    return out;
  }).join("");
}

function headerLine(text: Text, told: Told): Term | undefined {
  if (text === "") return atom("http_eoh");
  const [found, name = "", value = ""] = HEADER.exec(text) ?? [];
  if (found === undefined) return undefined;
  const number = NUMBERS.get(name.toLowerCase()) ?? 0;
  const other = told(name.length > LONGEST_NAME ? name : capitalized(name));
  const field = number > 0 ? atom(HEADERS[number - 1] as string) : other;
  return [atom("http_header"), number, field, told(name), told(value)];
}

/** What a line says. `header`: it is behind the first one; `binaries`: texts are told as binaries, not as charlists. */
export function httpPacket(line: Bin, header: boolean, binaries: boolean): Term {
  const bytes = Array.from(line.bytes, (b) => String.fromCharCode(b)).join("");
  const text = bytes.replace(/\r?\n$/, "");
  const told: Told = (t) => (binaries ? new Bin(Uint8Array.from(t, (c) => c.charCodeAt(0))) : charlist(t));
  return (header ? headerLine(text, told) : firstLine(text, told)) ?? [atom("http_error"), told(bytes)];
}
