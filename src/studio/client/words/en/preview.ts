/** The words about the handout beside the guide, in English. */
export const previewEn = {
  title: 'Handout',
  kind: 'How to show the handout',
  draft: 'Draft',
  pages: 'Pages',
  edition: 'Edition',
  paper: 'Paper',
  editions: {
    participant: 'Participants',
    facilitator: 'Facilitator',
    'large-print': 'Large print',
    placemat: 'Placemat',
  },
  papers: { letter: 'Letter', a4: 'A4' },
  paperOfGuide: 'As the guide says',
  hint: 'Click on anything in the handout to go to its place in the guide.',
  pagesHint:
    'The pages as they will be printed. Click on anything to go to its place in the guide.',
  nothingYet: 'The handout appears here as soon as the guide has a title and something to print.',
  stale: 'This is the last good handout. It is shown again as soon as this is mended:',
  emptied: 'Nothing is left in the guide to print. This is the last handout that it had.',
  setting: 'Setting the handout…',
  working: 'Making the pages…',
  page: (number: number, all: number) => `Page ${number} of ${all}`,
  pageCount: (pages: number) => (pages === 1 ? '1 page' : `${pages} pages`),
  pagesFailed: 'The pages could not be made.',
  frame: 'Draft of the handout',
};
