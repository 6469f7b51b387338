import type { Place } from '../source/diagnostic.ts';
import { valueAt, type YamlFile, type YamlPath } from '../source/yaml/read-yaml.ts';
import type { SeriesFile } from './read-series.ts';
import type { Guide } from './schema.ts';
import type { Series } from './series-schema.ts';

/** The keys that hold keys of their own: a guide may take some of them and set others. */
const MAPS = ['session', 'print', 'limits', 'rules'] as const satisfies readonly (keyof Series)[];

/** A guide with what its season shares: its own values count, lists whole, maps key by key. */
export function withSeries(guide: Guide, series: Series): Guide {
  const merged: Guide = { ...series, ...guide };
  return { ...merged, ...Object.fromEntries(MAPS.flatMap((key) => mergedMap(key, guide, series))) };
}

function mergedMap(key: (typeof MAPS)[number], guide: Guide, series: Series) {
  return guide[key] && series[key] ? [[key, { ...series[key], ...guide[key] }]] : [];
}

/** Where the values of a guide stand: in its own file, or in that of its series. */
export type Places = Pick<YamlFile, 'placeOf' | 'placeWithin' | 'keyPlaceOf'>;

/** Finds each value in the file that it was taken from; what neither has belongs to the guide. */
export function placesWithSeries(own: YamlFile, series: SeriesFile | undefined): Places {
  const fileOf = (path: YamlPath): YamlFile => {
    const isMap = (MAPS as readonly (string | number | undefined)[]).includes(path[0]);
    const value = path.slice(0, isMap ? 2 : 1);
    if (!series || valueAt(own.value, value) !== undefined) return own;
    return valueAt(series.yaml.value, value) === undefined ? own : series.yaml;
  };
  return {
    placeOf: (path): Place => fileOf(path).placeOf(path),
    placeWithin: (path, start, end): Place => fileOf(path).placeWithin(path, start, end),
    keyPlaceOf: (path): Place => fileOf(path).keyPlaceOf(path),
  };
}
