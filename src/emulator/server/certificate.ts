import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";

/** A certificate for this computer, made for one run and kept in memory only. */
export interface Certificate {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, by which a browser can be told to trust just this certificate. */
  spki: string;
}

/** The certificate that developers of Office add-ins let their machine trust: `localhost.crt` and `localhost.key` of a folder. */
export function readCertificate(folder: string): Certificate {
  const cert = readFileSync(path.join(folder, "localhost.crt"), "utf8");
  return { key: readFileSync(path.join(folder, "localhost.key"), "utf8"), cert, spki: spkiOf(cert) };
}

const spkiOf = (cert: string): string =>
  createHash("sha256")
    .update(new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" }))
    .digest("base64");

/** Days that the certificate is valid. */
const validDays = 30;

/** Makes a certificate for localhost and the loopback addresses. */
export async function makeCertificate(): Promise<Certificate> {
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now - 60_000),
    notAfterDate: new Date(now + validDays * 86_400_000),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { key, cert, spki: spkiOf(cert) };
}
