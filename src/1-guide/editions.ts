/** The editions that can be built, in the order they are listed. */
export const EDITIONS = ['participant', 'facilitator', 'large-print', 'placemat'] as const;
/** The sizes of paper that can be printed on. */
export const PAPERS = ['letter', 'a4'] as const;

export type Edition = (typeof EDITIONS)[number];
export type Paper = (typeof PAPERS)[number];
