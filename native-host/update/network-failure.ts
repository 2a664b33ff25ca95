import { errorCode } from '../system/error-code.ts';
import { UpdateFailed } from './update-failed.ts';

/**
 * An error of a connection as a failure of the update; any other error unchanged. The codes are those of
 * getaddrinfo(3), connect(2) and OpenSSL's X509_verify_cert, as Node gives them.
 *
 * @param isReceiving whether the response had begun
 */
export function networkFailure(error: Error, host: string, isReceiving: boolean): Error {
  const code = errorCode(error);
  if (error instanceof UpdateFailed || code === null) return error;
  const facts = { host, error: code };
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code)) return new UpdateFailed('name-unresolved', facts);
  if (certificateCodes.test(code)) return new UpdateFailed('certificate', facts);
  if (/^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/.test(code)) return new UpdateFailed('tls-failed', facts);
  if (/^(?:ECONN|ENET|EHOST|ETIMEDOUT$|EPIPE$|EADDR|EACCES$|EPERM$|HPE_|ERR_STREAM_PREMATURE_CLOSE$)/.test(code)) {
    return new UpdateFailed(isReceiving ? 'connection-cut' : 'unreachable', facts);
  }
  return error;
}

const certificateCodes = /CERT|^UNABLE_TO_|^CRL_|^INVALID_(?:CA|PURPOSE)|^HOSTNAME_MISMATCH|^PATH_LENGTH_EXCEEDED/;
