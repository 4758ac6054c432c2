import { describe, expect, it } from 'vitest';
import { isStorageFull } from '../../../lib/storage/is-storage-full';

describe('a failed write', () => {
  it.each([
    ['a used-up quota', new DOMException('', 'QuotaExceededError'), true],
    ['a full disk in Chromium', new DOMException('Failed to write blobs (IOError)', 'DataError'), true],
    ['a full disk elsewhere', new DOMException('No space left on device', 'UnknownError'), true],
    ['a key that is none', new DOMException('The parameter is not a valid key.', 'DataError'), false],
    ['a broken file', new DOMException('Internal error opening backing store', 'UnknownError'), false],
    ['an aborted transaction', new DOMException('', 'AbortError'), false],
    ['no error at all', undefined, false],
  ])('tells whether the disk is full: %s', (_, error, isFull) => {
    expect(isStorageFull(error)).toBe(isFull);
  });
});
