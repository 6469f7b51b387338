import type { GuideFile } from '../../1-guide/read-guide.ts';
import type { Guide, GuideQuestion } from '../../1-guide/schema.ts';
import type { Article } from '../../2-article/article.ts';
import type { Excerpt } from '../../3-excerpt/excerpt.ts';
import type { Code } from '../../source/codes.ts';
import type { YamlPath } from '../../source/yaml/read-yaml.ts';
import type { MeasuredReading } from '../reading/reading.ts';
import type { Prose } from './prose.ts';

/** A question with its words as the rules read them. */
export interface QuestionToJudge {
  readonly index: number;
  readonly question: GuideQuestion;
  readonly ask: Prose;
}

/** What a rule looks at. */
export interface ToJudge {
  readonly guide: Guide;
  readonly questions: readonly QuestionToJudge[];
  readonly articles: ReadonlyMap<string, Article>;
  readonly excerpts: readonly Excerpt[];
  readonly reading: MeasuredReading;
  /** Whether a part of the guide was at fault, so that what it should hold is not known. */
  readonly hasFaults: GuideFile['hasFaults'];
}

/** What a rule has found. */
export interface Finding {
  /** The value at fault, and the stretch of it. */
  readonly path: YamlPath;
  readonly within?: readonly [start: number, end: number] | undefined;
  /** Whether the key is at fault and not the value. */
  readonly isKey?: boolean;
  /** The excerpt, question, option or entry that may be excused by its `allow`. */
  readonly item?: YamlPath;
  /** A full sentence that quotes what set the rule off. */
  readonly message: string;
  /** What to write instead, where that can be said honestly. */
  readonly advice?: string;
  /** Other stretches that it is about, each with a sentence. */
  readonly related?: readonly {
    readonly path: YamlPath;
    readonly within: readonly [start: number, end: number];
    readonly message: string;
  }[];
}

/** An example of a rule: a guide, in part, and the words of it that the rule marks. */
export interface Example {
  readonly guide: Partial<Guide>;
  /** The marked words of each finding, in order; none where the rule is content. */
  readonly marked: readonly string[];
  /** A part of the advice, where there is one to be given. */
  readonly advice?: string;
  /** Who wrote each of the guide's articles. */
  readonly authors?: Readonly<Record<string, string | undefined>>;
  /** The words of each excerpt. */
  readonly passages?: readonly string[];
}

/** One rule of the craft. Its examples are its tests. */
export interface Rule {
  readonly code: Code;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** How to mend it, for who reads about the rule. */
  readonly instead: string;
  /** Whether it knows English words only, and is silent about guides in other languages. */
  readonly english: boolean;
  /** Whether a guide asks for it; every one does where this is left out. */
  isAsked?(guide: Guide): boolean;
  judge(about: ToJudge): readonly Finding[];
  readonly examples: readonly Example[];
}
