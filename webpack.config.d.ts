import type { Configuration } from "webpack";

/** What `--env` and `--mode` say on webpack's command line. */
export default function configuration(
  env?: Readonly<Record<string, string | boolean>>,
  argv?: { readonly mode?: "production" | "development" },
): Configuration;
