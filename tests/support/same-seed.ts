/**
 * Gives all properties the seed of the variable SEED where there is one, so that a run can be had again.
 * Otherwise each has one of its own, which it names when it fails.
 */
const { SEED } = process.env;
if (SEED) (await import('fast-check')).configureGlobal({ seed: Number(SEED) });
