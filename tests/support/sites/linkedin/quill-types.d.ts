/** What these pages use of Quill 1.3.7, which brings no types. */
declare module 'quill-1' {
  export default class Quill {
    constructor(container: HTMLElement, options: { placeholder?: string; formats?: string[]; modules?: Record<string, unknown> });
    getText(): string;
    setText(text: string, source?: string): void;
    hasFocus(): boolean;
    focus(): void;
    on(event: 'text-change', listener: () => void): void;
  }
}
