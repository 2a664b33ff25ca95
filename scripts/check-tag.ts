import packageJson from '../package.json' with { type: 'json' };

/** `npm run release:tag -- TAG`: exit status 1 where a release's tag is not that of the version in package.json. */
const [tag = ''] = process.argv.slice(2);
if (tag !== `v${packageJson.version}`) {
  console.error(
    `The tag is "${tag}", and package.json has version ${packageJson.version}: expected v${packageJson.version}.`,
  );
  process.exitCode = 1;
}
