import { toPng } from '../../../components/charts/to-png';
import { download, fileName } from './download';
import type { Screen } from './screen';

/** Saves a chart as a picture among the downloads. */
export const savePicture = (screen: Screen) => (svg: SVGSVGElement, title: string) =>
  void screen.attempt(async () => download(fileName(title, 'png'), await toPng(svg, title)));
