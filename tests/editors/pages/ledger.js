// What the page itself notices: shared by every editor page. `window.stage` is what the tests ask.
const ledger = { sent: 0, scripted: [], uploads: 0, errors: [] };

addEventListener('error', (event) => ledger.errors.push(event.message));
addEventListener('unhandledrejection', (event) => ledger.errors.push(String(event.reason)));
for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit', 'pointerdown']) {
  addEventListener(type, (event) => event.isTrusted || ledger.scripted.push(type), true);
}
const countSent = (event) => {
  if (event.type === 'submit' || event.target.id === 'submit') ledger.sent += 1;
};
for (const type of ['click', 'submit']) addEventListener(type, countSent, true);

/** As networks do: a paste handler that looks for files. */
export const noticeUpload = (event) => {
  if (event.clipboardData?.files.length || event.clipboardData?.types.some((type) => !type.startsWith('text/'))) ledger.uploads += 1;
};

export const root = document.getElementById('root');

/** A send button that can be pressed once there is something to send. */
export function createSubmit() {
  const button = Object.assign(document.createElement('button'), { id: 'submit', textContent: 'Post', disabled: true });
  document.body.append(button);
  return (text) => {
    button.disabled = text.trim() === '';
  };
}

/** `model()`: the text in the editor's own state. `editor()`: the editable element. */
export function show({ model, editor }) {
  window.stage = { model, editor, ledger, canSubmit: () => document.getElementById('submit')?.disabled === false };
}
