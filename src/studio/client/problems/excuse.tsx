import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { EXCUSES } from '../../../1-guide/schema/rules.ts';
import { valueAt, type YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { StudioProblem } from '../../messages/drafts.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pathAt, pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';

interface ExcuseProps {
  readonly guide: OpenGuide;
  readonly problem: StudioProblem;
}

/** Lets a person say that what a problem tells is meant, and why: the item is excused from that check. */
export function Excuse({ guide, problem }: ExcuseProps) {
  const studio = useStudio();
  const all = useWords();
  const words = all.problems;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isOpen = useSignal(false);
  useEffect(() => {
    if (isOpen.value) field.current?.focus();
  }, [isOpen.value, isOpen]);
  const item = excusable(guide, problem);
  if (!item) return null;
  const save = (event: Event) => {
    event.preventDefault();
    const reason = field.current?.value.trim() ?? '';
    if (reason === '') {
      field.current?.focus();
      return;
    }
    const isDone = excuse(guide, item, problem.code, reason);
    studio.announce(isDone ? words.excused : all.form.cannot);
    isOpen.value = false;
    // The problem goes, and with it what had the focus.
    if (isDone) guide.places.goTo(pointerOf(item));
  };
  if (!isOpen.value) {
    return (
      <button type="button" onClick={() => (isOpen.value = true)}>
        {words.meant}
      </button>
    );
  }
  return (
    <form class="excuse" onSubmit={save}>
      <label for={id}>{words.whyMeant}</label>
      <input id={id} ref={field} type="text" required aria-describedby={`${id}-hint`} />
      <span class="hint" id={`${id}-hint`}>
        {words.whyMeantHint}
      </span>
      <div class="row">
        <button type="submit" class="accent">
          {words.leaveSo}
        </button>
        <button type="button" onClick={() => (isOpen.value = false)}>
          {all.cancel}
        </button>
      </div>
    </form>
  );
}

/** The item that may be excused from what a problem tells of it. */
function excusable(guide: OpenGuide, { here, start, code }: StudioProblem): YamlPath | undefined {
  const { yaml } = guide.reading.value;
  const [list, name] = here && yaml ? pathAt(yaml, start) : [];
  if (list === undefined || name === undefined || !Object.hasOwn(EXCUSES, list)) return undefined;
  const codes: readonly string[] = EXCUSES[list as keyof typeof EXCUSES];
  return codes.includes(code) ? [list, name] : undefined;
}

function excuse(guide: OpenGuide, item: YamlPath, code: string, reason: string): boolean {
  const { yaml } = guide.reading.peek();
  const value = yaml && valueAt(yaml.value, item);
  // A word of the glossary that has only its meaning.
  if (typeof value === 'string') {
    return guide.form.set(item, { means: value, allow: { [code]: reason } });
  }
  return guide.form.set([...item, 'allow', code], reason);
}
