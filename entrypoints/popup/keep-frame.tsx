import { render } from 'preact';
import { writeFrame } from '../../components/popup/kept-frame';
import { PopupFrame } from '../../components/popup/PopupFrame';
import { directionOf, type Words } from '../../lib/i18n';
import { native } from '../../lib/messages/native';
import type { Numbers } from '../../lib/model/numbers';
import { keepKey } from './keep-key';

/** Keeps what the next popup paints first: these words, these numbers. Drawn where nobody sees it. */
export function keepFrame(words: Words, numbers: Numbers): void {
  const drawn = document.createElement('div');
  render(<PopupFrame words={words} before={numbers} keepKey={keepKey} />, drawn);
  writeFrame(localStorage, {
    locale: words.locale,
    dir: directionOf(words.locale),
    browser: native.i18n.getUILanguage(),
    at: numbers.at,
    html: drawn.innerHTML,
  });
  render(null, drawn);
}
