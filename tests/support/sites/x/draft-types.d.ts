/** The part of Draft.js 0.11 that the local pages of X and TikTok use; the package brings no types. */
declare module 'draft-js' {
  import type { ComponentType } from 'react';

  export interface ContentState {
    hasText(): boolean;
    getPlainText(separator?: string): string;
  }
  export interface EditorState {
    getCurrentContent(): ContentState;
  }
  export const ContentState: { createFromText(text: string): ContentState };
  export const EditorState: {
    createEmpty(): EditorState;
    createWithContent(content: ContentState): EditorState;
    moveFocusToEnd(state: EditorState): EditorState;
  };
  export const getDefaultKeyBinding: (event: KeyboardEvent) => string | null;
  export const Editor: ComponentType<{
    editorState: EditorState;
    onChange(state: EditorState): void;
    keyBindingFn?(event: KeyboardEvent): string | null;
    handleKeyCommand?(command: string): 'handled' | 'not-handled';
    placeholder?: string;
    ariaLabel?: string;
    ariaMultiline?: boolean;
    role?: string;
    spellCheck?: boolean;
    webDriverTestID?: string;
  }>;
}
