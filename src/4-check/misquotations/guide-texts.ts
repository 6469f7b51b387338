import type { Guide } from '../../1-guide/schema.ts';
import type { Code } from '../../source/codes.ts';
import type { YamlPath } from '../../source/yaml/read-yaml.ts';

/** A text of the guide's own, in which an article's words may be quoted. */
export interface GuideText {
  readonly path: YamlPath;
  readonly text: string;
  /** Whether it is written in Markdown; names and headings are not. */
  readonly markdown: boolean;
  /** The code of a misquotation in it. */
  readonly misquote: Code;
  /** The excerpt, question or option that it belongs to. */
  readonly item?: YamlPath;
  /** The ids of the articles that its item is about; none where it is about the guide as a whole. */
  readonly articles: readonly string[];
}

/**
 * Every text of a guide in which words in quotation marks are taken for an article's. Left out are
 * the glossary, whose quoted words are words about words, ground rules, the agenda, and titles.
 */
export function guideTexts(guide: Guide): GuideText[] {
  const names = Object.keys(guide.articles ?? {});
  const only = names.length === 1 ? names : [];
  const articleOf = new Map<string, string>();
  const texts: GuideText[] = [];
  const add = (about: Omit<GuideText, 'path' | 'text' | 'markdown'>, markdown: boolean) => {
    return (path: YamlPath, text: string | undefined) => {
      if (text !== undefined) texts.push({ ...about, path, text, markdown });
    };
  };
  const ofGuide = add({ misquote: 'guide/misquote', articles: only }, true);

  ofGuide(['background'], guide.background);
  const ofPicture = add({ misquote: 'guide/misquote', articles: only }, false);
  for (const [index, { alt, caption }] of (guide.images ?? []).entries()) {
    ofPicture(['images', index, 'alt'], alt);
    ofGuide(['images', index, 'caption'], caption);
  }
  for (const [index, { id, article, heading, note }] of (guide.excerpts ?? []).entries()) {
    const item = ['excerpts', index];
    const articles = article === undefined ? only : [article];
    if (id !== undefined && articles[0] !== undefined) articleOf.set(id, articles[0]);
    const about = { misquote: 'excerpt/misquote', item, articles } as const;
    add(about, false)([...item, 'heading'], heading);
    add(about, true)([...item, 'note'], note);
  }
  for (const [index, question] of (guide.questions ?? []).entries()) {
    const item = ['questions', index];
    const ids = [question.excerpt ?? []].flat();
    const articles = ids.flatMap((id) => articleOf.get(id) ?? []);
    const tell = add({ misquote: 'question/misquote', item, articles }, true);
    tell([...item, 'ask'], question.ask);
    for (const [at, text] of (question.followups ?? []).entries()) {
      tell([...item, 'followups', at], text);
    }
    tell([...item, 'guidance'], question.guidance);
  }
  for (const [index, option] of (guide.options ?? []).entries()) {
    const item = ['options', index];
    const about = { misquote: 'guide/misquote', item, articles: only } as const;
    add(about, false)([...item, 'name'], option.name);
    for (const key of ['actions', 'drawbacks'] as const) {
      for (const [at, text] of option[key].entries()) {
        add(about, true)([...item, key, at], text);
      }
    }
  }
  for (const [index, { who }] of (guide.people ?? []).entries()) {
    ofGuide(['people', index, 'who'], who);
  }
  for (const [index, { event }] of (guide.timeline ?? []).entries()) {
    ofGuide(['timeline', index, 'event'], event);
  }
  return texts;
}
