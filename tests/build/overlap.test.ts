import { expect, test } from 'vitest';
import { Turns } from '../../src/6-print/turns.ts';
import { build } from '../../src/build/build.ts';
import { InOrder } from '../../src/build/in-order.ts';
import type { BuildEvent } from '../../src/build/outcome.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const step = (file: string): BuildEvent => ({ kind: 'guide', file, index: 0 });

test('steps of guides at once are told as if one was built after another', () => {
  const told: string[] = [];
  const order = new InOrder((event) => told.push('file' in event ? event.file : ''));
  order.tell(1, step('b1'));
  order.tell(0, step('a1'));
  order.tell(2, step('c1'));
  order.done(2);
  order.tell(1, step('b2'));
  expect(told).toEqual(['a1']);
  order.done(0);
  expect(told).toEqual(['a1', 'b1', 'b2']);
  order.tell(1, step('b3'));
  order.done(1);
  expect(told).toEqual(['a1', 'b1', 'b2', 'b3', 'c1']);
});

test('so many go at a time, in the order they came, and one that fails stops no other', async () => {
  const turns = new Turns(1, 2);
  let going = 0;
  let most = 0;
  const begun: number[] = [];
  const results = await Promise.allSettled(
    [0, 1, 2, 3, 4, 5].map((number) =>
      turns.take(async () => {
        begun.push(number);
        most = Math.max(most, ++going);
        await new Promise((resolve) => setTimeout(resolve, 5 - number));
        going--;
        if (number === 1) throw new Error('one');
      }),
    ),
  );
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});

test.each([1, 5])(
  'with %i jobs, guides are told of in their order, and their texts let go',
  async (jobs) => {
    const names = Array.from({ length: 12 }, (_, at) => `guide-${String(at).padStart(2, '0')}`);
    const files = names.map((name, at) =>
      smallGuide(name, at === 3 ? GUIDE.replace('who owned', 'who owns') : GUIDE),
    );
    const cwd = temporaryFolder(Object.assign({}, ...files));
    const told: string[] = [];
    const result = await build({
      ...{ cwd, jobs, formats: ['html'] },
      onEvent: (event) => {
        if (event.kind === 'guide') told.push(`begun ${event.file}`);
        if (event.kind === 'wrote') told.push(`wrote ${event.written.guide}`);
        if (event.kind === 'done') told.push(`done ${event.outcome.file}`);
      },
    });
    expect(told).toEqual(
      names.flatMap((name, at) => [
        `begun guides/${name}.yaml`,
        ...(at === 3 ? [] : [`wrote guides/${name}.yaml`]),
        `done guides/${name}.yaml`,
      ]),
    );
    expect(result.guides.map(({ file }) => file)).toEqual(
      names.map((name) => `guides/${name}.yaml`),
    );
    const texts = result.guides.flatMap((guide) => [...guide.texts.keys()]);
    expect(texts.sort()).toEqual(['guides/articles/mill.md', 'guides/guide-03.yaml']);
  },
);
