import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { BrandSection } from '../../components/playbook/BrandSection';
import { CampaignsSection } from '../../components/playbook/CampaignsSection';
import { CrisisSection } from '../../components/playbook/CrisisSection';
import { GoalsSection } from '../../components/playbook/GoalsSection';
import { HoursSection } from '../../components/playbook/HoursSection';
import { MixSection } from '../../components/playbook/MixSection';
import { PillarsSection } from '../../components/playbook/PillarsSection';
import { PlaybookLocked } from '../../components/playbook/PlaybookLocked';
import { PlaybookPage, type SectionName, sectionNames } from '../../components/playbook/PlaybookPage';
import { partAsText } from '../../components/playbook/part-as-text';
import type { PartWords } from '../../components/playbook/part-words';
import { RulesSection } from '../../components/playbook/RulesSection';
import { SegmentsSection } from '../../components/playbook/SegmentsSection';
import { Shown } from '../../components/ui/Shown';
import type { Words } from '../../lib/i18n';
import { liveQuery } from '../../lib/live/live-query';
import { newId, newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { PartName } from '../../lib/model/playbook';
import { countThisWeek, dayOf, defaultHours, defaultSegments, everyOf, mixMeter, placedDrafts, singleOf } from '../../lib/playbook';
import { mayChange } from '../../lib/team/may-change';
import { allDrafts } from './wiring/all-drafts';
import { createParts } from './wiring/create-parts';
import { crisisActs } from './wiring/crisis-acts';
import { emptyParts } from './wiring/empty-parts';
import { once } from './wiring/once';
import type { Screen } from './wiring/screen';

/** The playbook: `#playbook`, `#playbook/<section>`. `chosen` comes from the address. */
export function createPlaybook(screen: Screen, chosen: ReadonlySignal<string | undefined>) {
  const { t } = screen.words;
  const parts = createParts(screen, emptyParts);
  const crisis = crisisActs(screen);
  /** Read when the mix is first looked at. */
  const drafts = once(() => liveQuery({ topics: ['drafts'], until: screen.until, load: allDrafts }));
  const who = screen.team();
  const today = () => dayOf(screen.now.value);
  const all = () => (parts.list.value.state === 'ready' ? parts.list.value.value : []);

  const onExample = () => {
    const { editing } = parts.once('brand');
    const before = editing.value;
    editing.onInput({ ...before, ...exampleBrand(t) });
    screen.tell(t('playbook.brand.exampled'), async () => {
      editing.onInput(before);
      editing.onSave();
    });
  };
  const addSegments = () => {
    const rows = defaultSegments.map((segment) => ({ ...segmentOf(segment, t), id: newId(), write: newWrite() }));
    void screen.attempt(async () => {
      for (const row of rows) await request('playbook.save', row);
      screen.tell(t('playbook.segments.defaulted'), async () => {
        for (const { id } of rows) await request('playbook.remove', { id, write: newWrite() });
      });
    });
  };

  const draws: Record<SectionName, () => ComponentChildren> = {
    brand: () => <BrandSection brand={parts.once('brand')} onExample={onExample} />,
    goals: () => <GoalsSection goals={parts.many('goal')} today={today()} />,
    pillars: () => <PillarsSection pillars={parts.many('pillar')} kinds={(singleOf(all(), 'mix')?.shares ?? []).map(({ name }) => name)} />,
    mix: () => (
      <Shown of={drafts().value} onRetry={drafts().reload}>
        {(rows) => {
          const mix = parts.once('mix');
          const { now } = screen;
          const meter = mixMeter(placedDrafts(rows), { pillars: everyOf(all(), 'pillar'), mix: mix.editing.value, now: now.value });
          return <MixSection mix={mix} meter={meter} thisWeek={countThisWeek(rows, now.value)} />;
        }}
      </Shown>
    ),
    hours: () => {
      const hours = parts.once('hours');
      return <HoursSection hours={hours} onDefaults={() => hours.editing.onInput({ ...hours.editing.value, ...defaultHours })} />;
    },
    segments: () => <SegmentsSection segments={parts.many('segment')} onDefaults={addSegments} />,
    campaigns: () => <CampaignsSection campaigns={parts.many('campaign')} today={today()} onCopy={(text) => void screen.copy(text)} />,
    rules: () => <RulesSection plan={parts.once('crisis')} />,
    crisis: () => {
      const { since, timeline = [] } = singleOf(all(), 'crisis') ?? {};
      return (
        <CrisisSection
          plan={parts.once('crisis')}
          since={since}
          timeline={timeline}
          onBegin={crisis.begin}
          onEnd={crisis.end}
          onNote={crisis.note}
          locked={isLocked()}
        />
      );
    },
  };

  const isLocked = () => mayChange(who.value, { store: 'playbook' }) === 'no';
  const drawn = (section: SectionName) => {
    if (!isLocked()) return draws[section]();
    const names: readonly PartName[] = partsOf[section];
    const text = all()
      .filter(({ part }) => names.includes(part))
      .map(partAsText)
      .filter((words) => words !== '')
      .join('\n\n');
    return (
      <PlaybookLocked text={text} empty={text === '' && section !== 'crisis'} onCopy={(words) => void screen.copy(words)}>
        {draws[section]()}
      </PlaybookLocked>
    );
  };

  return function drawPlaybook() {
    const section = sectionNames.find((name) => name === chosen.value) ?? 'brand';
    return (
      <PlaybookPage section={section}>
        <Shown of={parts.list.value} onRetry={parts.list.reload}>
          {() => <div key={section}>{drawn(section)}</div>}
        </Shown>
      </PlaybookPage>
    );
  };
}

/** Whose words a section shows. */
const partsOf: Record<SectionName, readonly PartName[]> = {
  brand: ['brand'],
  goals: ['goal'],
  pillars: ['pillar'],
  mix: ['mix'],
  hours: ['hours'],
  segments: ['segment'],
  campaigns: ['campaign'],
  rules: ['crisis'],
  crisis: ['crisis'],
};

const split = (words: string, by: RegExp): string[] =>
  words
    .split(by)
    .map((word) => word.trim())
    .filter(Boolean);

const exampleBrand = (t: Words['t']): Partial<PartWords<'brand'>> => ({
  who: t('playbook.example.who'),
  believes: t('playbook.example.believes'),
  does: t('playbook.example.does'),
  tone: { casual: 1, funny: 1, irreverent: -1, enthusiastic: 0 },
  wordsToUse: split(t('playbook.example.wordsToUse'), /[,、،]/u),
  wordsToAvoid: split(t('playbook.example.wordsToAvoid'), /[,、،]/u),
  examples: split(t('playbook.example.examples'), /\|/u),
  exclamations: 1,
  emoji: 2,
  sentence: 22,
});

const segmentOf = (segment: (typeof defaultSegments)[number], t: Words['t']): PartWords<'segment'> => ({
  part: 'segment',
  name: t(`playbook.segment.${segment.name}`),
  points: segment.points,
  ...('cadence' in segment && { cadence: segment.cadence }),
  ...('words' in segment && { rule: { words: split(t('playbook.segment.press.words'), /[,、،]/u) } }),
});
