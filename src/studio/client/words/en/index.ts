import { STARTS } from '../../../../1-guide/starts.ts';
import { articlesEn } from './articles.ts';
import { fieldsEn } from './fields.ts';
import { formEn } from './form.ts';
import { previewEn } from './preview.ts';
import { problemsEn, rulesEn } from './problems.ts';
import { refusalsEn } from './refusals.ts';
import { savingEn } from './saving.ts';
import { shelfEn } from './shelf.ts';

/** Every word of the studio's page, in English. Other languages have the same keys by type. */
export const en = {
  language: 'English',
  studio: 'Guide studio',
  loading: 'One moment…',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone.',
  redone: 'Done again.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
  allGuides: 'All guides',
  skipToGuide: 'Go to the guide',
  chooseLanguage: 'Language',
  failed: {
    offline: 'The studio program does not answer.',
    offlineHint:
      'Keep this page open: what you write stays here. Start the program again and it will be saved.',
    elsewhere:
      'If the studio has opened in another window and this note stays, take the text along from here.',
    refused: 'That did not work.',
    /** What the program says, which it says in English alone. */
    inEnglish: (said: string) => said,
    /** Why pages were not printed, by the printer's code; the program says it in English. */
    notPrinted: (_code: string, said: string): readonly [string, string] => [said, ''],
    expired: 'This page has lost its permission.',
    expiredHint: 'Open the address that the program shows when it starts. Your text is kept here.',
  },
  views: {
    parts: 'Parts of the window',
    guide: 'Guide',
    handout: 'Handout',
    guideViews: 'Ways to see the guide',
    form: 'Form',
    yaml: 'Text (YAML)',
  },
  ...savingEn,
  editor: {
    label: 'Text of the guide, in YAML',
    keys: 'Tab leaves the editor. Ctrl+] moves a line in, Ctrl+[ moves it out. F8 goes to the next problem. Ctrl+F searches.',
    phrases: { regexp: 'pattern' } as Readonly<Record<string, string>>,
    /** What the schema of a guide says of its keys, which it says in English. */
    help: (english: string) => english,
  },
  articles: articlesEn,
  refusals: refusalsEn,
  problems: problemsEn,
  rules: rulesEn,
  preview: previewEn,
  shelf: shelfEn,
  ...formEn,
  ...fieldsEn,
  starts: STARTS.en,
};

/** The words of the page in one language. */
export type Words = typeof en;
