import { Works } from '../../../components/insights/statistics/Works';
import { worksOf } from '../../../lib/insights';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import { savePicture } from '../wiring/save-picture';
import type { Screen } from '../wiring/screen';
import type { Choices } from './choices';
import { type Studied, workedOut } from './create-study';

/** What works: `#insights/works`. */
export function createWorks(screen: Screen, choices: Choices, studied: Studied) {
  const playbook = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const findings = workedOut(() => {
    const { value: study } = studied.study;
    return study.state === 'ready' ? worksOf(study.value) : study;
  }, screen.until);
  const onPicture = savePicture(screen);
  return function drawWorks() {
    const parts = playbook.value.state === 'ready' ? playbook.value.value : [];
    return (
      <Works
        study={studied.study.value}
        choices={studied.choices.value}
        question={choices.question.value}
        findings={findings.value}
        names={new Map(parts.flatMap((part) => (part.part === 'pillar' || part.part === 'campaign' ? [[part.id, part.name] as const] : [])))}
        postsHref="#insights/posts"
        onQuestion={choices.choose}
        onRetry={studied.reload}
        onPicture={onPicture}
      />
    );
  };
}
