import { double } from './double.ts';
import { elliptical } from './elliptical.ts';
import { essential } from './essential.ts';
import { generic } from './generic.ts';
import { glossaryUndefined } from './glossary-undefined.ts';
import { glossaryUnused } from './glossary-unused.ts';
import { leading } from './leading.ts';
import { loaded } from './loaded.ts';
import { mix } from './mix.ts';
import { oneSided } from './one-sided.ts';
import { order } from './order.ts';
import { pace } from './pace.ts';
import { preamble } from './preamble.ts';
import { readingLevel } from './reading-level.ts';
import { readingTime } from './reading-time.ts';
import type { Rule } from './rule.ts';
import { slanted } from './slanted.ts';
import { unbalanced } from './unbalanced.ts';
import { ungrounded } from './ungrounded.ts';
import { yesNo } from './yes-no.ts';

/** The rules of the craft, in the order that they are documented. */
export const RULES: readonly Rule[] = [
  yesNo,
  leading,
  slanted,
  elliptical,
  double,
  generic,
  ungrounded,
  preamble,
  loaded,
  order,
  mix,
  pace,
  essential,
  oneSided,
  unbalanced,
  glossaryUndefined,
  glossaryUnused,
  readingLevel,
  readingTime,
];
