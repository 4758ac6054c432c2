import picker from '../picker/picker.css?inline';
import kit from '../ui/kit.css?inline';
import theme from '../ui/theme.css?inline';
import card from './card.css?inline';
import surface from './surface.css?inline';

/** Everything that card and picker need, for the one `<style>` of a closed shadow root. */
export const surfaceStyles = [theme, kit, surface, card, picker].join('\n');
