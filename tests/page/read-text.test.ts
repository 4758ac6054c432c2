// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { longestText as modelLimit } from '../../lib/model/post';
import { longestText, noBlocks, readText } from '../../lib/networks/read-text';

function element(html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}
const read = (html: string) => readText(element(html));

describe('readText', () => {
  it('joins the words of inline elements', () => expect(read('<span>Good <b>mor</b>ning</span>, Ana')).toBe('Good morning, Ana'));

  it('breaks the line at <br>, keeping empty lines', () => expect(read('one<br>two<br><br>three')).toBe('one\ntwo\n\nthree'));

  it('sets paragraphs off by an empty line and other blocks by a new one', () =>
    expect(read('<p>one</p>\n  <p>two</p><div>three</div><ul><li>four</li><li>five</li></ul>')).toBe('one\n\ntwo\n\nthree\nfour\nfive'));

  it('breaks no line at the boxes of a page that writes its links in boxes', () =>
    expect(readText(element('<span>Ask </span><div><span><a href="/ana">@ana</a></span></div><span> about it</span>'), undefined, noBlocks)).toBe(
      'Ask @ana about it',
    ));

  it('keeps the line breaks and spaces that stand in the text itself', () => expect(read('<span>one\n\n  two</span>')).toBe('one\n\n  two'));

  it('reads emoji pictures as their characters and leaves pictures with descriptions out', () =>
    expect(read(`Hi <img alt="👩‍👩‍👧"><img alt=":party_parrot:"><img><img alt="${'A long description. '.repeat(9)}">`)).toBe('Hi 👩‍👩‍👧:party_parrot:'));

  it('reads a link whole whose ends the page hides', () =>
    expect(read('<a href="https://t.co/x"><span>https://</span>example.com/a/b<span>/c/d</span><span>…</span></a>')).toBe('https://example.com/a/b/c/d'));

  it('takes the address where the page has cut it', () => {
    expect(read('<a href="https://example.com/a/long/way">example.com/a/lo...</a>')).toBe('https://example.com/a/long/way');
    expect(read('<a href="https://www.example.com/a/long/way">example.com/a/lo…</a>')).toBe('https://www.example.com/a/long/way');
  });

  it('leaves a link alone whose words only end with dots', () => expect(read('<a href="https://example.com">read more…</a>')).toBe('read more…'));

  it('never takes the address of a script link', () => expect(read('<a href="javascript:alert(1)">javascript:al…</a>')).toBe('javascript:al…'));

  it('keeps bidi and zero-width marks, at the ends too', () => expect(read('\u200f\u2067שלום\u2069\u200b\ufeff')).toBe('\u200f\u2067שלום\u2069\u200b\ufeff'));

  it('leaves out what it is told to skip', () =>
    expect(readText(element('one<span class="quote">two</span> three'), (part) => part.classList.contains('quote'))).toBe('one three'));

  it('reads no scripts, styles, icons and form fields', () =>
    expect(read('a<script>b</script><style>c</style><svg><title>d</title></svg><textarea>e</textarea><button>f</button>g')).toBe('ag'));

  it('is not led astray by inputs that are named like DOM properties', () =>
    expect(read('a<form><input name="tagName"><input name="childNodes"><input name="nodeType"><input name="nextSibling">b</form>c')).toBe('ac'));

  it('cuts at the longest text and never inside a character', () => {
    expect(longestText).toBe(modelLimit);
    expect(read(`<span>${'a'.repeat(50_000)}</span>`)).toBe('a'.repeat(longestText));
    expect(read(`<span>${'a'.repeat(longestText - 1)}</span><span>😀</span>`)).toBe('a'.repeat(longestText - 1));
  });

  it('survives nesting deeper than any text', () => expect(read(`a${'<span>'.repeat(5000)}b`)).toBe('a'));

  it('gives an empty text for an empty element', () => expect(read('')).toBe(''));
});
