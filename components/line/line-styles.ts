import surface from '../card/surface.css?inline';
import kit from '../ui/kit.css?inline';
import theme from '../ui/theme.css?inline';
import line from './line.css?inline';

/** Everything that the line needs, for the one `<style>` of a closed shadow root. */
export const lineStyles = [theme, kit, surface, line].join('\n');
