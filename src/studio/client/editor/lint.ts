import { type Diagnostic, forEachDiagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';
import type { Edit } from '../../../source/edits.ts';
import type { StudioProblem } from '../../messages/drafts.ts';
import type { Words } from '../words/index.ts';

/** A problem as CodeMirror shows it. */
export interface Lint extends Diagnostic {
  readonly problem: StudioProblem;
}

/** What mends a problem in a guide. */
interface Mender {
  mend(edit: Edit): void;
}

/** The problems of this text as CodeMirror shows them: underlined, with a mark beside their line. */
export function lintOf(
  problems: readonly StudioProblem[],
  length: number,
  mender: Mender,
  words: Words['problems'],
): Lint[] {
  return problems
    .filter(({ here }) => here)
    .map((problem) => ({
      problem,
      from: Math.min(problem.start, length),
      to: Math.min(problem.end, length),
      severity: problem.severity === 'advice' ? 'info' : problem.severity,
      source: problem.code,
      ...told(problem, mender, words),
    }));
}

/** The problems that an editor shows, where they stand now, in other words. */
export function saidAnew(state: EditorState, mender: Mender, words: Words['problems']): Lint[] {
  const all: Lint[] = [];
  forEachDiagnostic(state, (lint, from, to) => {
    if (!isLint(lint)) return;
    all.push({ ...lint, from, to, ...told(lint.problem, mender, words) });
  });
  return all;
}

function isLint(diagnostic: Diagnostic): diagnostic is Lint {
  return 'problem' in diagnostic;
}

/** What a problem says, and what mends it: CodeMirror's own buttons have English names for those who hear them. */
function told(
  { code, message, hint, fix, choices = [] }: StudioProblem,
  mender: Mender,
  words: Words['problems'],
): Pick<Diagnostic, 'message' | 'renderMessage'> {
  const sentences = [message, ...(hint === undefined ? [] : [hint])].map((one) =>
    words.say(code, one),
  );
  const edits = [
    ...(fix ? [{ name: words.fix(fix.title), edit: fix }] : []),
    ...choices.map((edit) => ({
      name: edit.where === undefined ? edit.title : words.choose(edit.where),
      edit,
    })),
  ];
  const text = sentences.map((one) => one.text).join('\n');
  return {
    message: text.replaceAll('`', ''),
    renderMessage: () => {
      const dom = document.createElement('span');
      dom.append(
        ...withCode(text),
        ...edits.map(({ name, edit }) => button(name, () => mender.mend(edit))),
      );
      return dom;
    },
  };
}

/** A sentence whose words between backticks are to be typed as they stand. */
function withCode(sentence: string): (string | HTMLElement)[] {
  return sentence.split(/`([^`]+)`/).map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

function button(name: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'cm-diagnosticAction';
  made.textContent = name.replaceAll('`', '');
  made.addEventListener('click', onClick);
  return made;
}
