import { bodyOf, openResponse, type Credential } from './open-response.ts';
import { statusFailure } from './status-failure.ts';
import { UpdateFailed } from './update-failed.ts';

/** A text of one line from a service. @throws {UpdateFailed} 'wrong-file' for one that is longer */
export async function readSmallText(address: string, credential: Credential | null): Promise<string> {
  const response = await openResponse(address, {}, credential);
  const { statusCode = 0, headers } = response.message;
  if (statusCode !== 200) {
    response.message.destroy();
    throw statusFailure(statusCode, headers, response.host, Date.now());
  }
  let text = '';
  for await (const part of bodyOf(response)) {
    text += part.toString('latin1');
    if (text.length > maxLength) throw new UpdateFailed('wrong-file', { host: response.host });
  }
  return text;
}

const maxLength = 1000;
