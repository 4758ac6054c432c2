import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Thread CPU time, microseconds. */
  tdur?: number;
  args?: { fileName?: string; data?: { url?: string; message?: string } };
}

/** What an extension's code cost the page's main thread between two marks, in microseconds of thread CPU time. */
export interface OwnTime {
  /** Its callbacks (observers, timers, listeners), and its microtasks, where answers to messages are worked on. */
  script: number;
  /** Of it, garbage collection that happened to fall into it. */
  collected: number;
  /** Style and layout that ran inside: forced. */
  forced: number;
  /** How many such pieces of work. */
  calls: number;
}

const started = 'bench:start';
const ended = 'bench:end';

/** Runs `work` in a page while a trace is taken. */
export async function traced(session: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const onData = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', onData);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'v8.execute'] } });
  await session.send('Runtime.evaluate', { expression: `console.timeStamp('${started}')` });
  await work();
  await session.send('Runtime.evaluate', { expression: `console.timeStamp('${ended}')` });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', onData);
  return events;
}

/** Sums an extension's outermost work in the trace, between the two marks, on the thread that set them. */
export function ownTime(events: readonly TraceEvent[]): OwnTime {
  const mark = (name: string) => events.find((event) => event.name === 'TimeStamp' && event.args?.data?.message === name);
  const [start, end] = [mark(started), mark(ended)];
  if (!start || !end) throw new Error('The trace lost its marks.');
  const within = events
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const own: OwnTime = { script: 0, collected: 0, forced: 0, calls: 0 };
  let [until, collectedUntil, forcedUntil] = [0, 0, 0];
  for (const event of within) {
    const ended = event.ts + (event.dur ?? 0);
    if (event.ts < until) {
      if (isCollection(event) && event.ts >= collectedUntil) [own.collected, collectedUntil] = [own.collected + (event.tdur ?? 0), ended];
      if (isForced(event) && event.ts >= forcedUntil) [own.forced, forcedUntil] = [own.forced + (event.tdur ?? 0), ended];
    } else if (isOwn(event)) {
      own.script += event.tdur ?? 0;
      own.calls += 1;
      until = ended;
    }
  }
  return own;
}

/** The page's own frames and observers never leave a microtask; a function without address is the browser's binding that hands us an answer. */
const isOwn = ({ name, args }: TraceEvent): boolean => {
  if (name === 'RunMicrotasks') return true;
  const url = name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.run' ? (args?.data?.url ?? args?.fileName) : undefined;
  return url === '' ? name === 'FunctionCall' : url?.startsWith('chrome-extension://') === true;
};
const isCollection = ({ name }: TraceEvent): boolean => name === 'MinorGC' || name === 'MajorGC';
const isForced = ({ name }: TraceEvent): boolean => name === 'Layout' || name === 'UpdateLayoutTree';
