// What the page itself notices: shared by every editor page.
export const ledger = { sent: 0, scripted: [], uploads: 0, errors: [] };

export const emptyLedger = () => Object.assign(ledger, { sent: 0, scripted: [], uploads: 0, errors: [] });

addEventListener('error', (event) => ledger.errors.push(event.message));
addEventListener('unhandledrejection', (event) => ledger.errors.push(String(event.reason)));
for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit', 'pointerdown']) {
  addEventListener(type, (event) => event.isTrusted || ledger.scripted.push(type), true);
}
addEventListener(
  'submit',
  (event) => {
    event.preventDefault();
    ledger.sent += 1;
  },
  true,
);

/** As networks do: a paste handler that looks for files. */
export const noticeUpload = (event) => {
  if (event.clipboardData?.files.length || event.clipboardData?.types.some((type) => !type.startsWith('text/'))) ledger.uploads += 1;
};
