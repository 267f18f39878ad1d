/** Head of a workbook with a password: a compound file whose one stream is the encrypted package. */
export function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."EncryptedPackage"].forEach((sign, i) => (bytes[1024 + 2 * i] = sign.charCodeAt(0)));
  return bytes;
}
