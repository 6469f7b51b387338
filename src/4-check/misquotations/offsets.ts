import { countBefore } from '../../source/sorted.ts';

/** Units that follow one another: side by side in the source too, or all standing for the same of it. */
interface Run {
  readonly unit: number;
  /** Offset into the source where the first of them starts. */
  readonly start: number;
  /** Where what all of them stand for ends; undefined where they are side by side. */
  readonly end: number | undefined;
}

/**
 * Where each UTF-16 unit of a text stands in its source. Most texts have the source's units side by
 * side: that is noted once, not of each.
 */
export class Offsets {
  readonly #runs: Run[] = [];
  #length = 0;

  /** Units of the text. */
  get length(): number {
    return this.#length;
  }

  /** Offset into the source where a unit starts; 0 of one that the text has not. */
  startOf(unit: number): number {
    const run = this.#runAt(unit);
    if (!run) return 0;
    return run.end === undefined ? run.start + unit - run.unit : run.start;
  }

  /** Offset into the source where a unit ends; 0 of one that the text has not. */
  endOf(unit: number): number {
    const run = this.#runAt(unit);
    return run ? (run.end ?? run.start + unit - run.unit + 1) : 0;
  }

  /** Adds units that stand side by side from an offset on. */
  addSame(units: number, start: number): void {
    const last = this.#runs.at(-1);
    const isSide = last && last.end === undefined;
    const goesOn = isSide && last.start === start - this.#length + last.unit;
    if (units > 0 && !goesOn) this.#runs.push({ unit: this.#length, start, end: undefined });
    this.#length += units;
  }

  /** Adds units that stand for the same stretch. */
  addAll(units: number, start: number, end: number): void {
    if (units === 1 && end === start + 1) {
      this.addSame(1, start);
    } else if (units > 0) {
      this.#runs.push({ unit: this.#length, start, end });
      this.#length += units;
    }
  }

  /** Adds all units of another text with the same source. */
  addTextOf(other: Offsets): void {
    const before = this.#length;
    for (const { unit, start, end } of other.#runs) {
      this.#runs.push({ unit: before + unit, start, end });
    }
    this.#length += other.#length;
  }

  #runAt(unit: number): Run | undefined {
    if (unit < 0 || unit >= this.#length) return undefined;
    const runs = this.#runs;
    return runs[countBefore(runs.length, (index) => (runs[index]?.unit ?? 0) <= unit) - 1];
  }
}
