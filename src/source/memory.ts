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

/** Enough for a guide, its articles and all that is typed into it for a while. */
const MOST_UNITS = 4_000_000;

/**
 * A memory with nothing in it yet.
 *
 * @param most UTF-16 units of the values that it keeps, at most.
 */
export function newMemory(most: number = MOST_UNITS): Memory {
  const kept = new Kept(most);
  const about = new WeakMap<object, Kept>();
  return {
    recall: (make, ...values) => kept.recall(make, values, () => make(...values)),
    about(make, thing, ...values) {
      let known = about.get(thing);
      if (!known) {
        known = new Kept(most);
        about.set(thing, known);
      }
      return known.recall(make, values, () => make(thing, ...values));
    },
  };
}

/** What was made of some values, and what was made of these and one value more. */
interface Step {
  made?: { readonly value: unknown };
  further?: Map<Plain, Step>;
}

/** By the function that made it. */
type Made = Map<unknown, Step>;

/**
 * What functions made of plain values. When it fills half of the room, all becomes old and what was
 * old is forgotten; what is asked for is new again. To keep the exact order of asking costs more.
 */
class Kept {
  #new: Made = new Map();
  #old: Made = new Map();
  #units = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** @param by the function that makes it, which tells its values from those of others. */
  recall<Value>(by: unknown, values: readonly Plain[], make: () => Value): Value {
    // What is kept under a function is of the function's own type.
    type Known = { readonly value: Value } | undefined;
    const known = found(this.#new.get(by), values) as Known;
    if (known) return known.value;
    const old = found(this.#old.get(by), values) as Known;
    const made = old ?? { value: make() };
    if (this.#units > this.#most / 2) {
      this.#old = this.#new;
      this.#new = new Map();
      this.#units = 0;
    }
    // Making it may have made, and kept, others.
    let step = nextStep(this.#new, by);
    for (const value of values) {
      step.further ??= new Map();
      step = nextStep(step.further, value);
      this.#units += typeof value === 'string' ? value.length : 1;
    }
    step.made = made;
    return made.value;
  }
}

function nextStep<Key>(steps: Map<Key, Step>, key: Key): Step {
  const known = steps.get(key);
  if (known) return known;
  const step: Step = {};
  steps.set(key, step);
  return step;
}

function found(first: Step | undefined, values: readonly Plain[]): Step['made'] {
  let step = first;
  for (const value of values) step = step?.further?.get(value);
  return step?.made;
}
