import type { FileId, TextHash } from './names.ts';

/** `GET /api/guides/ID`: a guide as it is on disk. */
export interface OpenedGuide {
  readonly id: FileId;
  readonly name: string;
  /** The path shown to people. */
  readonly file: string;
  /** The text with the line ends it has on disk. */
  readonly text: string;
  readonly hash: TextHash;
  /**
   * The single values that the guide takes from `series.yaml` unless it has its own, by their pointers:
   * `/session/minutes`.
   */
  readonly shared: Readonly<Record<string, string>>;
}

/** `PUT /api/guides/ID` */
export interface SaveRequest {
  readonly text: string;
  /** The state that the text was made from. */
  readonly basedOn: TextHash;
}

/** What saving gives: done, or what is on disk instead, for merging (status 409). */
export type SaveAnswer =
  | { readonly saved: true; readonly hash: TextHash }
  | { readonly saved: false; readonly text: string; readonly hash: TextHash };

/** `POST /api/guides/ID/rename` */
export interface RenameRequest {
  readonly name: string;
  readonly basedOn: TextHash;
}

/** An earlier text of a guide: `GET /api/guides/ID/history` lists them, the newest first. */
export interface HistoryVersion {
  readonly hash: TextHash;
  /** When it was written over, in milliseconds since 1970. */
  readonly time: number;
  readonly bytes: number;
  /** Whether it was put aside where two versions became one: it may never have been saved. */
  readonly isAside?: true;
}

/** `POST /api/guides/ID/history`: keeps a text that is about to be given up. */
export interface SetAsideRequest {
  readonly text: string;
}
