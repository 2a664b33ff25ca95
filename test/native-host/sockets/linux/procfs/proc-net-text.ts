/** A table of `/proc/PID/net` as Linux writes it, with a loopback connection in ESTABLISHED for each of the inodes. */
export function procNetText(...inodes: number[]): string {
  const rows = inodes.map((inode, i) => {
    const localPort = (0x9c40 + inode).toString(16).toUpperCase();
    return `   ${i}: 0100007F:${localPort} 0100007F:01BB 01 00000000:00000000 00:00000000 00000000  4242        0 ${inode} 1 0\n`;
  });
  return `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n${rows.join('')}`;
}
