/** Words to fill the gaps of sentences with, by the kind of gap. */
const WORDS = {
  who: 'council, harbor board, mill owner, ferry company, archive, orchard society, market guild, water committee, school, county court, fishing village, lantern works, signal office, treaty bureau, stone quarry, bridge trust, garden club, repair shop, letter carrier, night watch',
  did: 'weighed, published, opposed, measured, described, delayed, welcomed, questioned, recorded, revised, defended, repeated, examined, postponed, announced, corrected, adopted, compared, withdrew, noticed',
  what: 'a plan for the weir, the older survey, a proposal to lower the gates, the account of the flood, its own promise, the report on the wells, a list of repairs, the price of timber, the rule about boats, a map of the marshes, the cost of the new road, an offer from the town below, the count of the fish, a letter from the keeper, the first contract',
  when: 'in the spring, after the long winter, before the vote, during the drought, in the following year, at the last meeting, within a month, once the ice had gone, by the end of summer, on the day of the market',
  why: 'because the river had risen, since nobody had asked the farms, as the keeper had warned, although few people read it, while the older families kept silent, so that the ferry could go on running, unless the county paid for it, though the figures were not complete, where the water meets the road, as the minutes of the meeting show',
  how: 'slowly, without much noise, in a few lines, against the advice of its clerk, with some regret, as a matter of course, in two separate papers, by a narrow margin, in plain words, over several evenings',
} as const;

const FRAMES = [
  '{When} the {who} {did} {what}, and the {who} {did} {what} {why}.',
  'The {who} {did} {what} {how}, {why}.',
  'A speaker for the {who} said that it {did} {what} {when}.',
  'What the {who} {did} {when} was {what}, {why}.',
  'The {who} of the upper valley {did} {what}; the {who} {did} it {how}.',
  'In {year} the {who} {did} {what} for {number} days {why}.',
  'Nobody at the {who} {did} {what} {when}, {why}.',
  '{When} some {number} people signed what the {who} {did} {how}.',
];

/** Makes invented sentences of ten to thirty words. */
export function sentenceMaker(random: () => number): () => string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const lists = Object.fromEntries(
    Object.entries(WORDS).map(([kind, words]) => [kind, words.split(', ')]),
  );
  return () =>
    pick(FRAMES).replace(/\{(\w+)\}/g, (_, gap: string) => {
      if (gap === 'year') return String(1900 + Math.floor(random() * 120));
      if (gap === 'number') return String(11 + Math.floor(random() * 900));
      const words = pick(lists[gap.toLowerCase()] ?? []);
      return /^[A-Z]/.test(gap) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    });
}
