/** A socket in a list of sockets, by any tool. */
export type ListedSocket = {
  /** Stable for the life of the socket; null where the list has no ids. */
  id: string | null;
  /** Protocol, local and remote endpoint; `*` where there is no remote one. */
  endpoints: string;
  /** RFC 9293 name; null for UDP. */
  state: string | null;
  pid: number | null;
};
