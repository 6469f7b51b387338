import type Handlebars from 'handlebars';
import type { Labels } from './labels.ts';

/** A template that was found sound and compiled when the program was bundled. */
export interface Precompiled {
  /** What it was compiled of: it stands for no other text. */
  readonly text: string;
  readonly spec: Parameters<typeof Handlebars.template>[0];
}

/**
 * The program's own templates by their paths in its folder, without the ending. The bundle has them in place of this
 * (`rolldown.config.js`): parsing them takes longer than filling them in. Sources have none.
 */
export const PRECOMPILED: ReadonlyMap<string, Precompiled> = new Map();

/** The labels of a language that were read and found sound when the program was bundled. */
export interface PrecompiledLabels {
  /** The file they were read of: they stand for no other text. */
  readonly text: string;
  readonly labels: Labels;
}

/** The program's own labels by the names of their files, in the same way. */
export const PRECOMPILED_LABELS: ReadonlyMap<string, PrecompiledLabels> = new Map();
