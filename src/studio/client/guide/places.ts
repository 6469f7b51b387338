import type { YamlPath, YamlValue } from '../../../source/yaml/read-yaml.ts';
import type { GuideYaml } from './guide-reader.ts';

/** A path as a JSON pointer (RFC 6901), which names a field of the form and what it prints. */
export function pointerOf(path: YamlPath): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The path that a JSON pointer stands for; steps of digits are positions where they lead into a list. */
export function pathOf(pointer: string, value: YamlValue): YamlPath {
  const path: (string | number)[] = [];
  let at: YamlValue | undefined = value;
  for (const written of pointer.split('/').slice(1)) {
    const step = written.replaceAll('~1', '/').replaceAll('~0', '~');
    const isPosition = Array.isArray(at) && /^\d+$/.test(step);
    path.push(isPosition ? Number(step) : step);
    at = childOf(at, step);
  }
  return path;
}

function childOf(value: YamlValue | undefined, step: string): YamlValue | undefined {
  if (typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
  return (value as { readonly [key: string]: YamlValue })[step];
}

/** The innermost value whose key or text an offset stands in or next to. */
export function pathAt(yaml: GuideYaml, offset: number): YamlPath {
  const search = (value: YamlValue, path: YamlPath): YamlPath => {
    if (typeof value === 'string') return path;
    const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const step of steps) {
      const child = [...path, step];
      const key = yaml.keyPlaceOf(child);
      const place = yaml.placeOf(child);
      const start = Math.min(key.start, place.start);
      const end = Math.max(key.end, place.end);
      if (offset < start || offset > end) continue;
      const inner = childOf(value, String(step));
      return inner === undefined ? child : search(inner, child);
    }
    return path;
  };
  return search(yaml.value, []);
}
