import type { Edition, Paper } from '../../1-guide/schema.ts';
import type { Meter } from '../../compile.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';

/** `POST /api/guides/ID/draft` */
export interface DraftRequest {
  /** The guide's text as it stands in the editor, saved or not. */
  readonly text: string;
  readonly edition: Edition;
  readonly paper: Paper | undefined;
  /** The name of the page that the client has from before, of which a change may be sent. */
  readonly known?: string | undefined;
}

/** A problem, with where it stands told for a reader as well as for an editor. */
export interface StudioProblem extends Omit<Diagnostic, 'file' | 'related'> {
  /** Whether `start` and `end` are offsets into the text that was sent. */
  readonly here: boolean;
  readonly file: string;
  /** Line in its file, from 1. */
  readonly line: number;
}

/** A draft's page in the pieces that change at different rates. */
export interface DraftPage {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The classes of the root element, which the styles go by. */
  readonly classes: string;
  /** CSS, its fonts linked; the same from one keystroke to the next, as a rule. */
  readonly styles: string;
  /** What stands in the page's body. */
  readonly body: string;
}

/** A stretch of a text, by offsets, and what stands there now. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A draft's page as it is sent: what has changed in the page before it, or in nothing. */
export interface SentPage extends Omit<DraftPage, 'styles' | 'body'> {
  /** Names this page, for the next request. */
  readonly name: string;
  /** The page that the changes are of; of none when undefined, so that all is there. */
  readonly since: string | undefined;
  readonly styles: TextChange;
  readonly body: TextChange;
}

/** What compiling the sent text gave. */
export interface Draft {
  /** Undefined while errors stand in the way: the last good page stays. */
  readonly page: SentPage | undefined;
  readonly problems: readonly StudioProblem[];
  /** The editions the text asks for. */
  readonly editions: readonly Edition[];
  /** How much is quoted. */
  readonly meter: Meter;
}

/** Where a value of the guide stands on paper, or a piece of it: points from its page's upper left corner. */
export interface PrintedBox {
  /** A JSON pointer. */
  readonly pointer: string;
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `POST /api/guides/ID/pages`: the pages as they print; asked for like a draft. */
export interface PagesAnswer {
  /** The address of the PDF, for as long as a few newer ones have not come; undefined for errors. */
  readonly pdf: string | undefined;
  readonly pages: number;
  /** The address of the list of `PrintedBox`: what the pages show, what is inside something else after it. */
  readonly boxes: string | undefined;
  /** All problems: those of a draft, and what only printing can tell. */
  readonly problems: readonly StudioProblem[];
}
