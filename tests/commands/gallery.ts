import { createServer } from 'vite';
import { buildGallery, galleryConfig } from '../support/gallery/gallery.ts';

/** `npm run gallery`: every state of every component in light and dark, at an address of this machine; changes show at once. `-- --build` writes static files instead. */
if (process.argv.includes('--build')) {
  console.log(`The gallery is built: ${await buildGallery()}/index.html (serve this folder; modules do not load from file://)`);
} else {
  const server = await createServer({ ...galleryConfig, server: { host: '127.0.0.1', port: 5178, fs: { allow: [process.cwd()] } } });
  await server.listen();
  console.log(`Every state of every component: ${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5178/'}   (Ctrl+C ends it)`);
}
