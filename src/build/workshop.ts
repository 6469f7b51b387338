/** What it takes to build a guide that is not up to date, loaded for the first of them. */
export { buildGuide } from './build-guide.ts';
export { prepareToCompile } from './prepare.ts';
