import type { FormFile } from "../../state/evaluation-actions";

/** A file's bytes as Excel takes them. Read here: nothing leaves this machine. */
export async function readFormFile(file: File): Promise<FormFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name, base64: btoa(binary) };
}
