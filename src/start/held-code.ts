import { setFlagsFromString } from 'node:v8';

// Compiled code is good for just the flags of V8 that it was made with, and that of Node's own modules is for those
// that V8 has by itself: with any other they are compiled as they are loaded. All threads have the same flags.

/** Has V8 throw no code away that has not run for a while: it is to be kept. For the main thread, where it is new. */
export function holdCode(): void {
  setFlagsFromString('--no-flush-bytecode');
}

/** Puts V8 back as it is by itself, for all threads, so that what it compiled can be kept. */
export function releaseCode(): void {
  setFlagsFromString('--flush-bytecode');
}
