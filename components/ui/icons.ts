import {
  Archive,
  ChartColumn,
  CircleQuestionMark,
  Download,
  Ellipsis,
  ExternalLink,
  History,
  Inbox,
  Lock,
  Plus,
  Settings2,
  ShieldCheck,
  Trash2,
  Upload,
  User,
} from 'lucide';
import { iconsInPages } from './icons-in-pages';

/** Lucide's drawings (ISC) by our own names: what a thing is for, not what it looks like. */
export const icons = {
  ...iconsInPages,
  archive: Archive,
  chart: ChartColumn,
  cloud: Download,
  help: CircleQuestionMark,
  history: History,
  link: ExternalLink,
  lock: Lock,
  more: Ellipsis,
  person: User,
  plus: Plus,
  settings: Settings2,
  shield: ShieldCheck,
  trash: Trash2,
  upload: Upload,
  waiting: Inbox,
} as const;
