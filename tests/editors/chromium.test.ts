import { describe } from 'vitest';
import { describeEditors } from './suite.ts';

describe('words into editors, in Chromium', () => describeEditors('chromium'));
