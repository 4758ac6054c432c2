// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { mastodon } from '../../lib/networks/mastodon.ts';

const upload = (isDescribed: boolean) =>
  `<div class="compose-form__upload"><div class="compose-form__upload__warning"><button type="button" class="icon-button${isDescribed ? '' : ' active'}">ALT</button></div></div>`;

describe('what Mastodon’s form says of what is written in it', () => {
  const compose = (left: string, uploads = '') => {
    document.body.innerHTML = `<form class="compose-form"><textarea class="autosuggest-textarea__textarea"></textarea>${uploads}<span class="character-counter">${left}</span></form>`;
    return document.querySelector('textarea') as HTMLTextAreaElement;
  };
  const [composer] = mastodon.composers;
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('tells how much is left, which a server decides', () => {
    expect(composer?.left?.(compose('4990'))).toBe(4990);
    expect(composer?.left?.(compose('-12'))).toBe(-12);
  });
  it('says nothing where the counter is no number', () => {
    expect(composer?.left?.(compose('…'))).toBeUndefined();
    expect(composer?.left?.(document.body.appendChild(document.createElement('textarea')))).toBeUndefined();
  });
  it('counts pictures that have no description', () => {
    expect(composer?.undescribed?.(compose('500'))).toBe(0);
    expect(composer?.undescribed?.(compose('500', upload(false) + upload(true) + upload(false)))).toBe(2);
  });
});
