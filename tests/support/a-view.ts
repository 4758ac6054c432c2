import { onTestFinished } from 'vitest';

/**
 * A view for windows that have none (happy-dom's IntersectionObserver never calls): everything is in it except elements with
 * `data-far`. Returns how to have all of them looked at again after that changed.
 */
export function aView(window: object): () => void {
  const observers = new Set<Observer>();
  class Observer {
    readonly targets = new Set<Element>();
    readonly tell: IntersectionObserverCallback;
    constructor(tell: IntersectionObserverCallback) {
      this.tell = tell;
      observers.add(this);
    }
    observe(target: Element) {
      this.targets.add(target);
      queueMicrotask(() => this.look([target]));
    }
    look(targets: Iterable<Element>) {
      const box = { width: 1, height: 1 };
      const entries = [...targets].map((target) => ({
        target,
        isIntersecting: !target.hasAttribute('data-far') && target.isConnected,
        boundingClientRect: box,
      }));
      if (observers.has(this)) this.tell(entries as unknown as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
    }
    disconnect() {
      observers.delete(this);
    }
  }
  const before = (window as { IntersectionObserver?: unknown }).IntersectionObserver;
  Object.assign(window, { IntersectionObserver: Observer });
  onTestFinished(() => void Object.assign(window, { IntersectionObserver: before }));
  return () => {
    for (const observer of observers) observer.look(observer.targets);
  };
}
