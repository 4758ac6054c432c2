/**
 * The browser's commands and the keys they come with: next, keep, and the list of templates, side by side under one hand. Chrome and
 * Edge give no key that is their own, and say nothing: Alt+Shift with A, B, C, I, N, P, R, T, W, X and Z is taken there (Chromium 156,
 * tried; support.google.com/chrome/answer/157179).
 */
export const defaultKeys = {
  'next-waiting': 'Alt+Shift+J',
  'capture-idea': 'Alt+Shift+K',
  'pick-template': 'Alt+Shift+L',
} as const;
