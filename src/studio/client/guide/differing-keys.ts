import { isTangle } from '../../../1-guide/tangle.ts';
import { readYaml } from '../../../source/yaml/read-yaml.ts';

/** The top keys of which two texts of a guide say different things; undefined where one cannot be read. */
export function differingKeys(one: string, other: string): ReadonlySet<string> | undefined {
  const [before, after] = [topOf(one), topOf(other)];
  if (!before || !after) return undefined;
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return new Set(keys.filter((key) => before.get(key) !== after.get(key)));
}

function topOf(text: string): ReadonlyMap<string, string> | undefined {
  const ignore = () => undefined;
  if (isTangle('', text, ignore)) return undefined;
  const value = readYaml({ file: 'guide.yaml', text }, ignore)?.value;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([key, one]) => [key, JSON.stringify(one)]));
}
