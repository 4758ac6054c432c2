/** What a drawing takes from our styles; a picture has none of them. */
const taken = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'direction',
] as const;
const pad = 16;
const head = 30;

/**
 * A chart as a PNG, twice as large as on the screen, with its title above, always in the light colours: a picture goes into other people's
 * documents. Drawn in this page; nothing is loaded.
 * @throws Error where the browser can't draw it.
 */
export async function toPng(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const size = { width: width + 2 * pad, height: height + 2 * pad + head };
  const image = new Image(size.width, size.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, title))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size.width * 2, height: size.height * 2 });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures.');
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0, size.width, size.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser draws no pictures.'))), 'image/png');
  });
}

/** The drawing as a file of its own, with its styles written into it. */
function standalone(svg: SVGSVGElement, title: string): string {
  const light = document.createElement('div');
  light.dataset.theme = 'light';
  light.style.cssText = 'position:absolute;inset-inline-start:-9999px;background:var(--fs-surface);color:var(--fs-text)';
  const copy = svg.cloneNode(true) as SVGSVGElement;
  light.append(copy);
  document.body.append(light);
  try {
    const { width, height } = svg.viewBox.baseVal;
    const { backgroundColor, color } = getComputedStyle(light);
    for (const ring of copy.querySelectorAll('.fs-chart-ring')) ring.remove();
    for (const part of copy.querySelectorAll<SVGElement>('*')) {
      const style = getComputedStyle(part);
      const kept = taken.map((name) => [name, style.getPropertyValue(name)] as const).filter(([, value]) => value !== '' && value !== 'none');
      for (const [name, value] of kept) part.style.setProperty(name, value);
      if (style.fill === 'none') part.style.setProperty('fill', 'none');
      part.removeAttribute('class');
    }
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('viewBox', `${-pad} ${-pad - head} ${width + 2 * pad} ${height + 2 * pad + head}`);
    copy.setAttribute('width', String(width + 2 * pad));
    copy.setAttribute('height', String(height + 2 * pad + head));
    const ground = make('rect', { x: -pad, y: -pad - head, width: width + 2 * pad, height: height + 2 * pad + head, fill: backgroundColor });
    const name = make('text', { x: 0, y: -head + 14, fill: color, 'font-size': 15, 'font-weight': 600, 'font-family': getComputedStyle(light).fontFamily });
    name.textContent = title;
    copy.prepend(ground, name);
    return new XMLSerializer().serializeToString(copy);
  } finally {
    light.remove();
  }
}

function make(kind: string, attributes: Record<string, string | number>): SVGElement {
  const part = document.createElementNS('http://www.w3.org/2000/svg', kind);
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
  return part as SVGElement;
}
