/**
 * By the prototype's own methods: in a form, inputs named "closest" or "matches" take their places, for Chromium's content
 * scripts as well (measured, Chromium 156), and one such form would end the reading of everything that came with it.
 */
export const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);
export const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
export const allWithin = (element: Element, selector: string): NodeListOf<Element> => Element.prototype.querySelectorAll.call(element, selector);
