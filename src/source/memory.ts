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
  /** The same of one thing that is itself remembered, such as an article. */
  about<Thing extends object, Made>(make: (thing: Thing) => Made, thing: Thing): Made;
}

/** Remembers nothing: for a guide that is compiled once. */
export const NO_MEMORY: Memory = {
  recall: (make, ...values) => make(...values),
  about: (make, thing) => make(thing),
};

/** UTF-16 units of the values that are kept; those asked for the longest ago are forgotten first. */
const MOST_UNITS = 4_000_000;

/** A memory with nothing in it yet. */
export function newMemory(): Memory {
  const kept = new Map<string, unknown>();
  const about = new WeakMap<object, Map<unknown, unknown>>();
  const numbers = new Map<unknown, number>();
  let units = 0;

  return {
    recall<Values extends readonly Plain[], Made>(
      make: (...values: Values) => Made,
      ...values: Values
    ): Made {
      const number = numbers.get(make) ?? numbers.size;
      numbers.set(make, number);
      const key = `${number} ${JSON.stringify(values)}`;
      const known = kept.has(key);
      // The key names the function: what is kept under it is of the function's own type.
      const made = known ? (kept.get(key) as Made) : make(...values);
      // Put at the end, behind those that were not asked for since.
      kept.delete(key);
      kept.set(key, made);
      if (known) return made;
      units += key.length;
      for (const oldest of kept.keys()) {
        if (units <= MOST_UNITS) break;
        kept.delete(oldest);
        units -= oldest.length;
      }
      return made;
    },
    about<Thing extends object, Made>(make: (thing: Thing) => Made, thing: Thing): Made {
      const known = about.get(thing) ?? new Map<unknown, unknown>();
      about.set(thing, known);
      if (!known.has(make)) known.set(make, make(thing));
      return known.get(make) as Made;
    },
  };
}
