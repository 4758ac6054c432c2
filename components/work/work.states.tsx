import { nothing } from '../desk/desk.samples';
import './work.css';
import { WorkProgress, type WorkShown } from './WorkProgress';

const state = (name: string, work: Partial<WorkShown>) => ({
  name: `work: ${name}`,
  render: () => (
    <main>
      <h1>A page</h1>
      <WorkProgress label="Bringing the backup in" work={{ state: undefined, isCancelling: false, onCancel: nothing, ...work }} />
    </main>
  ),
});

export const states = [
  state('just begun', {}),
  state('half done', { state: { done: 15_000, total: 30_000 } }),
  state('being cancelled', { state: { done: 15_500, total: 30_000 }, isCancelling: true }),
];
