import { diagnostic, type Place, type Report, type TextEdit } from '../source/diagnostic.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { nearest } from '../source/nearest.ts';
import { folderOf, joinPath, type Workspace } from '../source/workspace.ts';
import type { YamlPath } from '../source/yaml/read-yaml.ts';
import { openFile } from './open-file.ts';
import { readSeries } from './read-series.ts';
import type { Guide } from './schema.ts';
import { SERIES_NAMES } from './series-names.ts';
import { validateGuide } from './validate.ts';
import { placesWithSeries, withSeries } from './with-series.ts';

/** A guide with what its series shares, its file's text, and the place of each of its values. */
export interface GuideFile {
  readonly file: string;
  readonly text: string;
  readonly guide: Guide;
  /** False when problems were reported: nothing may print, but what is here can be checked. */
  readonly sound: boolean;
  /** Whether a top key, an item of it, or a key of such an item was at fault. */
  isFaulty(path: YamlPath): boolean;
  /** Whether a top key or anything in it was at fault. */
  hasFaults(key: string): boolean;
  placeOf(path: YamlPath): Place;
  /** The place of a stretch of a text: offsets into the value that the guide has. */
  placeWithin(path: YamlPath, start: number, end: number): Place;
  keyPlaceOf(path: YamlPath): Place;
}

/**
 * Stage 1: reads and checks a guide file, and what its season shares: `series.yaml` in its folder, if
 * there is one. Every problem in them is reported; undefined when nothing of the guide can be
 * used. Each text read is handed to `keepText` either way, so that problems can be shown.
 */
export function readGuide(
  file: string,
  workspace: Workspace,
  report: Report,
  keepText: (file: string, text: string) => void,
  memory: Memory = NO_MEMORY,
): GuideFile | undefined {
  const opened = openFile(file, 'guide', workspace, report, keepText, memory);
  const folder = folderOf(file);
  const names = SERIES_NAMES.map((name) => joinPath(folder, name));
  const found = readSeries(names, workspace, report, keepText, memory);
  const series = found === 'missing' ? undefined : found;
  if (!opened) return undefined;
  const { text, yaml } = opened;
  if (opened.isEmpty) {
    report(
      diagnostic('guide/empty', { file, start: 0, end: 0 }, 'The guide is empty.', {
        hint: 'It needs at least a `title:` and one of `background:`, `excerpts:` or `questions:`. `studyguide new NAME` writes one to start from.',
      }),
    );
    return undefined;
  }
  const validated = validateGuide(yaml, opened.report);
  if (!validated) return undefined;
  const guide = series ? withSeries(validated.guide, series.series) : validated.guide;
  const result = { ...validated, guide, file, text, ...placesWithSeries(yaml, series) };
  const named = checkNames(result, report);
  const sharedSound = found === 'missing' || (found?.sound ?? false);
  return { ...result, sound: yaml.sound && validated.sound && sharedSound && named };
}

/** Checks that ids are unique and that every name points to something. */
function checkNames({ file, guide, placeOf, isFaulty }: GuideFile, report: Report): boolean {
  let good = true;
  const fail = (...args: Parameters<typeof diagnostic>) => {
    good = false;
    report(diagnostic(...args));
  };

  const articles = Object.keys(guide.articles ?? {});
  const idsKnown = !isFaulty(['excerpts']);
  const ids = new Map<string, Place>();
  for (const [index, excerpt] of (guide.excerpts ?? []).entries()) {
    const at = (key: string) => placeOf(['excerpts', index, key]);
    const { article } = excerpt;
    const isTold =
      isFaulty(['articles']) || (article !== undefined && isFaulty(['articles', article]));
    if (article !== undefined && !articles.includes(article) && !isTold) {
      const near = nearest(article, articles);
      fail('guide/unknown-id', at('article'), `No article is called \`${article}\`.`, {
        hint: near ? `Did you mean \`${near}\`?` : `The articles are: ${articles.join(', ')}.`,
        ...fixed(at('article'), near),
      });
    } else if (
      excerpt.article === undefined &&
      articles.length > 1 &&
      !isFaulty(['excerpts', index])
    ) {
      const place = placeOf(['excerpts', index]);
      fail(
        'guide/missing-key',
        { ...place, end: place.start },
        `Excerpt ${index + 1} needs \`article\`.`,
        {
          hint: `The guide has several articles; say which: ${articles.join(', ')}.`,
        },
      );
    }
    if (excerpt.id === undefined) continue;
    const first = ids.get(excerpt.id);
    if (first) {
      fail('guide/duplicate-id', at('id'), `The id \`${excerpt.id}\` is already taken.`, {
        hint: 'Give one of the two excerpts another id.',
        related: [{ ...first, message: 'It is used here first.' }],
      });
    } else {
      ids.set(excerpt.id, at('id'));
    }
  }

  for (const [index, question] of (guide.questions ?? []).entries()) {
    const named = question.excerpt ?? [];
    const list = typeof named === 'string' ? [named] : named;
    for (const [item, id] of list.entries()) {
      if (ids.has(id) || !idsKnown) continue;
      const path = ['questions', index, 'excerpt'];
      const near = nearest(id, ids.keys());
      const known = [...ids.keys()].join(', ');
      const place = placeOf(typeof named === 'string' ? path : [...path, item]);
      fail('guide/unknown-id', place, `No excerpt has the id \`${id}\`.`, {
        hint: near
          ? `Did you mean \`${near}\`?`
          : known
            ? `The ids are: ${known}.`
            : 'Give the excerpt an `id:` so that a question can point to it.',
        ...fixed(place, near),
      });
    }
  }

  const count = guide.questions?.length ?? 0;
  for (const [index, { questions }] of (guide.agenda ?? []).entries()) {
    if (!questions || questions.last <= count || isFaulty(['questions'])) continue;
    const place = placeOf(['agenda', index, 'questions']);
    const own = place.file === file ? '' : ', or give this guide an `agenda` of its own';
    fail('guide/unknown-id', place, `${file} has no question ${questions.last}.`, {
      hint: `It has ${count === 0 ? 'none' : count}. Correct the numbers${own}.`,
    });
  }
  return good;
}

/** The fix of a name that is nearly one that there is. */
function fixed(place: Place, near: string | undefined): { fix?: TextEdit } {
  if (near === undefined) return {};
  return { fix: { ...place, text: near, title: `Write it as \`${near}\`` } };
}
