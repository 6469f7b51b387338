/// <reference path="../assets.d.ts" />
import spanish from '../../../../templates/new/es/guide.yaml?raw';
import english from '../../../../templates/new/guide.yaml?raw';
import {
  readYaml,
  valueAt,
  type YamlPath,
  type YamlValue,
} from '../../../source/yaml/read-yaml.ts';

/** What a new guide says, in each language. */
const EXAMPLES: readonly YamlValue[] = [english, spanish].map(
  (text) => readYaml({ file: 'guide.yaml', text }, () => undefined)?.value ?? {},
);

/** The lists of a guide, of whose items each is the example's or one's own. */
const LISTS = ['excerpts', 'questions', 'options'] as const;

/**
 * The places of a guide that still say what a new guide says as its example, the last of a list first, so
 * that they can be taken out one after another. What is one's own is never among them, nor what it names:
 * an excerpt that a question of one's own is about stays, and so does the article of one's own excerpt.
 */
export function examplePlaces(guide: YamlValue): YamlPath[] {
  const [most = []] = EXAMPLES.map((example) => placesOf(guide, example)).toSorted(
    (a, b) => b.length - a.length,
  );
  return most;
}

function placesOf(guide: YamlValue, example: YamlValue): YamlPath[] {
  const isSame = (path: YamlPath) => {
    const there = valueAt(guide, path);
    return there !== undefined && written(there) === written(valueAt(example, path));
  };
  const questions = sameItems(guide, example, 'questions');
  const asked = new Set(
    others(guide, 'questions', questions).flatMap(
      (question) => valueAt(question, ['excerpt']) ?? [],
    ),
  );
  const excerpts = sameItems(guide, example, 'excerpts').filter((index) => {
    const id = valueAt(guide, ['excerpts', index, 'id']);
    return id === undefined || !asked.has(id);
  });
  const items = { excerpts, questions, options: sameItems(guide, example, 'options') };
  const texts: YamlPath[] = [['subtitle'], ['background']];
  const places = [
    ...texts.filter(isSame),
    ...LISTS.flatMap((key) => items[key].toReversed().map((index) => [key, index])),
    ...keysOf(example, 'glossary')
      .map((term) => ['glossary', term])
      .filter(isSame),
  ];
  if (places.length === 0) return [];
  const own = others(guide, 'excerpts', excerpts).map((excerpt) => valueAt(excerpt, ['article']));
  const isFree = (name: string) =>
    !own.includes(name) &&
    !own.includes(undefined) &&
    /-article\.md$/.test(String(valueAt(guide, ['articles', name])));
  const articles = keysOf(example, 'articles').filter(isFree);
  return [
    ...places,
    ...(isSame(['session']) ? [['session']] : []),
    ...articles.map((name) => ['articles', name]),
  ];
}

/** Whether a guide has nothing to print once these places of it are taken out. */
export function isBareWithout(guide: YamlValue, places: readonly YamlPath[]): boolean {
  const gone = new Set(places.map((path) => path.join('/')));
  const isLeft = (key: string) => valueAt(guide, [key]) !== undefined && !gone.has(key);
  const leavesItems = (key: string) =>
    isLeft(key) && itemsOf(guide, key).some((_, index) => !gone.has(`${key}/${index}`));
  return !isLeft('background') && !LISTS.some(leavesItems);
}

/** The positions of a list's items that the example has, too. */
function sameItems(guide: YamlValue, example: YamlValue, key: string): number[] {
  const all = new Set(itemsOf(example, key).map(written));
  return itemsOf(guide, key).flatMap((item, index) => (all.has(written(item)) ? [index] : []));
}

function others(guide: YamlValue, key: string, but: readonly number[]): YamlValue[] {
  return itemsOf(guide, key).filter((_, index) => !but.includes(index));
}

/** A value to compare. Which article an excerpt is from is said only once there are two. */
function written(value: YamlValue | undefined): string {
  return JSON.stringify(value, (key, part) => (key === 'article' ? undefined : part)) ?? '';
}

function itemsOf(value: YamlValue, key: string): readonly YamlValue[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}

function keysOf(value: YamlValue, key: string): string[] {
  const map = valueAt(value, [key]);
  return typeof map === 'object' && !Array.isArray(map) ? Object.keys(map) : [];
}
