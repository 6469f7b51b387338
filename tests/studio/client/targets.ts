import type { Page } from 'puppeteer-core';

/** CSS pixels that a target is wide and high, at the least (WCAG 2.2, 2.5.8). */
const LEAST = 24;
/** Times that Tab is pressed before it is said to lead round for ever. */
const MOST = 600;

/**
 * Told to the page before anything else: what of it can be pressed or filled in now, and how a report
 * names it. What lies behind an open dialog cannot, nor what is hidden.
 */
const TARGETS = `
  const KINDS = 'button, a[href], input, select, textarea, summary, [role=button], [role=option], [tabindex="0"], [contenteditable=true]';
  const modal = document.querySelector('dialog:modal');
  const isOpen = (one) => !one.disabled && !one.closest('[inert]') && (!modal || modal.contains(one))
    && one.checkVisibility({ visibilityProperty: true });
  const targets = () => [...document.querySelectorAll(KINDS)].filter(isOpen);
  const nameOf = (one) => one.tagName.toLowerCase() + [...one.classList].map((name) => '.' + name).join('')
    + ' "' + (one.getAttribute('aria-label') ?? one.dataset?.pointer ?? one.textContent.trim()).slice(0, 40) + '"';
`;

/** What is smaller than a finger or an unsteady hand can hit. Links within a sentence may be as high as its lines. */
export async function tooSmall(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => { ${TARGETS}
    const isInSentence = (one) => getComputedStyle(one).display === 'inline'
      && one.parentElement.textContent.trim().length > one.textContent.trim().length;
    return targets().filter((one) => !isInSentence(one)).flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      // Half a pixel is the browser's rounding.
      if (width >= ${LEAST - 0.5} && height >= ${LEAST - 0.5}) return [];
      return ['too small, ' + Math.round(width) + ' by ' + Math.round(height) + ': ' + nameOf(one)];
    });
  })()`)) as string[];
}

/**
 * Goes round by Tab, from the start of the page. Tells of what can be pressed or filled in and is never
 * come to, and of what has the focus unseen: out of sight, below something else, or without a mark.
 */
export async function tabFaults(page: Page): Promise<string[]> {
  await page.evaluate(`(() => { ${TARGETS}
    window.round = { met: new Set(), faults: [], first: document.activeElement };
    const deepest = (at) => {
      const inner = at?.contentDocument?.activeElement;
      return inner ? deepest(inner) : at;
    };
    const isMarked = (one) => {
      for (let at = one, step = 0; at && step < 4; at = at.parentElement, step++) {
        for (const part of [undefined, '::after']) {
          const { outlineStyle, outlineWidth, borderTopWidth, content } = getComputedStyle(at, part);
          if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true;
          if (part && content !== 'none' && parseFloat(borderTopWidth) >= 2) return true;
        }
      }
      return false;
    };
    /** The part of it that is neither beyond the window nor scrolled out of what it stands in. */
    const partInSight = (one) => {
      const whole = one.getClientRects()[0] ?? one.getBoundingClientRect();
      const part = { left: Math.max(0, whole.left), top: Math.max(0, whole.top),
        right: Math.min(innerWidth, whole.right), bottom: Math.min(innerHeight, whole.bottom) };
      for (let around = one.parentElement; around && around !== document.body; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const { left, top, right, bottom } = around.getBoundingClientRect();
        part.left = Math.max(part.left, left); part.right = Math.min(part.right, right);
        part.top = Math.max(part.top, top); part.bottom = Math.min(part.bottom, bottom);
      }
      const isWhole = part.right - part.left > whole.width - 2 && part.bottom - part.top > whole.height - 2;
      return { ...part, isWhole };
    };
    const pointsOf = ({ left, right, top, bottom }) => left >= right || top >= bottom ? []
      : [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3]];
    const isHit = (one, [x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (one.contains(hit) || hit.contains(one) && hit.closest('label, summary') !== null);
    };
    // What takes up most of the place that it scrolls in need not be seen whole; of a long text the cursor is.
    const isLarge = (one) => {
      if (one.tagName === 'TEXTAREA') return true;
      const { width, height } = one.getBoundingClientRect();
      let scroller = one.parentElement;
      while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
      const room = scroller && scroller.scrollHeight > scroller.clientHeight ? scroller.clientHeight : innerHeight;
      return height > room / 2 || width > innerWidth;
    };
    /** Looks at what has the focus now; false once the round is complete. */
    window.round.look = async () => {
      const at = deepest(document.activeElement);
      // After the last the focus goes to the browser, which has nothing here to take it.
      if (at === null || at === document.body) return false;
      if (at.ownerDocument !== document) return true;
      // A field of a date has the focus once for the day, the month and the year.
      if (window.round.met.has(at)) return at !== window.round.start || at === window.round.last;
      window.round.start ??= at;
      window.round.last = at;
      window.round.met.add(at);
      const part = partInSight(at);
      const inSight = pointsOf(part).filter((point) => isHit(at, point)).length;
      if (inSight === 0) window.round.faults.push('not seen when it has the focus: ' + nameOf(at));
      else if ((inSight < 5 || !part.isWhole) && !isLarge(at)) window.round.faults.push('partly covered when it has the focus: ' + nameOf(at));
      // An editor marks itself a moment later.
      for (let wait = 0; wait < 500 && !isMarked(at); wait += 20) await new Promise((done) => setTimeout(done, 20));
      if (!isMarked(at)) window.round.faults.push('not marked when it has the focus: ' + nameOf(at));
      return true;
    };
    // From the very start of the page, or of what alone can be reached.
    const start = modal ?? document.body;
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
    start.removeAttribute('tabindex');
  })()`);
  let isNew = true;
  for (let step = 0; isNew; step++) {
    if (step === MOST) return [`Tab leads to more than ${MOST} places`];
    await page.keyboard.press('Tab');
    isNew = (await page.evaluate('window.round.look()')) as boolean;
  }
  return (await page.evaluate(`(() => { ${TARGETS}
    const { met, faults, first } = window.round;
    const missed = targets().filter((one) => !met.has(one) && !one.matches('[role=option]'));
    first?.focus?.({ preventScroll: true });
    return [...faults, ...missed.map((one) => 'not reached by Tab: ' + nameOf(one))];
  })()`)) as string[];
}
