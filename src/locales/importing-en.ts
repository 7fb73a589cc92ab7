/** What a value of a note is, said once in the language: names stand in quotes. */
const q = (text: string) => `“${text}”`;
const PLURAL = new Intl.PluralRules('en');
const counted = (count: string, one: string, many: string) =>
  `${count} ${PLURAL.select(Number(count)) === 'one' ? one : many}`;

/** What is said of files that are brought in; loaded with what reads them, never before. */
export const importingEn = {
  /** Of what was dropped or guessed, by its reason. */
  notes: {
    'self-loop': ([id = '']: readonly string[]) => `${q(id)} comes from itself: dropped`,
    'repeated-edge': ([source = '', target = '']: readonly string[]) =>
      `the line from ${q(source)} to ${q(target)} is told twice: the first stays`,
    cycle: ([source = '', target = '']: readonly string[]) =>
      `the line from ${q(source)} to ${q(target)} closes a circle: dropped`,
    'dangling-edge': ([source = '', target = '', missing = '']: readonly string[]) =>
      `the line from ${q(source)} to ${q(target)} is dropped: nothing is called ${q(missing)}`,
    'repeated-node': ([id = '']: readonly string[]) =>
      `${q(id)} is declared twice: the first stays`,
    nameless: () => 'an entry without a name: dropped',
    attribute: ([name = '', count = '']: readonly string[]) =>
      `${q(name)}: no place for it (${counted(count, 'value', 'values')})`,
    value: ([name = '', value = '']: readonly string[]) => `${q(name)} cannot be read: ${q(value)}`,
    stub: ([id = '']: readonly string[]) => `${q(id)} is only named: taken as it is`,
    relation: ([source = '', target = '', by = '']: readonly string[]) =>
      `${q(target)} is taken to come from ${q(source)} (${by})`,
    encoding: ([encoding = '']: readonly string[]) => `the text is taken for ${encoding}`,
    text: ([value = '']: readonly string[]) => `the number ${value} is taken as a text`,
    date: ([from = '', to = '']: readonly string[]) => `${q(from)} is taken as ${to}`,
    direction: () => 'lines without a direction are taken as they are written, left to right',
    column: ([from = '', to = '']: readonly string[]) => `the column ${q(from)} is read as ${to}`,
    hidden: ([id = '']: readonly string[]) =>
      `${q(id)} is missing, private or gated: cannot tell which`,
    moved: ([from = '', to = '']: readonly string[]) => `${q(from)} is called ${q(to)} now`,
    conflict: ([text = '']: readonly string[]) => `sources contradict each other: ${text}`,
    'not-an-id': ([text = '']: readonly string[]) =>
      `no id of the hub, perhaps a local path: ${text}`,
    outside: ([id = '']: readonly string[]) =>
      `also comes from ${q(id)}, which is not in the graph`,
    unknown: ([text = '']: readonly string[]) => `not understood: ${q(text)}`,
  },
  dropped: 'Dropped',
  guessed: 'Guessed',
  /** One line about all of it. */
  read: (format: string, nodes: string, edges: string) =>
    `${format}: ${counted(nodes, 'node', 'nodes')} and ${counted(edges, 'line', 'lines')}`,
  tooLarge: (name: string) => `${name}: expected at most 128 MB, got more`,
  refused: 'This could not be opened',
  stays: 'The graph that was shown stays.',
  back: 'Back to the graph before',
  close: 'Close',
  cancel: 'Cancel',
  asking: 'Asking the hub …',
  /** @param reason the server's, in English */
  pause: (reason: string, seconds: number) =>
    `The hub says: ${reason}. Asking again in ${seconds} s.`,
  noHub: (id: string) => `${id} is the name of a model on a hub, and this page asks none.`,
  notInGraph: 'Not in this graph. What the hub tells of it:',
  noParents: 'Nothing says what it was made from.',
  known: (node: string) => `In this graph already, as ${q(node)}.`,
  add: 'Add to the graph',
  nothingLost: 'Nothing was dropped or guessed.',
  more: (count: string) => `and ${count} more`,
};

export type ImportingWords = typeof importingEn;
