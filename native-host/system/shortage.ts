/**
 * Whether an errno says that the computer or this process is short of something at the moment (descriptors, memory,
 * processes), or was interrupted: the same call may succeed later, and what it was about exists all the same.
 */
export const isShortage = (code: string): boolean =>
  ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'ENOBUFS', 'EINTR'].includes(code);
