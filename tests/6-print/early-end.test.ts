import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { EarlyEnd } from '../../src/6-print/early-end.ts';

describe('work that may come to an early end', () => {
  test('gives its outcome, or its own failure, where none comes', async () => {
    const end = new EarlyEnd();
    expect(await end.unlessBefore(Promise.resolve('done'))).toBe('done');
    await expect(end.unlessBefore(Promise.reject(new Error('its own')))).rejects.toThrow('its own');
    expect(end.isHere).toBe(false);
  });

  test('fails at once when it comes, and what begins after it', async () => {
    const end = new EarlyEnd();
    const never = new Promise<never>(() => undefined);
    const waiting = [end.unlessBefore(never), end.unlessBefore(never)];
    end.come(new Error('the first'));
    end.come(new Error('the second'));
    for (const one of waiting) await expect(one).rejects.toThrow('the first');
    await expect(end.unlessBefore(never)).rejects.toThrow('the first');
    expect(end.isHere).toBe(true);
  });

  test('is held on to by nothing once it is done', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const end = new EarlyEnd();
    const megabyte = 1_000_000;
    collect();
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 100; count++) {
      await end.unlessBefore(Promise.resolve(new Uint8Array(megabyte)));
    }
    collect();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * megabyte);
    expect(end.isHere).toBe(false);
  });
});
