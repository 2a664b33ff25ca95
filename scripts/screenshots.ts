import { build } from './build.ts';
import { shootGallery } from './screenshots/gallery.ts';
import { shootReadmePictures } from './screenshots/readme-pictures.ts';

/**
 * `npm run screenshots` renews the pictures of README; `npm run screenshots -- --all DIR` writes pictures of the
 * pages in all their states into a folder. Both need root, for the test world.
 */
const [option, galleryDir] = process.argv.slice(2);
if (option !== undefined && (option !== '--all' || galleryDir === undefined)) {
  console.error('npm run screenshots [-- --all DIR]');
  process.exit(2);
}
await build();
await (galleryDir === undefined ? shootReadmePictures('.github') : shootGallery(galleryDir));
process.exit(0);
