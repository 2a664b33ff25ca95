import type { CdnHeader } from './cdn-header.ts';

/**
 * `x-amz-cf-pop: FRA56-P3`: the edge location, which starts with a three-letter airport code (`x-edge-location` in the
 * logs, https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html).
 */
export const cloudfront: CdnHeader = {
  network: 'cloudfront',
  title: 'CloudFront',
  name: 'x-amz-cf-pop',
  codeOf: (value) => /^[A-Z]{3}\d{1,3}(?:-[A-Z]{1,2}\d{0,3})?$/.exec(value)?.[0] ?? null,
  placeCodeOf: (code) => code.slice(0, 3),
};
