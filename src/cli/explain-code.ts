import { type AboutCode, aboutCode, CODES, type Code, nearest, UsageError } from '../index.ts';
import type { Terminal } from './terminal.ts';

/** `studyguide check --explain CODE`: what a code means, or, without one, every code in a line. */
export function explainCode(code: string | true, terminal: Terminal): void {
  if (code === true) {
    for (const [name, { severity, meaning }] of Object.entries(CODES)) {
      terminal.out(`${name.padEnd(24)} ${severity.padEnd(8)} ${meaning}`);
    }
    return;
  }
  if (!Object.hasOwn(CODES, code)) {
    const near = nearest(code, Object.keys(CODES));
    throw new UsageError(
      `There is no code “${code}”.`,
      near ? `Did you mean ${near}?` : '`studyguide check --explain` lists them.',
    );
  }
  for (const line of linesOn(aboutCode(code as Code))) terminal.out(line);
}

function linesOn({ code, severity, meaning, rule }: AboutCode): readonly string[] {
  const lines = [`${code} (${severity})`, meaning];
  if (!rule) return lines;
  lines.push('', rule.why, '', rule.instead);
  if (rule.bad.length > 0) lines.push('', 'It finds fault with:', ...rule.bad.map(indented));
  if (rule.good.length > 0) lines.push('', 'It has nothing against:', ...rule.good.map(indented));
  if (rule.english) lines.push('', 'It knows English words only.');
  lines.push(
    '',
    `To weigh it otherwise, in a guide or in series.yaml:  rules: {${code}: off}`,
    'off, advice, warning or error.',
  );
  return lines;
}

function indented(text: string): string {
  return `  ${text}`;
}
