/** The value of `longestText` in lib/model/post.ts, copied because code in a page imports only types from there. */
export const longestText = 30_000;

/** For pages that set inline things in boxes of their own, as X does with its links: only <br> breaks a line. */
export const noBlocks: ReadonlySet<string> = new Set();

/**
 * An element's words as a person reads them: line breaks from <br> and block elements, emoji pictures as their
 * characters, shortened links whole. White space, bidi and zero-width marks inside the words stay as they are; empty lines
 * at both ends are dropped, and after `longestText` UTF-16 units it ends. Uses no layout. `skip` leaves out whole
 * subtrees; `blocks` names the tags that begin a new line here.
 */
export function readText(root: Element, skip?: (element: Element) => boolean, blocks: ReadonlySet<string> = blockTags): string {
  const plain = blocks === noBlocks ? plainText(root) : undefined;
  if (plain !== undefined) return plain;
  const pass: Pass = { text: '', breaks: 0, skip, blocks };
  gather(root, pass, 0);
  return cut(trimmed(pass.text));
}

/** What is not its own text where no tag breaks a line. Whatever `skip` leaves out is an article or has a test id. */
const special = 'br,img,button,form,input,noscript,script,select,style,svg,template,textarea,title,article,[data-testid]';

/** Names and most texts are words in nested boxes: the browser joins them at once, and no node of theirs needs a wrapper (a fifth of a reading, measured). */
function plainText(root: Element): string | undefined {
  if (root.querySelector(special)) return undefined;
  const text = root.textContent ?? '';
  const isWhole = !(text.includes('…') || text.includes('...')) || !root.querySelector('a');
  return isWhole ? cut(trimmed(text)) : undefined;
}

interface Pass {
  text: string;
  /** Line breaks owed before the next words. */
  breaks: number;
  skip: ((element: Element) => boolean) | undefined;
  blocks: ReadonlySet<string>;
}

const blockTags: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TR UL'.split(
    ' ',
  ),
);
/** Not words. A form is left out because its inputs can stand in for its own DOM properties. */
export const mute: ReadonlySet<string> = new Set('BUTTON FORM INPUT NOSCRIPT SCRIPT SELECT STYLE TEMPLATE TEXTAREA TITLE svg'.split(' '));
/** Deeper than any text that a network writes; a hostile page could otherwise exhaust the stack. */
export const deepest = 200;
/** Emoji and custom emoji (":party_parrot:") are short; longer descriptions belong to pictures. */
export const longestEmoji = 64;

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
  if (tag === 'BR') append('\n', pass);
  else if (tag === 'IMG') appendEmoji(element, pass);
  else if (tag === 'A') append(wholeLink(element, pass, depth), pass);
  else if (pass.blocks.has(tag)) {
    // A paragraph stands off by an empty line, as the author typed it.
    const breaks = tag === 'P' ? 2 : 1;
    pass.breaks = Math.max(pass.breaks, breaks);
    gather(element, pass, depth + 1);
    pass.breaks = Math.max(pass.breaks, breaks);
  } else gather(element, pass, depth + 1);
}

function append(words: string, pass: Pass): void {
  if (words === '') return;
  if (pass.breaks > 0) {
    // Indentation of the markup between two blocks.
    if (words !== '\n' && trimmed(words) === '') return;
    if (pass.text !== '') pass.text += '\n'.repeat(pass.breaks);
    pass.breaks = 0;
  }
  pass.text += words.length > longestText ? words.slice(0, longestText) : words;
}

function appendEmoji(image: Element, pass: Pass): void {
  const name = image.getAttribute('alt') ?? '';
  if (name.length <= longestEmoji) append(name, pass);
}

/** X hides both ends of a long address and ends it with "…"; Bluesky cuts it and keeps it whole in `href`. */
function wholeLink(link: Element, outer: Pass, depth: number): string {
  const pass: Pass = { text: '', breaks: 0, skip: outer.skip, blocks: noBlocks };
  gather(link, pass, depth + 1);
  const shown = pass.text;
  const end = shown.endsWith('…') ? shown.length - 1 : shown.endsWith('...') ? shown.length - 3 : shown.length;
  if (end === shown.length) return shown;
  const start = shown.slice(0, end);
  const href = link.getAttribute('href') ?? '';
  const bare = href.startsWith('https://') ? href.slice(8) : href.startsWith('http://') ? href.slice(7) : '';
  if (bare !== '' && start !== '' && (bare.startsWith(start) || bare.startsWith(`www.${start}`) || href.startsWith(start))) return href;
  return start.startsWith('https://') || start.startsWith('http://') ? start : shown;
}

/** Without the white space that markup leaves at the ends; `trim()` would take a zero-width mark along. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Never in the middle of a character that takes two units. */
export function cut(text: string): string {
  if (text.length <= longestText) return text;
  const last = text.charCodeAt(longestText - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longestText - 1 : longestText);
}
