/** The words about the form and its sections, in English. */
export const formEn = {
  form: {
    intro:
      'Fill in what you need, from top to bottom. The handout changes as you type, and everything is saved by itself.',
    jump: 'Sections of the guide',
    example:
      'This guide still holds an example, so that you see what goes where. Write over it, or take it out and begin with empty fields. What you have written yourself stays.',
    toArticles: 'Read, import and choose',
    takeExampleOut: 'Take the example out',
    exampleGone: 'The example is taken out. Undo brings it back.',
    broken: 'The text of this guide has a slip that must be mended before the form can be used.',
    brokenHint:
      'Nothing is lost. Go to the place in the text and put it right, or undo the last change.',
    toText: 'Show the place in the text',
    more: 'More fields',
    fewer: 'Fewer fields',
    up: 'Up',
    down: 'Down',
    duplicate: 'Copy',
    remove: 'Remove',
    drag: 'Drag to another place',
    removed: (what: string) => `Removed: ${what}. Undo brings it back.`,
    moved: (position: number, all: number) => `Now number ${position} of ${all}.`,
    added: (what: string) => `Added: ${what}.`,
    /** Of an excerpt that is named otherwise than by its words. */
    writeWords: 'Write words instead',
    findingWords: 'Looking up the words…',
    noWords: 'There are no such words yet.',
    notSet: 'Not set',
    paragraphs: (numbers: string) =>
      /^\d+$/.test(numbers) ? `Paragraph ${numbers}` : `Paragraphs ${numbers}`,
    fromSeries: (value: string) => `${value}, from the series`,
    inText: 'This is written in a way that only the text can change.',
    required: 'needed',
    textOnly: (keys: string) =>
      `Two things are written in the text alone: which checks this guide is excused from, and which it asks for (${keys}).`,
    addSection: 'Add more to the guide',
    addLine: 'Add a line',
    cannot: 'This could not be changed here. Change it in the text.',
    markdown: 'A blank line starts a new paragraph. ## makes a heading, **words** bold.',
  },
  sections: {
    start: { title: 'Title', about: '' },
    session: { title: 'When and where', about: '' },
    articles: {
      title: 'Articles',
      about: 'The saved articles that this guide quotes. Each has a short name of your own.',
      add: 'Add an article',
      item: 'Article',
    },
    background: {
      title: 'Background',
      about: 'What a reader should know before the articles, in your own words.',
    },
    excerpts: {
      title: 'Excerpts',
      about: 'Passages from the articles. They are printed word for word, and checked.',
      add: 'Add an excerpt',
      item: 'Excerpt',
    },
    questions: {
      title: 'Questions',
      about: 'In the order in which they are asked.',
      add: 'Add a question',
      item: 'Question',
    },
    options: {
      title: 'Options to weigh',
      about: 'A choice to talk over: three or four ways to act, each with what it would cost.',
      add: 'Add an option',
      item: 'Option',
    },
    glossary: {
      title: 'Glossary',
      about: 'Words that not everyone knows.',
      add: 'Add a word',
      item: 'Word',
    },
    people: {
      title: 'People',
      about: 'Who is named in the guide.',
      add: 'Add a person',
      item: 'Person',
    },
    timeline: {
      title: 'Timeline',
      about: 'What happened when.',
      add: 'Add an event',
      item: 'Event',
    },
    images: {
      title: 'Pictures',
      about: 'Maps, photographs and charts.',
      add: 'Add a picture',
      item: 'Picture',
    },
    agenda: {
      title: 'Plan of the session',
      about: 'For whoever leads; participants do not get it.',
      add: 'Add a step',
      item: 'Step',
    },
    agreements: {
      title: 'Ground rules',
      about: 'How you want to talk with each other.',
      add: 'Add a rule',
      item: 'Rule',
    },
    bring: {
      title: 'What to bring',
      about: 'For whoever leads.',
      add: 'Add a thing',
      item: 'Thing',
    },
    reading: { title: 'Where to read on', about: '', add: 'Add a title', item: 'Title' },
    elsewhere: {
      title: 'Quoted from elsewhere',
      about: 'Words in quotation marks that no article of the guide has, and where they are from.',
      add: 'Add words',
      item: 'Words',
    },
    print: { title: 'Printing', about: '' },
    limits: {
      title: 'How much may be quoted',
      about: 'When to be told that a lot is quoted. This is not legal advice.',
    },
  },
};
