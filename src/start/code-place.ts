import { cachedDataVersionTag } from 'node:v8';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** Where compiled code is kept, and the V8 that it is for. */
export interface CodePlace {
  /** One that nobody but the user may write to: what lies there is run. */
  readonly folder: string;
  /** The version of V8 and its flags. Compiled code is good for just these. */
  readonly tag: number;
}

const FOR_THREADS = 'studyguide/code';

/** Makes a folder the place of the command's compiled code, and of its threads': it is to be called before there is any. */
export function openCodePlace(folder: string): CodePlace {
  const place = { folder, tag: cachedDataVersionTag() };
  setEnvironmentData(FOR_THREADS, place);
  return place;
}

/** The place that the command opened, in a thread of its; none in a thread of another program that imports this one. */
export function placeOfCommand(): CodePlace | undefined {
  return getEnvironmentData(FOR_THREADS) as CodePlace | undefined;
}
