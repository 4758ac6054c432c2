import type { CDPSession } from 'playwright-core';

/** Thread CPU time of a page's main thread since it was opened, all worlds together; milliseconds. And what it holds. */
export interface ThreadTime {
  task: number;
  script: number;
  style: number;
  layout: number;
  heap: number;
  nodes: number;
  listeners: number;
}

/** Needs `Performance.enable` with `timeDomain: 'threadTicks'`. `heap` in MB. */
async function threadTime(session: CDPSession): Promise<ThreadTime> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    task: of('TaskDuration') * 1000,
    script: of('ScriptDuration') * 1000,
    style: of('RecalcStyleDuration') * 1000,
    layout: of('LayoutDuration') * 1000,
    heap: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

/** What one piece of work cost. */
export async function spent(session: CDPSession, work: () => Promise<unknown>): Promise<ThreadTime> {
  const before = await threadTime(session);
  await work();
  const after = await threadTime(session);
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name as keyof ThreadTime]])) as unknown as ThreadTime;
}

/** Collects garbage in the page until nothing more goes, then tells what it holds. */
export async function held(session: CDPSession): Promise<ThreadTime> {
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 4; times++) await session.send('HeapProfiler.collectGarbage');
  return threadTime(session);
}
