import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { X509Certificate } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** True where this machine's browsers and Office accept it without a warning. */
  readonly trusted: boolean;
}

/** Where `npx office-addin-dev-certs install` leaves the certificate that it made this machine trust. */
const TRUSTED_FOLDER = join(homedir(), ".office-addin-dev-certs");

/**
 * The certificate that office-addin-dev-certs installed, if there is one; else a self-signed one, made once and kept in
 * `folder`. Installing an authority asks for an administrator's password, so a first `npm start` does not do it.
 */
export async function localCertificate(folder: string): Promise<Certificate> {
  return (
    existing(TRUSTED_FOLDER, "localhost.crt", true) ?? existing(folder, "localhost.crt", false) ?? (await made(folder))
  );
}

function existing(folder: string, file: string, trusted: boolean): Certificate | null {
  const certificate = join(folder, file);
  const key = join(folder, "localhost.key");
  if (!existsSync(certificate) || !existsSync(key)) return null;
  const cert = readFileSync(certificate, "utf8");
  if (new Date(new X509Certificate(cert).validTo).getTime() < Date.now()) return null;
  return { key: readFileSync(key, "utf8"), cert, trusted };
}

async function made(folder: string): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "localhost.crt"), cert);
  writeFileSync(join(folder, "localhost.key"), key, { mode: 0o600 });
  return { key, cert, trusted: false };
}
