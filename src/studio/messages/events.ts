import type { Edition } from '../../1-guide/schema.ts';
import type { FileId, TextHash } from './names.ts';

/** What the server sends of its own accord, at `GET /api/events`. */
export type StudioEvent =
  /**
   * A guide or an article has another text than this page knows: another program wrote it, or another
   * page saved it. Without a file any more, the hash is empty.
   */
  | { readonly kind: 'changed'; readonly id: FileId; readonly hash: TextHash }
  /** Anything changed in the guides folder: guides came or went, or are another. */
  | { readonly kind: 'shelf' }
  /** What guides are made of beside their own texts has changed: an article, a picture, what a season shares. */
  | { readonly kind: 'sources' }
  /** How far a build is. */
  | {
      readonly kind: 'build';
      readonly job: string;
      readonly done: number;
      readonly of: number;
      /** The guide's file. */
      readonly what: string;
      /** The edition that is printed now. */
      readonly edition: Edition | undefined;
    };
