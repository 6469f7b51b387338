import { diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import type { SourceText } from '../source/text.ts';
import { readYaml, type YamlFile, type YamlValue } from '../source/yaml/read-yaml.ts';
import { LABEL_SHAPES, type Labels, namesIn } from './labels.ts';
import { PRECOMPILED_LABELS, type PrecompiledLabels } from './precompiled.ts';
import type { TemplateFiles } from './template-files.ts';

/** Labels by name: a text, or texts by the name below it. */
type Tree = { [name: string]: string | { [inner: string]: string } };
/** The names that each label may have in braces, by its name or by both names, `kind.news`. */
type Fillings = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The labels of every language that there is a file of: `labels/es.yaml`. A group's own file holds
 * what it changes; the rest is the program's, and for a region (es-MX) that of its language. Undefined
 * after reporting what no page has, what cannot be filled in, and what is not there at all.
 * Where all files are those that were bundled, nothing is left to find.
 */
export function loadLabels(
  files: TemplateFiles,
  report: Report,
  precompiled: ReadonlyMap<string, PrecompiledLabels> = PRECOMPILED_LABELS,
): ReadonlyMap<string, Labels> | undefined {
  const english = files.first('labels/en.yaml');
  if (!english) return undefined;
  const names = files.names('labels', '.yaml');
  const found = new Map(names.map((name) => [name, files.all(`labels/${name}.yaml`)]));
  const bundled = bundledLabels(found, precompiled);
  if (bundled) return bundled;
  const program = found.get('en')?.[0];
  if (!program) return undefined;
  const fillings = fillingsOf(program);
  const trees = new Map<string, Tree>();
  const labels = new Map<string, Labels>();
  let sound = true;
  const tell = (...[code, place, message, details]: Parameters<typeof diagnostic>) => {
    sound = false;
    report(diagnostic(code, place, message, details));
  };

  for (const [name, sources] of found) {
    const last = sources?.at(-1);
    if (!sources || !last) {
      sound = false;
      continue;
    }
    const top = { file: last.file, start: 0, end: 0 };
    const lang = canonical(name);
    if (lang === undefined) {
      tell('template/label', top, `"${name}" is not the tag of a language.`, {
        hint: 'Call the file by the tag that guides have under `lang`: es.yaml, or es-MX.yaml.',
      });
      continue;
    }
    const tree: Tree = structuredClone(trees.get(lang.split('-')[0] ?? lang) ?? {});
    let readable = true;
    for (const source of sources) {
      const yaml = readYaml(source, report);
      if (!yaml?.sound) readable = false;
      else readable = addLabels(tree, { yaml, lang, fillings, tell }) && readable;
    }
    if (!readable) {
      sound = false;
      continue;
    }
    trees.set(lang, tree);
    const missing = missingIn(tree);
    if (missing.length === 0) labels.set(lang, tree as unknown as Labels);
    else tell('template/label', top, `There is no label ${missing.join(', ')}.`, { hint: ALL });
  }
  return sound ? labels : undefined;
}

/** The labels as they were bundled; undefined where a file is another. */
function bundledLabels(
  found: ReadonlyMap<string, readonly SourceText[] | undefined>,
  precompiled: ReadonlyMap<string, PrecompiledLabels>,
): ReadonlyMap<string, Labels> | undefined {
  const isBundled = ([name, sources]: readonly [string, readonly SourceText[] | undefined]) =>
    sources?.length === 1 && sources[0]?.text === precompiled.get(name)?.text;
  if (found.size !== precompiled.size || ![...found].every(isBundled)) return undefined;
  return new Map([...precompiled].map(([lang, { labels }]) => [lang, labels]));
}

const ALL = 'Compare the file with templates/labels/en.yaml, which has every label.';

interface LabelsFile {
  readonly yaml: YamlFile;
  readonly lang: string;
  readonly fillings: Fillings;
  readonly tell: (...problem: Parameters<typeof diagnostic>) => void;
}

/** Puts a file's labels in the place of those that are there; false after reporting. */
function addLabels(tree: Tree, { yaml, lang, fillings, tell }: LabelsFile): boolean {
  let good = true;
  const fail = (place: Place, message: string, hint: string) => {
    good = false;
    tell('template/label', place, message, { hint });
  };
  const unknown = (path: readonly string[], allowed: readonly string[]) => {
    const near = nearest(path.at(-1) ?? '', allowed);
    const hint = near ? `Did you mean \`${near}\`?` : `Here it can be: ${allowed.join(', ')}.`;
    fail(yaml.keyPlaceOf(path), `There is no label \`${path.join('.')}\`.`, hint);
  };
  /** The label's text, its braces checked. */
  const textOf = (value: YamlValue, path: readonly string[], filling: string) => {
    if (typeof value !== 'string' || value.trim() === '') {
      const what = typeof value === 'string' ? 'is empty' : 'must be a text';
      fail(yaml.placeOf(path), `The label \`${path.join('.')}\` ${what}.`, 'Write it in one line.');
      return undefined;
    }
    const allowed = fillings.get(filling) ?? new Set();
    for (const { 0: braces, 1: name = '', index } of value.matchAll(/\{(\w*)\}/g)) {
      if (allowed.has(name)) continue;
      const near = nearest(name, allowed) ?? [...allowed].join('}`, `{');
      const hint = near === '' ? 'Nothing is filled in here.' : `It can have \`{${near}}\`.`;
      const place = yaml.placeWithin(path, index, index + braces.length);
      fail(place, `Nothing is called \`${braces}\` in this label.`, hint);
    }
    return value;
  };

  if (!isMap(yaml.value)) {
    fail(yaml.placeOf([]), 'A labels file holds names, each with a colon and its text.', ALL);
    return false;
  }
  for (const [name, value] of Object.entries(yaml.value)) {
    const shape = Object.hasOwn(LABEL_SHAPES, name)
      ? LABEL_SHAPES[name as keyof Labels]
      : undefined;
    if (shape === undefined) {
      unknown([name], Object.keys(LABEL_SHAPES));
    } else if (shape === 'text') {
      const text = textOf(value, [name], name);
      if (text !== undefined) tree[name] = text;
    } else if (!isMap(value)) {
      const inner = shape === 'plural' ? pluralsOf(lang) : shape;
      const hint = `Write them on lines of their own, indented below it: ${inner.join(', ')}.`;
      fail(yaml.placeOf([name]), `\`${name}\` has several labels.`, hint);
    } else {
      const below = { ...(typeof tree[name] === 'object' ? tree[name] : {}) };
      const allowed = shape === 'plural' ? pluralsOf(lang) : shape;
      for (const [inner, text] of Object.entries(value)) {
        if (!allowed.includes(inner)) {
          unknown([name, inner], allowed);
          continue;
        }
        const filling = shape === 'plural' ? name : `${name}.${inner}`;
        below[inner] = textOf(text, [name, inner], filling) ?? '';
      }
      tree[name] = below;
    }
  }
  return good;
}

/** The labels that are not there, in a form that every language has. */
function missingIn(tree: Tree): string[] {
  return Object.entries(LABEL_SHAPES).flatMap(([name, shape]) => {
    const found = tree[name];
    if (shape === 'text') return typeof found === 'string' ? [] : [name];
    const below = typeof found === 'object' ? found : {};
    return (shape === 'plural' ? ['other'] : shape)
      .filter((inner) => below[inner] === undefined)
      .map((inner) => `${name}.${inner}`);
  });
}

/** What the program's English labels have in braces: what the pages fill in. */
function fillingsOf(english: SourceText): Fillings {
  const fillings = new Map<string, Set<string>>();
  const add = (label: string, text: YamlValue | undefined) => {
    const names = fillings.get(label) ?? new Set();
    if (typeof text === 'string') for (const name of namesIn(text)) names.add(name);
    fillings.set(label, names);
  };
  const value = readYaml(english, () => undefined)?.value;
  if (value === undefined || !isMap(value)) return fillings;
  for (const [name, text] of Object.entries(value)) {
    if (!isMap(text)) add(name, text);
    else
      for (const [inner, form] of Object.entries(text)) {
        const isPlural = LABEL_SHAPES[name as keyof Labels] === 'plural';
        add(isPlural ? name : `${name}.${inner}`, form);
      }
  }
  return fillings;
}

/** The plural categories of a language, as the Unicode CLDR has them. */
function pluralsOf(lang: string): readonly string[] {
  return new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
}

function canonical(name: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(name)[0];
  } catch {
    return undefined;
  }
}

function isMap(value: YamlValue): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && !Array.isArray(value);
}
