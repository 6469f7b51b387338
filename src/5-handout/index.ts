/** Stage 5: a guide, its articles and its excerpts as one HTML document, an edition at a time. */
export { type DraftParts, draftParts } from './draft-parts.ts';
export { whyNoBooklet } from './editions.ts';
export type { Handout, HandoutInput } from './handout.ts';
export { fontFile } from './linked-fonts.ts';
export { pictureReader } from './picture/read-picture.ts';
export { renderHandout } from './render.ts';
export { type SurelySets, sureToSet } from './surely-sets.ts';
export { loadTheme, type Theme, type ThemeFolders } from './theme.ts';
