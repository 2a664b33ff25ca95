/** What an interface would be if this kernel had its driver. */
export type PretendedLink = {
  readonly link: string;
  /** As IFLA_INFO_KIND names it (rtnetlink(7)); null for hardware. */
  readonly driver: string | null;
  /** ARPHRD_… of linux/if_arp.h. */
  readonly type: number;
};

/** The lines `NAME DRIVER ARPHRD` of a case's file `pretend`, with `-` for no driver. */
export function parsePretended(text: string): PretendedLink[] {
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line) => {
    const [link = '', driver = '-', type = '1'] = line.split(' ');
    return { link, driver: driver === '-' ? null : driver, type: Number(type) };
  });
}
