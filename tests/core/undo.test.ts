import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesBelow, isNode, type Node, treeOf, walk } from '../support/syntax';

/**
 * What each act that takes something away offers as its way back.
 * `undo`: a message with "Undo", in every screen that asks for the act. `asks first`: what it takes is gone, and a dialog says so before.
 * `is the way back` of another act. `switch`: the same control puts it back, and shows that it is off.
 */
const waysBack = {
  'assignments.remove': 'undo',
  'backup.import': 'asks first',
  'backup.restore': 'asks first',
  'backup.startFresh': 'asks first',
  'checks.mute': 'switch',
  'crisis.end': 'switch',
  'decisions.remove': 'undo',
  'drafts.remove': 'undo',
  'hints.mute': 'switch',
  'ideas.remove': 'undo',
  'notes.remove': 'undo',
  'outcomes.remove': 'undo',
  'people.apart': 'undo',
  'people.forget': 'asks first',
  'people.join': 'undo',
  'people.mute': 'undo',
  'people.split': 'undo',
  'permissions.remove': 'undo',
  'playbook.remove': 'undo',
  'practice.end': 'switch',
  'profiles.change': 'undo',
  'reminders.done': 'undo',
  'reminders.remove': 'undo',
  'reports.remove': 'undo',
  'results.describe': 'undo',
  'results.remove': 'is the way back',
  'reviews.remove': 'undo',
  'storage.erase': 'asks first',
  'templates.decline': 'undo',
  'templates.remove': 'undo',
  'templates.undoImport': 'is the way back',
  'trash.erase': 'asks first',
  'unsent.remove': 'undo',
  'waiting.describe': 'undo',
  'waiting.finish': 'undo',
  'waiting.moveMany': 'undo',
} as const;

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(path, 'utf8');
const screens = ['workbench', 'sidepanel', 'popup', 'welcome'].flatMap((name) => filesBelow(`${root}entrypoints/${name}`, (file) => /\.tsx?$/.test(file)));

/** Acts that take away, by what their messages are called. */
const takesAway =
  /^(?:[a-z]+)\.(?:remove|erase|drop|end|forget|split|join|apart|decline|mute|done|finish|moveMany|describe|change|startFresh|undoImport)$|^backup\.(?:import|restore)$/;
/** Asked from inside a network's page, where the card and the offer have their own way back, tested with them; and what takes nothing away. */
const elsewhere = ['unsent.drop', 'waiting.snooze', 'page.changed'];

/** Calls of `request('<name>'` in a file. */
function asksFor(path: string, name: string): boolean {
  let isAsked = false;
  walk(treeOf(path), (node) => {
    if (node.type === 'Literal' && node.value === name) isAsked = true;
  });
  return isAsked;
}

/** A message with a way back, or a record's own remover, which has one. */
function offersUndo(path: string): boolean {
  let isOffered = false;
  walk(treeOf(path), (node) => {
    if (node.type !== 'CallExpression') return;
    const called = isNode(node.callee) ? nameOf(node.callee) : '';
    if (/^(?:tell|tellOr)$/.test(called) && (node.arguments as Node[]).length >= 2) isOffered = true;
  });
  return isOffered || /\brestore: \(removal\)|\bremoveRecord\(/.test(read(path));
}

const nameOf = (callee: Node): string => (callee.type === 'MemberExpression' ? nameOf(callee.property as Node) : String(callee.name ?? ''));

const protocol = read(`${root}lib/messages/protocol.ts`);
const messages = [...protocol.matchAll(/^ {2}'([a-z]+\.[a-zA-Z]+)':/gm)].map(([, name = '']) => name);

describe('undo', () => {
  it('knows every act that takes something away', () => {
    const acts = messages.filter((name) => takesAway.test(name) && !elsewhere.includes(name));
    expect(acts.filter((name) => !(name in waysBack))).toEqual([]);
  });
  it('lists no act that is none', () => expect(Object.keys(waysBack).filter((name) => !messages.includes(name))).toEqual([]));

  it.each(Object.entries(waysBack).filter(([, way]) => way === 'undo'))('is offered wherever a screen asks for %s', (name) => {
    const asking = screens.filter((path) => asksFor(path, name));
    expect(asking.filter((path) => !offersUndo(path)).map((path) => path.replace(root, ''))).toEqual([]);
  });
});
