import { spawnSync } from "node:child_process";

/** `npm run test:deep`: every property on thirty times its examples, from one seed, which is printed so that it can be given again. */
const seed = process.env.TEST_SEED ?? String(Date.now() % 2 ** 31);
const depth = process.env.TEST_DEPTH ?? "30";
console.log(`TEST_SEED=${seed} TEST_DEPTH=${depth}`);
const { status } = spawnSync("npx", ["vitest", "run", "--project", "fast", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, TEST_SEED: seed, TEST_DEPTH: depth },
});
console.log(`TEST_SEED=${seed} TEST_DEPTH=${depth}`);
process.exitCode = status ?? 1;
