import type { PageLayout } from '../../5-handout/page-layout.ts';
import type { Press, Proof } from './proof.ts';
import { setVariables } from './variables.ts';

/** How close the text is set: parts of the usual leading, and of the usual space between blocks. */
interface Setting {
  readonly leading: number;
  readonly spacing: number;
}

const USUAL: Setting = { leading: 1, spacing: 1 };

/** From hardly seen to the closest that is still in good taste. The space goes first. */
const ALL: readonly Setting[] = [
  { leading: 1, spacing: 0.9 },
  { leading: 1, spacing: 0.8 },
  { leading: 0.985, spacing: 0.8 },
  { leading: 0.97, spacing: 0.8 },
];

/** What may be set closer: `PageLayout`'s `tighten` where it is asked for. */
export type Tightening = Exclude<PageLayout['tighten'], false | undefined>;

function settingsFor(tighten: Tightening): readonly Setting[] {
  return tighten === 'spacing' ? ALL.filter(({ leading }) => leading === 1) : ALL;
}

/** Parts of a page, and lines: what hardly fills a last page. */
const SHORT_PART = 0.1;
const SHORT_LINES = 2.5;

/** Whether the last page has two lines or fewer, or less than a tenth of a page. */
export function endsShort({ pages, end, height, line }: Proof): boolean {
  if (pages === 1 || end.page < pages) return false;
  return end.top <= Math.max(SHORT_LINES * line, SHORT_PART * height);
}

/**
 * Sets the text closer where that brings it to `most` pages, no closer than it takes. Undefined where it does
 * not: then the document is as it was.
 */
export async function tightenTo<P extends Proof>(
  press: Press<P>,
  most: number,
  tighten: Tightening,
): Promise<P | undefined> {
  const settings = settingsFor(tighten);
  const closest = await printWith(press, settings.at(-1));
  if (closest.pages > most) {
    setAs(press, USUAL);
    return undefined;
  }
  let best = { step: settings.length - 1, proof: closest };
  let lowest = 0;
  while (lowest < best.step) {
    const step = Math.floor((lowest + best.step) / 2);
    const proof = await printWith(press, settings[step]);
    if (proof.pages <= most) best = { step, proof };
    else lowest = step + 1;
  }
  setAs(press, settings[best.step]);
  return best.proof;
}

/** Prints with the text as close as it may be, to see what still has to go. */
export async function printClosest<P extends Proof>(
  press: Press<P>,
  tighten: Tightening,
): Promise<P> {
  return printWith(press, settingsFor(tighten).at(-1));
}

/** Sets the text as it usually is. */
export function loosen(press: Press): void {
  setAs(press, USUAL);
}

async function printWith<P extends Proof>(
  press: Press<P>,
  setting: Setting | undefined,
): Promise<P> {
  setAs(press, setting);
  return press.print();
}

function setAs(press: Press, { leading, spacing }: Setting = USUAL): void {
  setVariables(press, { '--leading': String(leading), '--spacing': String(spacing) });
}
