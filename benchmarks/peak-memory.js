import { writeFileSync } from "node:fs";

/** Loaded before a command that is measured: says at its end how much memory it had at most (kilobytes, resident). */
process.once("exit", () => {
  const file = process.env.PEAK_MEMORY_FILE;
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
