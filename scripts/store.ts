import { build } from './build.ts';
import { shootStorePictures } from './screenshots/store-pictures.ts';

/** `npm run store` renews the pictures that stores ask for, in .github/store/. It needs root, for the test world. */
await build();
await shootStorePictures('.github/store');
process.exit(0);
