/** One keystroke on its way to the draft: moments in milliseconds, as the page's clock has them. */
export interface Timed {
  readonly pressed: number;
  /** When the first request after it was sent, and when it was answered in full. */
  readonly asked: number;
  readonly answered: number;
  /** When the draft's document had changed, and when a frame with it had been drawn. */
  readonly changed: number;
  readonly drawn: number;
}

/** Pages made after typing: from the request, at the end of the pause, to the first page drawn anew. */
export interface TimedPages {
  readonly asked: number;
  readonly answered: number;
  readonly drawn: number;
}

/**
 * What runs in the page: `stopwatch.expect(text)` before a key, whose moments are then found in
 * `stopwatch.times`, and `stopwatch.pages` for the pages. Written as text, since the types of a browser
 * are not known here.
 */
export const STOPWATCH = `(() => {
  const stopwatch = { times: [], waiting: [], requests: [], pages: [], expect(text) {
    this.expected = text;
  } };
  globalThis.stopwatch = stopwatch;
  if (window !== top) return;

  const send = globalThis.fetch;
  globalThis.fetch = async (address, settings) => {
    const kind = /\\/(draft|pages)$/.exec(address)?.[1];
    if (!kind) return send(address, settings);
    const request = { kind, asked: performance.now() };
    stopwatch.requests.push(request);
    const response = await send(address, settings);
    const read = response.json.bind(response);
    response.json = async () => {
      const value = await read();
      request.answered = performance.now();
      return value;
    };
    return response;
  };

  addEventListener('keydown', (event) => {
    if (stopwatch.expected === undefined) return;
    stopwatch.waiting.push({ text: stopwatch.expected, pressed: event.timeStamp });
    stopwatch.expected = undefined;
  }, true);

  const afterFrame = (done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  });

  const look = (document) => {
    const changed = performance.now();
    const text = document.body.textContent;
    const seen = stopwatch.waiting.filter((one) => text.includes(one.text));
    stopwatch.waiting = stopwatch.waiting.filter((one) => !seen.includes(one));
    for (const { pressed } of seen) {
      const drafts = stopwatch.requests.filter(({ kind }) => kind === 'draft');
      const answer = drafts.findLast(({ answered }) => answered <= changed);
      afterFrame((drawn) => stopwatch.times.push({ pressed, ...answer, changed, drawn }));
    }
  };
  const watch = () => {
    const frame = document.querySelector('iframe.draft');
    const inside = frame?.contentDocument;
    if (inside?.body && inside.URL !== 'about:blank' && frame.watched !== inside) {
      frame.watched = inside;
      new MutationObserver(() => look(inside)).observe(inside.body, {
        childList: true, subtree: true, characterData: true,
      });
    }
    const pages = document.querySelector('.pages');
    if (pages && !pages.watched) {
      pages.watched = true;
      new MutationObserver((changes) => {
        const request = stopwatch.requests.findLast(({ kind }) => kind === 'pages');
        const isDrawn = changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.querySelector?.('canvas')));
        if (!isDrawn || !request?.answered || request.drawn) return;
        request.drawn = true;
        afterFrame((drawn) => stopwatch.pages.push({ ...request, drawn }));
      }).observe(pages, { childList: true });
    }
    requestAnimationFrame(watch);
  };
  addEventListener('DOMContentLoaded', watch);
})()`;
