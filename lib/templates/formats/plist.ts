import { decodeEntities } from './plain-text';

const deepest = 20;

/**
 * An XML property list as plain values: dictionaries, lists, texts, numbers, yes and no; dates and data as texts. `undefined` for anything
 * that is none. Entities of a document type are never looked up.
 */
export function parsePlist(source: string): unknown {
  const tokens = [
    ...source.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>/gu, '').matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>([^<]*)/gu),
  ].map(([, close, name = '', alone, text = '']) => ({ name, isEnd: close === '/', isAlone: alone === '/', text }));
  const state = { at: 0 };
  const take = () => tokens[state.at++];
  const value = (depth: number): unknown => {
    const token = take();
    if (token === undefined || token.isEnd || depth > deepest) return undefined;
    const { name, isAlone, text } = token;
    if (name === 'true' || name === 'false') {
      if (!isAlone) take();
      return name === 'true';
    }
    if (name === 'array' || name === 'dict') return isAlone ? (name === 'array' ? [] : {}) : name === 'array' ? list(depth) : dictionary(depth);
    if (!isAlone) take();
    return name === 'integer' || name === 'real' ? Number(text) : decodeEntities(text);
  };
  const isOver = () => tokens[state.at] === undefined || tokens[state.at]?.isEnd === true;
  const list = (depth: number): unknown[] => {
    const found: unknown[] = [];
    while (!isOver()) found.push(value(depth + 1));
    take();
    return found;
  };
  const dictionary = (depth: number): Record<string, unknown> => {
    const found: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    while (!isOver()) {
      const key = value(depth + 1);
      if (!isOver()) found[String(key)] = value(depth + 1);
    }
    take();
    return found;
  };
  if (take()?.name !== 'plist') return undefined;
  return value(0);
}
