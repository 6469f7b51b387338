/** A guide with a numbered comment in every place one can stand, and every style of YAML. */
const INDENTED = `# yaml-language-server: $schema=guide.schema.json §01
# A guide about a mill that never was. §02

title: The Mill at Harrow Bend # its name §03
subtitle: 'It''s said: "nobody" lost anything'
topic: 7
session: { date: 2027-02-11, place: "Town Hall, Room \\u00e9\\t2" } # flow §04

# The two articles. §05
articles:
  # from the paper §06
  ledger: articles/mill-ledger.md # first §07
  "odd name": articles/the odd one.md

# Ours. §08
background: | # literal §09
  Nobody remembers the mill. ☕️ The river did.

  ## How it burned

  Three accounts, no witness:
    - an indented line
  and one that ends.
  # not a comment

# A lone remark, set apart. §10

excerpts:
  # Heading of the first part. §11
  - id: wheel # the id §12
    article: ledger
    # above the quote §13
    quote: >-
      The wheel turned until the spring of the flood, [...] and
      no hand had touched it since, so the
      clerk wrote "idle" in the book.

      Then he closed it.
    note: >
      Listen for the word "idle". It is
      his own.
    # below the note §14
  - id: sluice
    article: "odd name"
    paragraphs: 4-6
    # commented: out §15

  # Heading of the second part. §16
  - id: 'toll'
    article: ledger
    from: The toll was   two pence
    to: for man
      and beast alike.
    allow:
      question/leading: "It was said \\"so\\",
        and printed so. \\x41"

questions:
  - ask: What did the mill mean to those who
      never went there?
    kind: opening # kind §17
    excerpt: [wheel, sluice] # both §18
    essential: true
    followups: # plain ones §19
      - Who says so?
      # before the second §20
      - 'And who doesn''t?'
      - "Tab\\there, 🚲 there" # quoted §21
    guidance: |+
      Keep it short.

      Let them talk.


  - # on the dash §22
    ask: >-
      Who paid?
    minutes: 5

  - ask: Which   account is a very long line that goes on and on, as lines do when a form has written them, without any break in it at all, past one hundred characters and past two hundred as well, until it ends here?
    kind: closing
    lines: # nothing §23

options: [ { name: Rebuild it, actions: [Buy stone, "Hire, then build"] }, { name: Leave it, actions: [Wait] } ]

glossary:
  # how it sounds §24
  race: { say: rays, means: "The water's way to the wheel, §not a comment" }
  sluice gate: >-
    A gate that holds
    the water back. 🌊
  toll: A fee # for passing §25
  "a: key": quoted key
  wheelwright:
    say: WEEL-rite
    means: |
      Who makes wheels.

people:
  - { name: Ada Finch, who: 'Keeper''s daughter' }
  - { name: Tom Orrin, who: clerk } # the clerk §26

editions: [
  participant, # for all §27
  # on its own line §28
  facilitator,
  large-print
]

agenda:
  - minutes: 10
    do: Welcome

  - minutes: 50
    do: Talk # most of it §29
# The end of the agenda. §30

print:
  paper: a4
# The end. §31
`;

/** The guide with dashes right below their keys. */
const FLUSH = dedentedLists(INDENTED);

function dedentedLists(text: string): string {
  let isList = false;
  const lines = text.split('\n').map((line) => {
    if (/^(?:excerpts|questions|people|agenda):/.test(line)) isList = true;
    else if (/^[a-z]/.test(line)) isList = false;
    return isList && line.startsWith('  ') ? line.slice(2) : line;
  });
  return lines.join('\n');
}

/** The guide with twice the indentation. */
const WIDE = INDENTED.replace(/^ +/gm, (spaces) => spaces.repeat(2)).replace(
  /^( *)-(?= \S)/gm,
  '$1-  ',
);

export const COMMENTED_GUIDES: Readonly<Record<string, string>> = {
  indented: INDENTED,
  'dashes at the margin': FLUSH,
  'four spaces': WIDE,
  'CR LF': INDENTED.replaceAll('\n', '\r\n'),
  'no line end at the end': INDENTED.trimEnd(),
};
