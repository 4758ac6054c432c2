import surface from '../card/surface.css?inline';
import kit from '../ui/kit.css?inline';
import theme from '../ui/theme.css?inline';
import list from './shortcut-list.css?inline';

/** Everything that the list needs, for the one `<style>` of its closed shadow root. */
export const shortcutListStyles = [theme, kit, surface, list].join('\n');
