import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Guide, GuideQuestion } from '../../src/1-guide/schema.ts';
import { clockOf } from '../../src/5-handout/clock.ts';
import { lateStops, type RunSheet, runSheet } from '../../src/5-handout/run-sheet.ts';

/** Printed with every run, so that a failure can be run again: `SHEET_SEED=… npm run unit`. */
const seed = Number(process.env.SHEET_SEED ?? process.env.SEED ?? Date.now() & 0x7fffffff);
console.log(`run-sheets: SHEET_SEED=${seed}`);

type Agenda = NonNullable<Guide['agenda']>;

/** An item of the agenda: its minutes, and the first and last of its questions. */
const item = (minutes: number, first?: number, last = first): Agenda[number] => ({
  minutes,
  do: 'Something',
  ...(first === undefined || last === undefined ? {} : { questions: { first, last } }),
});
const asked = (...minutes: (number | undefined)[]): GuideQuestion[] =>
  minutes.map((one) => ({ ask: 'What?', ...(one === undefined ? {} : { minutes: one }) }));

/** The rows of a sheet: `start minutes`, a question's with its number, `spare` where time is left. */
function rowsOf(guide: Partial<Guide>): string[] | undefined {
  return runSheet({ title: 'G', ...guide })?.items.flatMap((one) => [
    ...(one.item === undefined ? [] : [`${one.start} ${one.minutes}`]),
    ...one.questions.map(({ question, start, minutes }) => `${start} ${minutes} q${question + 1}`),
    ...(one.spare > 0 ? [`spare ${one.spare}`] : []),
  ]);
}

describe('the run-sheet', () => {
  test.each<[string, Partial<Guide>, string[] | undefined]>([
    ['nothing timed', { questions: asked(undefined) }, undefined],
    ['no agenda', { questions: asked(5, 10) }, ['0 5 q1', '5 10 q2']],
    ['no agenda, and a question without minutes', { questions: asked(5, undefined) }, undefined],
    [
      'no agenda, and the session to fill',
      { session: { minutes: 20 }, questions: asked(5, undefined, undefined) },
      ['0 5 q1', '5 8 q2', '13 7 q3'],
    ],
    [
      'no agenda, and time left',
      { session: { minutes: 20 }, questions: asked(5, 10) },
      ['0 5 q1', '5 10 q2', 'spare 5'],
    ],
    ['an agenda alone', { agenda: [item(5), item(7)] }, ['0 5', '5 7']],
    [
      'items that name their questions',
      { agenda: [item(5), item(20, 1, 2), item(5), item(9, 3)], questions: asked(8, 12, 9) },
      ['0 5', '5 20', '5 8 q1', '13 12 q2', '25 5', '30 9', '30 9 q3'],
    ],
    [
      'a question named twice is held by the first',
      { agenda: [item(10, 1, 2), item(10, 2, 3)], questions: asked(5, 5, 5) },
      ['0 10', '0 5 q1', '5 5 q2', '10 10', '10 5 q3', 'spare 5'],
    ],
    [
      'the one item that fits holds them all',
      { agenda: [item(5), item(15), item(6)], questions: asked(5, 10) },
      ['0 5', '5 15', '5 5 q1', '10 10 q2', '20 6'],
    ],
    [
      'two items that fit hold none',
      { agenda: [item(15), item(15)], questions: asked(5, 10) },
      ['0 15', '15 15'],
    ],
    [
      'questions without minutes share what is left, the first ones a minute more',
      { agenda: [item(30, 1, 4)], questions: asked(undefined, 10, undefined, undefined) },
      ['0 30', '0 7 q1', '7 10 q2', '17 7 q3', '24 6 q4'],
    ],
    [
      'an item whose questions overrun takes as long as they do',
      { agenda: [item(10, 1, 3), item(5)], questions: asked(8, undefined, 8) },
      ['0 16', '0 8 q1', '8 0 q2', '8 8 q3', '16 5'],
    ],
  ])('%s', (_, guide, rows) => expect(rowsOf(guide)).toEqual(rows));
});

const minutes = fc.integer({ min: 1, max: 40 });
const questions = fc.array(
  fc.record(
    {
      ask: fc.constant('What?'),
      minutes,
      essential: fc.boolean(),
      kind: fc.constantFrom<NonNullable<GuideQuestion['kind']>>('opening', 'closing', 'factual'),
    },
    { requiredKeys: ['ask'] },
  ),
  { minLength: 1, maxLength: 12 },
);
const agenda = fc.array(
  fc
    .tuple(minutes, fc.option(fc.tuple(fc.nat(11), fc.nat(4)), { nil: undefined }))
    .map(([long, held]) => (held ? item(long, held[0] + 1, held[0] + 1 + held[1]) : item(long))),
  { minLength: 1, maxLength: 6 },
);
const guides = fc.record<Guide>(
  {
    title: fc.constant('G'),
    questions: questions as fc.Arbitrary<Guide['questions']>,
    agenda: agenda as fc.Arbitrary<Guide['agenda']>,
    session: fc.record({ minutes: fc.integer({ min: 1, max: 300 }) }),
  },
  { requiredKeys: ['title', 'questions'] },
);
/** The sheet of every guide that has one. */
function onSheets(check: (sheet: RunSheet, guide: Guide) => void) {
  fc.assert(
    fc.property(guides, (guide) => {
      const sheet = runSheet(guide);
      if (sheet) check(sheet, guide);
    }),
    { seed, numRuns: 3000 },
  );
}

