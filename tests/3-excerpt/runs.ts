/** Printed with every run, so that a failure can be run again: `QUOTATION_SEED=… npm run unit`. */
const seed = Number(process.env.QUOTATION_SEED ?? process.env.SEED ?? Date.now() & 0x7fffffff);
console.log(`QUOTATION_SEED=${seed}`);

/** How the properties are tried: as many cases each, from the same seed. */
export const runs = { seed, numRuns: Number(process.env.QUOTATION_RUNS ?? 2000) };

/** The same for properties that try five passages of each article. */
export const articleRuns = { seed, numRuns: runs.numRuns / 5 };
