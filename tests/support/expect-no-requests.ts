import { expect } from 'vitest';
import type { Chromium } from './browsers.ts';

/** To be called before a browser closes: whatever a test did, the extension asked nobody anything. */
export const expectNoRequests = ({ requests }: Pick<Chromium, 'requests'>): void => expect(requests, 'requests that the extension made').toEqual([]);
