// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readFlow } from '../../lib/networks/read-flow';

const read = (html: string): string => {
  document.body.innerHTML = `<div id="words">${html}</div>`;
  return readFlow(document.getElementById('words') as Element);
};

describe('words of pages whose white space means nothing', () => {
  it.each([
    ['paragraphs stand off by an empty line', '<p>\n  One\n  two.\n</p>\n\n<p>Three.</p>\n', 'One two.\n\nThree.'],
    ['a line ends in <br>, and the line end of the markup behind it is no other', '<p>One  <br>\n  two</p>', 'One\ntwo'],
    ['two <br> leave a line empty', 'One<br><br>two', 'One\n\ntwo'],
    ['items of a list stand below each other', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>b</li>\n</ul>', 'a\n\nb'],
    ['short items have no empty line between them', 'x<ul><li>a</li><li>b</li></ul>y', 'x\n\na\nb\n\ny'],
    ['<pre> keeps its own', '<p>See</p><pre><code>a\n  b\n\n\nc</code></pre>', 'See\n\na\n  b\n\n\nc'],
    ['boxes inside a line keep its spaces', 'a <b>b</b> <i> c</i>d', 'a b cd'],
    ['emoji pictures are characters, pictures are none', `<img alt="⛴️"><img alt="${'long '.repeat(30)}">`, '⛴️'],
    ['a shortened link is whole', '<a href="https://a.example/long/way">https://a.example/lo...</a>', 'https://a.example/long/way'],
    [
      'a link that shows another address than it leads to stays as it is shown',
      '<a href="https://b.example/">https://a.example/lo...</a>',
      'https://a.example/lo...',
    ],
    ['no-break spaces stay', '<p>5\u00a0km</p>', '5\u00a0km'],
    ['scripts and buttons are no words', 'a<script>b</script><button>c</button>', 'a'],
  ])('%s', (_, html, text) => expect(read(html)).toBe(text));

  it('end after as many letters as any network allows, never within a character', () => {
    expect(read(`a${'😀'.repeat(20_000)}`)).toHaveLength(29_999);
    expect(read(`${'<b>'.repeat(400)}deep`)).toBe('');
  });
});
