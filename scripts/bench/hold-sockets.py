"""Keeps sockets open on loopback like a desktop: `hold-sockets.py INDEX COUNT`, for benchmarks.

60 % TCP over IPv4, 20 % TCP over IPv6, 15 % UDP over IPv4, 5 % UDP over IPv6, plus 300 descriptors that are not
sockets, which cost every tool that walks all descriptors. Prints one line when all are open. Each line on stdin is a
number of TCP connections to replace; the response is a line. Every close is a reset, so that no rows in TIME_WAIT pile
up and raise later measurements.
"""
import os
import resource
import socket
import struct
import sys
from collections import deque

index, count = int(sys.argv[1]), int(sys.argv[2])
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
others = [os.open(os.devnull, os.O_RDONLY) for _ in range(300)]

RESET_ON_CLOSE = struct.pack('ii', 1, 0)
IP_BIND_ADDRESS_NO_PORT = 24  # the port is chosen at connect, so that one address does not run out of ports
own_address = f'127.1.{index + 1}.1'


def listener(family, address):
    opened = socket.socket(family, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    opened.bind((address, 0))
    opened.listen(1024)
    return opened


listeners = {
    socket.AF_INET: listener(socket.AF_INET, own_address),
    socket.AF_INET6: listener(socket.AF_INET6, '::1'),
}


def connection(family):
    client = socket.socket(family, socket.SOCK_STREAM)
    if family == socket.AF_INET:
        client.setsockopt(socket.IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1)
        client.bind((own_address, 0))
    client.connect(listeners[family].getsockname())
    accepted, _ = listeners[family].accept()
    for end in (client, accepted):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
    client.send(b'x' * 100)
    accepted.recv(100)
    accepted.send(b'y' * 300)
    client.recv(300)
    return family, client, accepted


def datagram(family, address, connected):
    opened = socket.socket(family, socket.SOCK_DGRAM)
    opened.bind((address, 0))
    if connected:
        opened.connect((address, 9))
    return opened


tcp4, tcp6 = max(1, int(count * 0.6) // 2), int(count * 0.2) // 2
udp = max(0, count - 2 * tcp4 - 2 * tcp6 - 2)
connections = deque(connection(socket.AF_INET) for _ in range(tcp4))
connections.extend(connection(socket.AF_INET6) for _ in range(tcp6))
datagrams = [datagram(socket.AF_INET, own_address, i % 2 == 0) for i in range(udp - udp // 4)]
datagrams += [datagram(socket.AF_INET6, '::1', True) for _ in range(udp // 4)]
print('ready', flush=True)

for line in sys.stdin:
    for _ in range(int(line)):
        family, client, accepted = connections.popleft()
        client.close()
        accepted.close()
        connections.append(connection(family))
    print('replaced', flush=True)