describe('whatever the agenda', () => {
  test('the times are contiguous and add up', () => {
    onSheets(({ items, end }, guide) => {
      let now = 0;
      for (const one of items) {
        expect(one.start).toBe(now);
        let inner = now;
        for (const question of one.questions) {
          expect(question.start).toBe(inner);
          inner += question.minutes;
        }
        now += one.minutes;
        if (one.questions.length > 0) expect(inner + one.spare).toBe(now);
        const planned = one.item === undefined ? undefined : guide.agenda?.[one.item]?.minutes;
        if (planned !== undefined) expect(one.minutes).toBeGreaterThanOrEqual(planned);
      }
      expect(end).toBe(now);
    });
  });

  test('a question keeps its own minutes, and shares differ by one at most', () => {
    onSheets(({ items }, guide) => {
      for (const { questions: held } of items) {
        const shares: number[] = [];
        for (const { question, minutes: given } of held) {
          const own = guide.questions?.[question]?.minutes;
          if (own === undefined) shares.push(given);
          else expect(given).toBe(own);
        }
        if (shares.length > 0) {
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  test('no question is on the sheet twice', () => {
    onSheets(({ items }) => {
      const all = items.flatMap((one) => one.questions.map(({ question }) => question));
      expect(new Set(all).size).toBe(all.length);
    });
  });

  test('who leaves at the latest time ends with the session', () => {
    onSheets((sheet, guide) => {
      const end = guide.session?.minutes ?? sheet.end;
      for (const stop of lateStops(sheet, guide)) {
        // Goes through the session from there, as someone would who obeys the line.
        let now = stop.at;
        let started = false;
        for (const { questions: held, minutes: long } of sheet.items) {
          if (held.length === 0 && started) now += long;
          for (const { question, minutes: given } of held) {
            started ||= question === stop.question;
            const { essential, kind } = guide.questions?.[question] ?? {};
            if (started && (essential || kind === 'closing')) now += given;
          }
        }
        expect(now).toBe(end);
      }
    });
  });

  test('the latest time to go on is not before the planned one, where the sheet fits', () => {
    onSheets((sheet, guide) => {
      if (sheet.end > (guide.session?.minutes ?? sheet.end)) return;
      const planned = new Map(
        sheet.items.flatMap((one) => one.questions.map((q) => [q.question, q.start] as const)),
      );
      for (const { question, at } of lateStops(sheet, guide)) {
        expect(at).toBeGreaterThanOrEqual(planned.get(question) ?? Number.NaN);
      }
    });
  });
});

describe('running late', () => {
  const essential = (guide: Partial<Guide>, ...numbers: number[]): Guide => ({
    title: 'G',
    ...guide,
    questions: (guide.questions ?? []).map((one, index) => ({
      ...one,
      essential: numbers.includes(index + 1),
    })),
  });
  const stopsOf = (guide: Guide) => {
    const sheet = runSheet(guide);
    return sheet && lateStops(sheet, guide).map(({ question, at }) => `${at} q${question + 1}`);
  };
  const guide = { agenda: [item(5), item(40, 1, 4), item(10)], questions: asked(10, 10, 10, 10) };

  test('goes to the essential ones and the closing one, and leaves the rest out', () => {
    expect(stopsOf(essential(guide, 2, 3))).toEqual(['25 q2', '35 q3']);
    const [first, ...rest] = guide.questions.toReversed();
    const closing = [...rest.toReversed(), { ...first, ask: 'And?', kind: 'closing' as const }];
    expect(stopsOf(essential({ ...guide, questions: closing }, 2))).toEqual(['25 q2', '35 q4']);
  });

  test('says nothing where no question is essential, or where even these do not fit', () => {
    expect(stopsOf(essential(guide))).toEqual([]);
    expect(stopsOf(essential({ ...guide, session: { minutes: 24 } }, 2))).toEqual([]);
    expect(stopsOf(essential({ ...guide, session: { minutes: 25 } }, 2))).toEqual(['5 q2']);
  });
});

describe('the clock', () => {
  test.each([
    ['18:30', 'en', 0, '6:30 PM'],
    ['18:30', 'en', 75, '7:45 PM'],
    ['18:30', 'es', 75, '19:45'],
    ['18:30', 'he', 75, '19:45'],
    ['23:40', 'en', 40, '12:20 AM'],
    ['23:40', 'es', 30, '0:10'],
    [undefined, 'en', 0, '0:00'],
    [undefined, 'es', 125, '2:05'],
  ])('a start of %s in %s, %i minutes later: %s', (start, lang, later, written) => {
    expect(clockOf(start, lang)(later).replace(/\u00A0/gu, ' ')).toBe(written);
  });
});
