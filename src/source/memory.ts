/** What a step of a stage is told by, so that it can be told again: plain values. */
type Plain = string | number | boolean | undefined;

/**
 * What was made of texts that have not changed since. It belongs to whoever compiles one guide again and
 * again, as its author types, and is handed down; the stages keep nothing themselves. What comes
 * out of it is shared: nobody may change it.
 */
export interface Memory {
  /** What a function makes of plain values, which decide it alone; made once. */
  recall<Values extends readonly Plain[], Made>(
    make: (...values: Values) => Made,
    ...values: Values
  ): Made;
  /** The same of one thing that is itself remembered, such as an article, and plain values. */
  about<Thing extends object, Values extends readonly Plain[], Made>(
    make: (thing: Thing, ...values: Values) => Made,
    thing: Thing,
    ...values: Values
  ): Made;
}

/** Remembers nothing: for a guide that is compiled once. */
export const NO_MEMORY: Memory = {
  recall: (make, ...values) => make(...values),
  about: (make, thing, ...values) => make(thing, ...values),
};

/** UTF-16 units of the values that are kept; those asked for the longest ago are forgotten first. */
const MOST_UNITS = 4_000_000;

/** A memory with nothing in it yet. */
export function newMemory(): Memory {
  const kept = new Kept();
  const about = new WeakMap<object, Kept>();
  return {
    recall: (make, ...values) => kept.recall(make, values, () => make(...values)),
    about(make, thing, ...values) {
      const known = about.get(thing) ?? new Kept();
      about.set(thing, known);
      return known.recall(make, values, () => make(thing, ...values));
    },
  };
}

/** What functions made of plain values. */
class Kept {
  readonly #made = new Map<string, unknown>();
  readonly #numbers = new Map<unknown, number>();
  #units = 0;

  /** @param by the function that makes it, which tells its values from those of others. */
  recall<Made>(by: unknown, values: readonly Plain[], make: () => Made): Made {
    const number = this.#numbers.get(by) ?? this.#numbers.size;
    this.#numbers.set(by, number);
    const key = `${number} ${keyOf(values)}`;
    const known = this.#made.has(key);
    // The key names the function: what is kept under it is of the function's own type.
    const made = known ? (this.#made.get(key) as Made) : make();
    // Put at the end, behind those that were not asked for since.
    this.#made.delete(key);
    this.#made.set(key, made);
    if (known) return made;
    this.#units += key.length;
    for (const oldest of this.#made.keys()) {
      if (this.#units <= MOST_UNITS) break;
      this.#made.delete(oldest);
      this.#units -= oldest.length;
    }
    return made;
  }
}

/** Tells values from all others: all but a text at the start as JSON, and then that text as it is. */
function keyOf(values: readonly Plain[]): string {
  const [first, ...rest] = values;
  return typeof first === 'string' ? `${JSON.stringify(rest)}${first}` : JSON.stringify([values]);
}
