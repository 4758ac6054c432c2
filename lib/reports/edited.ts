import type { Report } from '../model/report';
import { isWords } from './blocks-as-words';
import type { ReportBlock, ReportSection } from './report-types';
import { wordsAsBlocks } from './words-as-blocks';

/** A part as it goes out: `own`: reworded by hand. */
export interface EditedSection extends ReportSection {
  own: string | undefined;
  hidden: boolean;
}

/** The parts with what their writer changed. Words written by hand stand where the texts stood; charts and posts stay. */
export function edited(sections: readonly ReportSection[], parts: Report['parts']): EditedSection[] {
  return sections.map((section) => {
    const change = parts.find(({ id }) => id === section.id);
    const own = change?.words;
    return { ...section, own, hidden: change?.hidden ?? false, blocks: own === undefined ? section.blocks : withOwn(section.blocks, own) };
  });
}

const withOwn = (blocks: readonly ReportBlock[], own: string): ReportBlock[] => [...wordsAsBlocks(own), ...blocks.filter((block) => !isWords(block))];
