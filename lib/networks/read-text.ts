/** An element's words as a person reads them: line breaks kept, emoji pictures as their characters. Uses no layout. */
export function readText(_root: Element, _skip?: (element: Element) => boolean): string {
  return '';
}
