import { bad, type Result } from '../model/result';
import type { Fault, FaultName } from '../model/template-fault';

/** A part of a template as read, or why it can't be; whoever asked knows the place. */
export type Read<Value> = Result<Value, { kind: 'words'; fault: Fault }>;

export const fault = (name: FaultName, values: Fault['values'] = {}): Fault => ({ name, values });

export const unread = (name: FaultName, values: Fault['values'] = {}): { ok: false; problem: { kind: 'words'; fault: Fault } } =>
  bad({ kind: 'words', fault: fault(name, values) });
