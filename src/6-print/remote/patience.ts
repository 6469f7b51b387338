/** How long what answers from elsewhere is waited for. */
export interface Patience {
  /** Milliseconds. */
  readonly limit: number;
  /** Ends the waiting at once. */
  readonly signal?: AbortSignal | undefined;
}

/** The outcome of `work`, or a rejection as the network's where the patience for it is over first. The work goes on. */
export async function inTime<T>(work: Promise<T>, { limit, signal }: Patience): Promise<T> {
  const over = Promise.withResolvers<never>();
  const late = () =>
    over.reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
  const timer = setTimeout(late, limit);
  signal?.addEventListener('abort', late);
  if (signal?.aborted) late();
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', late);
  }
}
