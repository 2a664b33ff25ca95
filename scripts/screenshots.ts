import { build } from './build.ts';
import { shootGallery } from './screenshots/gallery.ts';
import { shootReadmePictures } from './screenshots/readme-pictures.ts';

/**
 * `npm run screenshots` renews the pictures of README; `npm run screenshots -- --all DIR [NAME]` writes pictures of the
 * pages in all their states, or in those whose name has these words, into a folder. Both need root, for the test world.
 */
const [option, galleryDir, part] = process.argv.slice(2);
if (option !== undefined && (option !== '--all' || galleryDir === undefined)) {
  console.error('npm run screenshots [-- --all DIR [NAME]]');
  process.exit(2);
}
await build();
await (galleryDir === undefined ? shootReadmePictures('.github') : shootGallery(galleryDir, part));
process.exit(0);
