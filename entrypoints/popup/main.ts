import '../../components/ui/theme.css';
import '../../components/ui/page.css';
import '../../components/ui/kit.css';
import '../../components/playbook/crisis-banner.css';
import '../../components/popup/popup.css';
import { readFrame, showFrame } from '../../components/popup/kept-frame';
import { native } from '../../lib/messages/native';
import { rememberPresses } from './early-presses';

/**
 * The first frame stands in index.html, wordless, and the one of the last look takes its place at once, in its language: both are
 * painted before any other code of the popup runs, which costs more than the paint. A page in the background paints no frame, so a
 * timer goes on without one.
 */
async function main(): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  const playAgain = rememberPresses(app);
  const kept = readFrame(localStorage, native.i18n.getUILanguage());
  if (kept) showFrame(app, kept, Date.now());
  await Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 100))]);
  await new Promise((resolve) => setTimeout(resolve));
  const { start } = await import('./start');
  await start(app);
  playAgain();
}

void main();
