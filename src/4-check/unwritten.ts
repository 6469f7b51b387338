import type { GuideFile } from '../1-guide/read-guide.ts';
import { STARTS } from '../1-guide/starts.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import type { YamlPath } from '../source/yaml/read-yaml.ts';

/** Warns of texts that still say what a form put in their place. */
export function checkUnwritten({ guide, placeOf, keyPlaceOf }: GuideFile, report: Report): void {
  const starts = new Set(
    Object.values(STARTS).flatMap((printed) => Object.values<string>(printed)),
  );
  const tell = (text: string, path: YamlPath, isKey: boolean) => {
    if (!starts.has(text)) return;
    const place = isKey ? keyPlaceOf(path) : placeOf(path);
    report(
      diagnostic(
        'guide/unwritten',
        place,
        `“${text}” stands here until you write your own words.`,
        {
          hint: 'Write over it, or remove what you do not need.',
        },
      ),
    );
  };
  const search = (value: unknown, path: YamlPath) => {
    if (typeof value === 'string') tell(value, path, false);
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    for (const [step, child] of Object.entries(value)) {
      const at = [...path, isList ? Number(step) : step];
      if (!isList) tell(step, at, true);
      search(child, at);
    }
  };
  if (hasOne(guide, starts)) search(guide, []);
}

/** Whether a value has one of some texts in it, as a text or as a key. */
function hasOne(value: unknown, texts: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return texts.has(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => hasOne(item, texts));
  const map = value as { readonly [key: string]: unknown };
  return Object.keys(map).some((key) => texts.has(key) || hasOne(map[key], texts));
}
