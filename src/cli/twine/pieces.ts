/**
 * A passage's text cut into words, links and what is neither: macros, variables and markup of the story format, which
 * have no counterpart in a scenario. Cutting keeps every character: the pieces' `raw` and `text` hold all of them but
 * the brackets of hooks and the braces that only collapse white space.
 */
import { formatReaders, LINK, matchAt } from './formats.ts';

/** The story formats whose syntax is known. `plain`: links and HTML alone. */
export type Format = 'harlowe' | 'sugarcube' | 'chapbook' | 'plain';

/** `macro` does something, `value` prints or keeps something, `markup` is looks: HTML, pictures, remarks. */
export type LeftKind = 'macro' | 'value' | 'markup';

export interface Left {
  readonly kind: LeftKind;
  /** As written; of a macro with a hook, the hook too. */
  readonly raw: string;
  /** What takes its place in the words: nothing, a line break, or a mark where a value has to be written. */
  readonly shownAs: string;
  /** `reported` to the author, put `beside` the moment only, or `dropped` because nothing was said by it. */
  readonly tell: 'reported' | 'beside' | 'dropped';
}

export type Piece =
  | { readonly is: 'text'; readonly text: string; readonly line: number }
  | {
      readonly is: 'link';
      readonly text: string;
      readonly target: string;
      /** SugarCube's assignments on following the link, as written. */
      readonly setter: string | undefined;
      readonly raw: string;
      readonly line: number;
    }
  | ({ readonly is: 'left'; readonly line: number } & Left);

/** What stands at `at`, and how many characters of the source it takes; undefined when it is not what is looked for. */
export type Reader = (
  source: string,
  at: number,
) => { readonly left: Left; readonly length: number } | undefined;

/** `line` is that of the text's first line. */
export function piecesOf(source: string, line: number, format: Format): Piece[] {
  const pieces: Piece[] = [];
  const readers = formatReaders(format, source);
  let row = line;
  let text = '';
  let textRow = line;
  const flush = () => {
    if (text !== '') pieces.push({ is: 'text', text, line: textRow });
    text = '';
  };
  for (let at = 0; at < source.length; ) {
    const link = matchAt(LINK, source, at);
    const found = link ? undefined : firstOf(readers, source, at);
    const length = link ? link[0].length : (found?.length ?? 1);
    if (link) {
      flush();
      pieces.push(...linkPieces(link[0], link[1] ?? '', row, format));
    } else if (found) {
      flush();
      pieces.push({ is: 'left', line: row, ...found.left });
    } else {
      if (text === '') textRow = row;
      text += source.charAt(at);
    }
    for (let index = at; index < at + length; index += 1) if (source.charAt(index) === '\n') row += 1;
    at += length;
  }
  flush();
  return pieces;
}

function firstOf(readers: readonly Reader[], source: string, at: number): ReturnType<Reader> {
  for (const reader of readers) {
    const found = reader(source, at);
    if (found) return found;
  }
  return undefined;
}

/** A link, and what of its words could not be carried. */
function linkPieces(raw: string, inside: string, line: number, format: Format): Piece[] {
  const [words = '', ...setters] = inside.split('][');
  const { text, target } = linkParts(words);
  const parts = piecesOf(text, line, format);
  const shown = parts.map((part) => (part.is === 'left' ? part.shownAs : part.text)).join('');
  const setter = setters.length > 0 ? setters.join('][') : undefined;
  return [
    { is: 'link', text: shown.replace(/\s+/g, ' ').trim(), target, setter, raw, line },
    // Its place in the words has been taken with the link's text.
    ...parts.flatMap((part) => (part.is === 'left' ? [{ ...part, shownAs: '' }] : [])),
  ];
}

/** The last `->`, else the first `<-`, else the last `|` parts the words from the target, as in Twine itself. */
function linkParts(words: string): { text: string; target: string } {
  const right = words.lastIndexOf('->');
  if (right >= 0) return { text: words.slice(0, right), target: words.slice(right + 2).trim() };
  const left = words.indexOf('<-');
  if (left >= 0) return { text: words.slice(left + 2), target: words.slice(0, left).trim() };
  const bar = words.lastIndexOf('|');
  if (bar >= 0) return { text: words.slice(0, bar), target: words.slice(bar + 1).trim() };
  return { text: words, target: words.trim() };
}
