import { describe, expect, it } from 'vitest';
import { sayError, words } from '../../../lib/i18n';
import { RequestError } from '../../../lib/messages/request';

describe('sayError', () => {
  const w = words('en');
  it.each(['orphaned', 'unreachable', 'refused'] as const)('says what to do about a request that is %s, never its raw message', (kind) =>
    expect(sayError(new RequestError(kind, 'posts.0.author: Invalid input'), w)).toBe(w.t(`problem.${kind}`)),
  );
  it('passes on the background’s own sentence, and whatever else was thrown', () => {
    expect(sayError(new RequestError('failed', w.t('problem.full')), w)).toBe(w.t('problem.full'));
    expect(sayError(new Error('Too big.'), w)).toBe('Too big.');
    expect(sayError('odd', w)).toBe('odd');
  });
});
