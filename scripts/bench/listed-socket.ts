/** A socket in a list of sockets, whoever made the list. */
export type ListedSocket = {
  /** What names it for as long as it lives; null where the list does not tell. */
  id: string | null;
  /** Protocol, local and remote endpoint; `*` for no remote one. */
  endpoints: string;
  /** The RFC 9293 name; null for UDP. */
  state: string | null;
  pid: number | null;
};
