import { base64Of } from "../../../excel/base64";
import type { FormFile } from "../../state/evaluation-actions";

/** A file's bytes as Excel takes them. Read here: nothing leaves this machine. */
export async function readFormFile(file: File): Promise<FormFile> {
  return { name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}
