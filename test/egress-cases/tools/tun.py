"""Tun and tap devices of the present network namespace, with a reader on each: it gives them a carrier, as a VPN's program does."""
import fcntl
import json
import os
import socket
import struct
import subprocess
import time

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_TAP, IFF_NO_PI = 1, 2, 0x1000
ARP_REQUEST = b'\x08\x06', b'\0\1'
OWN_MAC = b'\x02\0\0\0\0\x99'
CARRIER_LIMIT_S = 60


def ip_json(*words):
    return json.loads(subprocess.check_output(['ip', '-j', *words], text=True))


class Reader:
    def __init__(self, name, is_tap):
        self.name, self.is_tap = name, is_tap
        self.fd = os.open('/dev/net/tun', os.O_RDWR | os.O_NONBLOCK)
        flags = IFF_NO_PI | (IFF_TAP if is_tap else IFF_TUN)
        fcntl.ioctl(self.fd, TUNSETIFF, struct.pack('16sH22x', name.encode(), flags))

    def fileno(self):
        return self.fd

    def read(self):
        """The next IP packet; a tap's neighbours are answered for, so that packets come at all. Raises BlockingIOError."""
        frame = os.read(self.fd, 65536)
        if not self.is_tap:
            return frame
        if (frame[12:14], frame[20:22]) == ARP_REQUEST:
            answer = frame[6:12] + OWN_MAC + frame[12:20] + b'\0\2' + OWN_MAC + frame[38:42] + frame[22:32]
            os.write(self.fd, answer)
        return frame[14:]


def attach_readers():
    """A reader on each device that is up, once the kernel takes packets for it. Raises TimeoutError."""
    links = [link for link in ip_json('-d', 'link') if link.get('linkinfo', {}).get('info_kind') == 'tun']
    readers = [
        Reader(link['ifname'], link['linkinfo']['info_data'].get('type') == 'tap')
        for link in links
        if 'UP' in link['flags']
    ]
    wait_for_carriers({reader.name for reader in readers})
    return readers


def wait_for_carriers(names):
    """The kernel takes note of a carrier in a work queue (net/core/link_watch.c), and drops what is sent before."""
    end = time.monotonic() + CARRIER_LIMIT_S
    while any(link['ifname'] in names and link['operstate'] != 'UP' for link in ip_json('link')):
        if time.monotonic() > end:
            raise TimeoutError(f'no carrier within {CARRIER_LIMIT_S} s: {names}')
        time.sleep(0.02)


def destination(packet):
    """(destination, protocol, destination port, source) of an IP packet; None for others."""
    version = packet[0] >> 4 if packet else 0
    if version == 4 and len(packet) >= 20:
        head, protocol = (packet[0] & 15) * 4, packet[9]
        to, of = socket.inet_ntoa(packet[16:20]), socket.inet_ntoa(packet[12:16])
    elif version == 6 and len(packet) >= 44:
        head, protocol = 40, packet[6]
        to, of = socket.inet_ntop(socket.AF_INET6, packet[24:40]), socket.inet_ntop(socket.AF_INET6, packet[8:24])
    else:
        return None
    if protocol not in (socket.IPPROTO_TCP, socket.IPPROTO_UDP) or len(packet) < head + 4:
        return None
    return to, protocol, struct.unpack('>H', packet[head + 2 : head + 4])[0], of
