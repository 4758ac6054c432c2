/**
 * The bare extension: a worker that answers at once, and a script that asks it on demand and tells how long that took.
 * Stands beside the product where the product talks to its own worker.
 */
interface Bare {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => void): void };
  };
}
const { runtime } = (globalThis as unknown as { chrome: Bare }).chrome;

if (typeof document === 'undefined') runtime.onMessage.addListener((message, _sender, respond) => respond(message));
else
  document.addEventListener('bench-ask', async () => {
    const start = performance.now();
    await runtime.sendMessage({ name: 'echo' });
    document.documentElement.dataset.took = String(performance.now() - start);
  });
