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

/** UTF-16 units of the values that are kept, at most. */
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

/** By the function that made it, and by the values that it was made of. */
type Made = Map<unknown, Map<string, unknown>>;

/**
 * What functions made of plain values. When it fills half of the room, all becomes old and what was
 * old is forgotten; what is asked for is new again. To keep the exact order of asking costs more.
 */
class Kept {
  #new: Made = new Map();
  #old: Made = new Map();
  #units = 0;

  /** @param by the function that makes it, which tells its values from those of others. */
  recall<Value>(by: unknown, values: readonly Plain[], make: () => Value): Value {
    const key = keyOf(values);
    const known = this.#new.get(by);
    // The function is a part of the key: what is kept under it is of the function's own type.
    if (known?.has(key)) return known.get(key) as Value;
    const old = this.#old.get(by);
    const made = old?.has(key) ? (old.get(key) as Value) : make();
    if (this.#units > MOST_UNITS / 2) {
      this.#old = this.#new;
      this.#new = new Map();
      this.#units = 0;
    }
    // Making it may have made, and kept, others.
    const own = this.#new.get(by) ?? new Map<string, unknown>();
    this.#new.set(by, own);
    own.set(key, made);
    this.#units += key.length;
    return made;
  }
}

/**
 * Tells values from all others: a text alone as it is, which costs nothing; others as JSON behind a
 * mark, but for a text at the start, which is long and is put behind the JSON as it is.
 */
function keyOf(values: readonly Plain[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return `\0${JSON.stringify([values])}`;
  const isAlone = rest.length === 0 && !first.startsWith('\0');
  return isAlone ? first : `\0${JSON.stringify(rest)}${first}`;
}
