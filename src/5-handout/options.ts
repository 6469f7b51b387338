import type { Guide } from '../1-guide/schema.ts';
import type { EditionLook } from './editions.ts';
import type { GuideText } from './guide-text.ts';
import type { Labels } from './labels.ts';
import { pointerTo } from './marks.ts';

/** The options side by side, or one below the other where there are too many for columns. */
export function optionsView(
  guide: Guide,
  form: EditionLook['form'],
  labels: Labels,
  text: GuideText,
) {
  const { options } = guide;
  if (options === undefined) return undefined;
  const counts: Readonly<Record<number, keyof Labels['options']>> = {
    2: 'two',
    3: 'three',
    4: 'four',
  };
  return {
    title: labels.options[counts[options.length] ?? 'other'],
    /** More than four columns are too narrow to read, and any columns in large print. */
    asTable: form === 'columns' && options.length >= 2 && options.length <= 4,
    /** Columns of a placemat: one row of options, or two rows of many. */
    columns: options.length <= MOST_IN_A_ROW ? options.length : Math.ceil(options.length / 2),
    list: options.map(({ name, actions, drawbacks }, index) => ({
      path: `options.${index}`,
      at: pointerTo(['options', index]),
      name: text.plain(name),
      actions: actions.map((action, item) =>
        text.line(action, ['options', index, 'actions', item]),
      ),
      drawbacks: drawbacks.map((drawback, item) =>
        text.line(drawback, ['options', index, 'drawbacks', item]),
      ),
    })),
  };
}

/** Options that can stand side by side across a placemat. */
const MOST_IN_A_ROW = 5;
