import type { Template } from '../../lib/model/template';
import { findTemplates } from '../../lib/templates';

/** The templates that hold every typed word, in the order given; near ones where none does. */
export const filterTemplates = (templates: readonly Template[], typed: string): Template[] => findTemplates(templates, typed);
