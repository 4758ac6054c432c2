import { cut, deepest, longestEmoji, longestText, mute } from './read-text';

/**
 * An element's words where a page's white space means nothing, as in texts made from Markdown: line ends and indentation of the
 * markup are single spaces, lines come from <br> and blocks alone, paragraphs stand off by an empty line, and only <pre> keeps what it holds.
 * Emoji pictures are their characters, shortened links whole. Ends after `longestText` UTF-16 units; `skip` leaves out whole subtrees. Uses no layout.
 */
export function readFlow(root: Element, skip?: (element: Element) => boolean): string {
  const pass: Pass = { text: '', breaks: 0, skip };
  gather(root, pass, 0);
  return cut(pass.text.trimEnd());
}

interface Pass {
  text: string;
  /** Line breaks owed before the next words. */
  breaks: number;
  skip: ((element: Element) => boolean) | undefined;
  /** How many <pre> are around. */
  verbatim?: number;
}

/** How many line breaks set a block off. */
const blocks: ReadonlyMap<string, number> = new Map([
  ...'ADDRESS ARTICLE ASIDE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER HEADER LI SECTION SUMMARY TR'.split(' ').map((tag) => [tag, 1] as const),
  ...'BLOCKQUOTE H1 H2 H3 H4 H5 H6 HR OL P PRE TABLE UL'.split(' ').map((tag) => [tag, 2] as const),
]);
function gather(parent: Element, pass: Pass, depth: number): void {
  if (depth > deepest) return;
  const children = parent.childNodes;
  for (let index = 0; index < children.length && pass.text.length < longestText; index++) {
    const child = children[index];
    if (child?.nodeType === 3) append((child as Text).data, pass);
    else if (child?.nodeType === 1) gatherElement(child as Element, pass, depth);
  }
}

function gatherElement(element: Element, pass: Pass, depth: number): void {
  const tag = element.tagName;
  if (typeof tag !== 'string' || mute.has(tag) || pass.skip?.(element)) return;
  if (tag === 'BR') pass.text = `${pass.breaks > 0 ? pass.text : trimSpace(pass.text)}\n`;
  else if (tag === 'IMG') appendEmoji(element, pass);
  else if (tag === 'A') append(wholeLink(element, pass, depth), pass);
  else {
    const breaks = blocks.get(tag) ?? 0;
    pass.breaks = Math.max(pass.breaks, breaks);
    if (tag === 'PRE') pass.verbatim = (pass.verbatim ?? 0) + 1;
    gather(element, pass, depth + 1);
    if (tag === 'PRE') pass.verbatim = (pass.verbatim ?? 1) - 1;
    pass.breaks = Math.max(pass.breaks, breaks);
  }
}

function append(raw: string, pass: Pass): void {
  const data = raw.length > longestText ? raw.slice(0, longestText + 1) : raw;
  const words = pass.verbatim ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
  const start = pass.breaks > 0 || pass.text === '' || pass.text.endsWith('\n') || pass.text.endsWith(' ');
  const added = start && !pass.verbatim && words.startsWith(' ') ? words.slice(1) : words;
  if (added === '') return;
  if (pass.breaks > 0 && pass.text !== '') pass.text = `${trimSpace(pass.text)}${'\n'.repeat(pass.breaks)}`;
  pass.breaks = 0;
  pass.text += added;
}

const trimSpace = (text: string): string => (text.endsWith(' ') ? text.slice(0, -1) : text);

function appendEmoji(image: Element, pass: Pass): void {
  const name = image.getAttribute('alt') ?? '';
  if (name.length <= longestEmoji) append(name, pass);
}

/** Hacker News ends a long address with "..." and keeps it whole in `href`. */
function wholeLink(link: Element, { skip }: Pass, depth: number): string {
  const inner: Pass = { text: '', breaks: 0, skip };
  gather(link, inner, depth + 1);
  const shown = inner.text;
  const end = shown.endsWith('…') ? shown.length - 1 : shown.endsWith('...') ? shown.length - 3 : shown.length;
  const start = shown.slice(0, end);
  const href = link.getAttribute('href') ?? '';
  return end < shown.length && /^https?:\/\/./.test(start) && href.startsWith(start) ? href : shown;
}
