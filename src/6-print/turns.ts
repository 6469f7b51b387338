/** What is done in a turn: gets the number of the place that it may use. */
export type Task<T> = (place: number) => Promise<T>;

/** Whether a place is sooner done with a task than another would be. */
export type Suits = (place: number) => boolean;

interface Waiting {
  begin(place: number): Promise<void>;
  readonly suits: Suits;
  /** How many began that were given later. */
  passed: number;
}

/** How many may go before one that was given sooner. */
const MOST_PASSED = 8;

/**
 * Lets tasks begin in the order they were given, but for a few that suit the place; as many at once as there is room
 * for: so many places, with room for so many tasks each. The place with most room comes first.
 */
export class Turns {
  readonly #room: number;
  readonly #busy: number[];
  /** Places where a task is alone. */
  readonly #alone = new Set<number>();
  readonly #closed = new Set<number>();
  readonly #waiting: Waiting[] = [];
  readonly #waitingAlone: Waiting[] = [];

  constructor(places: number, room: number) {
    this.#room = room;
    this.#busy = new Array(places).fill(0);
  }

  /** The outcome of a task once it had its turn. */
  take<T>(task: Task<T>, suits: Suits = () => false): Promise<T> {
    return this.#enter(this.#waiting, task, suits);
  }

  /** The same before all that wait, with nothing beside it at its place. */
  takeAlone<T>(task: Task<T>): Promise<T> {
    return this.#enter(this.#waitingAlone, task, () => false);
  }

  /** Lets nobody in at a place any more. Gives false, and does not, where it is the last that is open. */
  shut(place: number): boolean {
    if (this.#closed.size + 1 >= this.#busy.length && !this.#closed.has(place)) return false;
    this.#closed.add(place);
    return true;
  }

  #enter<T>(queue: Waiting[], task: Task<T>, suits: Suits): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      queue.push({ begin: (place) => task(place).then(resolve, reject), suits, passed: 0 });
      this.#next();
    });
  }

  #next(): void {
    while (this.#beginAlone() || this.#beginOne());
  }

  #beginAlone(): boolean {
    const place = this.#open().find((one) => this.#tasksAt(one) === 0);
    const task = place === undefined ? undefined : this.#waitingAlone.shift();
    if (place === undefined || !task) return false;
    this.#alone.add(place);
    this.#begin(task, place);
    return true;
  }

  #beginOne(): boolean {
    const byRoom = this.#open().sort((a, b) => this.#tasksAt(a) - this.#tasksAt(b));
    // While some wait to be alone, the place that will be empty first takes nobody in.
    const [place] = byRoom.slice(this.#waitingAlone.length);
    if (place === undefined || this.#tasksAt(place) >= this.#room) return false;
    const task = this.#nextFor(place);
    if (!task) return false;
    this.#begin(task, place);
    return true;
  }

  /** The first that waits, or one that suits the place and was given later. */
  #nextFor(place: number): Waiting | undefined {
    const [first] = this.#waiting;
    const mayWait = first && first.passed < MOST_PASSED;
    const at = mayWait ? this.#waiting.findIndex(({ suits }) => suits(place)) : 0;
    const before = this.#waiting.slice(0, Math.max(at, 0));
    for (const waiting of before) waiting.passed += 1;
    return this.#waiting.splice(before.length, 1)[0];
  }

  /** Where somebody may begin. */
  #open(): number[] {
    const places = [...this.#busy.keys()];
    return places.filter((place) => !this.#alone.has(place) && !this.#closed.has(place));
  }

  #tasksAt(place: number): number {
    return this.#busy[place] ?? 0;
  }

  #begin(task: Waiting, place: number): void {
    this.#busy[place] = this.#tasksAt(place) + 1;
    void task.begin(place).then(() => {
      this.#busy[place] = this.#tasksAt(place) - 1;
      this.#alone.delete(place);
      this.#next();
    });
  }
}
