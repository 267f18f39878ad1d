/** Bytes that a character takes in UTF-8. */
const sizeOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Character at a place of the text; a lone surrogate is U+FFFD. */
function codeAt(text: string, at: number): number {
  const code = text.codePointAt(at)!;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

/** UTF-8 bytes of text; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    size += sizeOf(code);
    if (code > 0xffff) at++;
  }
  const bytes = new Uint8Array(size);
  for (let at = 0, to = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    const length = sizeOf(code);
    if (length === 1) bytes[to] = code;
    else {
      bytes[to] = (0xf00 >> length) | (code >> (6 * (length - 1)));
      for (let rest = 1; rest < length; rest++)
        bytes[to + rest] = 0x80 | ((code >> (6 * (length - 1 - rest))) & 63);
    }
    to += length;
    if (code > 0xffff) at++;
  }
  return bytes;
}

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
};

/** First 32 bits of the fractional part. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 4294967296) | 0;

const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (isPrime(n)) primes.push(n);
const ROUNDS = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Message with the closing bit and its length, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const size = ((bytes.length + 9 + 63) >> 6) << 6;
  const all = new Uint8Array(size);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 536870912));
  view.setUint32(size - 4, (bytes.length << 3) >>> 0);
  return view;
}

/** One block mixed into the hash; the eight words move one place in every round. */
function mix(hash: Int32Array, words: Int32Array): void {
  let a = hash[0]!;
  let b = hash[1]!;
  let c = hash[2]!;
  let d = hash[3]!;
  let e = hash[4]!;
  let f = hash[5]!;
  let g = hash[6]!;
  let h = hash[7]!;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  hash[0]! += a;
  hash[1]! += b;
  hash[2]! += c;
  hash[3]! += d;
  hash[4]! += e;
  hash[5]! += f;
  hash[6]! += g;
  hash[7]! += h;
}

/** SHA-256 (FIPS 180-4) of the UTF-8 bytes of text, as 64 small hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(utf8(text));
  const hash = START.slice();
  const words = new Int32Array(64);
  for (let at = 0; at < message.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = message.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const [early, late] = [words[i - 15]!, words[i - 2]!];
      const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[i] = (words[i - 16]! + s0 + words[i - 7]! + s1) | 0;
    }
    mix(hash, words);
  }
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
