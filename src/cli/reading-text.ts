import wrapAnsi from 'wrap-ansi';
import type { Level, Reading } from '../index.ts';
import { count } from './terminal.ts';

/** Letters of the longest name in front of a line. */
const NAME_WIDTH = 'background'.length;
const INDENT = 2 + NAME_WIDTH + 2;

/**
 * How long a guide takes to read, part by part, and at which grades it reads:
 *
 *     To read in guides/a.yaml: 6 minutes
 *       background  3 min 30 s, U.S. grades 8 to 10
 *       excerpts    10 s, 40 s, 20 s
 *       questions   U.S. grades 7 to 8
 *
 * Empty where there is nothing to read. Lines are wrapped to `columns`, if that is given.
 */
export function readingLines(
  file: string,
  reading: Reading,
  columns: number | undefined,
): string[] {
  const { minutes, background, excerpts } = reading.time();
  const levels = reading.levels();
  const parts = [
    ['background', [inMinutes(background), gradesOf(levels.background)]],
    ['excerpts', excerpts.map(({ seconds }) => inMinutes(seconds))],
    ['questions', [gradesOf(levels.questions)]],
  ] as const;
  const lines = parts.flatMap(([name, values]) => {
    const text = values.filter(Boolean).join(', ');
    return text ? indented(name, text, columns) : [];
  });
  const head = `To read in ${file}${minutes > 0 ? `: ${count(minutes, 'minute')}` : ''}`;
  return lines.length > 0 ? [head, ...lines] : [];
}

/** The same for one line: "takes 6 minutes to read (excerpts: 10 s, 40 s); the background …". */
export function readingSentence(reading: Reading): string {
  const { minutes, excerpts } = reading.time();
  const { background, questions } = reading.levels();
  const times = excerpts.map(({ seconds }) => inMinutes(seconds)).join(', ');
  const takes = `takes ${count(minutes, 'minute')} to read${times ? ` (excerpts: ${times})` : ''}`;
  const levels = [
    ...(background ? [`background at ${gradesOf(background)}`] : []),
    ...(questions ? [`questions at ${gradesOf(questions)}`] : []),
  ];
  return [...(minutes > 0 ? [takes] : []), ...(levels.length > 0 ? [levels.join(', ')] : [])].join(
    '; ',
  );
}

/** The same for other programs: minutes in all, seconds of each part, grades. */
export function readingJson(reading: Reading) {
  const { background, questions } = reading.levels();
  const grades = (level: Level | undefined) =>
    level && { lowest: level.lowest, middle: level.middle, highest: level.highest };
  return {
    ...reading.time(),
    grades: { background: grades(background), questions: grades(questions) },
  };
}

/** "U.S. grades 8 to 10"; empty where the level is not known. */
function gradesOf(level: Level | undefined): string {
  if (level === undefined) return '';
  const { lowest, highest } = level;
  return lowest === highest ? `U.S. grade ${lowest}` : `U.S. grades ${lowest} to ${highest}`;
}

/** "40 s", "2 min", "1 min 20 s". */
function inMinutes(seconds: number): string {
  const [minutes, left] = [Math.floor(seconds / 60), seconds % 60];
  return [...(minutes > 0 ? [`${minutes} min`] : []), ...(left > 0 ? [`${left} s`] : [])].join(' ');
}

/** A line that is wrapped between its values and never in one. */
function indented(name: string, text: string, columns: number | undefined): string[] {
  const values = text.split(', ').map((value) => value.replaceAll(' ', '\u00a0'));
  const whole = values.join(', ');
  const lines = columns === undefined ? [whole] : wrapAnsi(whole, columns - INDENT).split('\n');
  return lines
    .map((line) => line.replaceAll('\u00a0', ' '))
    .map(
      (line, index) => (index === 0 ? `  ${name.padEnd(NAME_WIDTH)}  ` : ' '.repeat(INDENT)) + line,
    );
}
