"""Where traffic really goes in this network namespace: sends from ordinary sockets to well spread public addresses, and
looks on every interface which one it leaves by. Prints JSON. TRUTH_UID: send as this user."""
import json
import os
import select
import socket
import threading
import time

from tun import attach_readers, destination, ip_json

V4 = ['8.8.8.8', '1.1.1.1', '9.9.9.9', '93.184.215.14', '198.41.0.4']
V4 += ['142.250.74.46', '185.15.59.224', '45.33.32.156', '203.119.1.1', '34.117.59.81']
V6 = ['2001:4860:4860::8888', '2606:4700:4700::1111', '2620:fe::fe', '2001:503:ba3e::2:30']
V6 += ['2a02:ec80:300:ed1a::1', '2400:cb00::1', '2803:f800::1', '2c0f:fb50::1']
PROTOCOLS = {'udp': (socket.SOCK_DGRAM, socket.IPPROTO_UDP), 'tcp': (socket.SOCK_STREAM, socket.IPPROTO_TCP)}
HTTPS, DNS, BOUND = 443, 53, 4430  # the last one marks packets of sockets that are bound to an address
EVERYTHING = 3  # ETH_P_ALL
PACKET_OUTGOING = 4
# Packets wait for neighbours to be found, and some never leave: a firewall drops them.
SETTLE_S, LONGEST_S = 0.4, 3

seen = []  # (interface, whether it was read from the device itself, what `destination` says)
errors = {}  # by what was tried
expected = set()  # (destination, protocol, port) of what was sent
sockets = []  # open until the end
source = {'udp': {}, 'tcp': {}}  # own address, by family


def family_of(address):
    return socket.AF_INET6 if ':' in address else socket.AF_INET


def watch(readers, stop):
    capture = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(EVERYTHING))
    capture.setblocking(False)
    watching.set()
    # On a busy computer packets that have left may still wait to be read when the time is up.
    while (ready := select.select([capture, *readers], [], [], 0.1)[0]) or not stop.is_set():
        for one in ready:
            try:
                if one is capture:
                    packet, (name, _, kind, *_) = capture.recvfrom(65536)
                    if kind == PACKET_OUTGOING:
                        seen.append((name, False, destination(packet)))
                else:
                    seen.append((one.name, True, destination(one.read())))
            except OSError:
                pass  # nothing to read after all


def attempt(what, send):
    """Remembers why it failed."""
    try:
        send()
    except OSError as error:
        errors[what] = error.strerror


def probe(address, kind):
    def send():
        one = socket.socket(family_of(address), PROTOCOLS[kind][0])
        one.setblocking(False)
        code = one.connect_ex((address, HTTPS))
        if code not in (0, 115):  # EINPROGRESS
            raise OSError(code, os.strerror(code))
        source[kind].setdefault('6' if ':' in address else '4', one.getsockname()[0])
        if kind == 'udp':
            one.send(b'probe')
        sockets.append(one)
        expected.add((address, PROTOCOLS[kind][1], HTTPS))

    attempt(f'{kind} {address}', send)


def ask_name_server(server):
    address, _, zone = server.partition('%')

    def send():
        one = socket.socket(family_of(address), socket.SOCK_DGRAM)
        one.connect((address, DNS, 0, socket.if_nametoindex(zone)) if zone else (address, DNS))
        one.send(b'\0' * 12)
        sockets.append(one)
        expected.add((address, socket.IPPROTO_UDP, DNS))

    attempt(f'name {server}', send)


def send_bound(own):
    to = (V6 if ':' in own else V4)[0]

    def send():
        one = socket.socket(family_of(own), socket.SOCK_DGRAM)
        one.bind((own, 0))
        one.connect((to, BOUND))
        one.send(b'bound')
        sockets.append(one)

    attempt(f'bound {own}', send)
    return to


def wait_until_seen():
    """Until each packet has left by some interface and a moment longer, since one may leave by several."""
    end = time.monotonic() + LONGEST_S
    while time.monotonic() < end and not expected <= {about[:3] for _, _, about in list(seen) if about}:
        time.sleep(0.05)
    time.sleep(SETTLE_S)


def left_by(matches):
    """The interfaces, without loopback, and the devices that were read from last."""
    of_capture = {name for name, is_reader, about in seen if about and not is_reader and name != 'lo' and matches(about)}
    of_readers = {name for name, is_reader, about in seen if about and is_reader and matches(about)}
    return sorted(of_capture | of_readers)


def summary(addresses, kind):
    by = {}
    for address in addresses:
        ways = left_by(lambda about: about[:3] == (address, PROTOCOLS[kind][1], HTTPS))
        by.setdefault('+'.join(ways) or errors.get(f'{kind} {address}', 'nothing seen'), []).append(address)
    return {way: to if len(by) > 1 else 'all' for way, to in by.items()}


def names_leave_by(server):
    address = server.partition('%')[0]
    ways = left_by(lambda about: about[:3] == (address, socket.IPPROTO_UDP, DNS))
    return ways or ['lo' if address.startswith('127.') else errors.get(f'name {server}', 'nothing seen')]


readers, stop, watching = attach_readers(), threading.Event(), threading.Event()
watcher = threading.Thread(target=watch, args=(readers, stop), daemon=True)
watcher.start()
watching.wait()
if 'TRUTH_UID' in os.environ:
    os.seteuid(int(os.environ['TRUTH_UID']))
lines = [line.split() for line in open('/etc/resolv.conf')]
servers = [words[1] for words in lines if len(words) == 2 and words[0] == 'nameserver']
own = [
    info['local']
    for link in ip_json('addr')
    if link['ifname'] != 'lo' and link['ifname'] not in [reader.name for reader in readers]
    for info in link.get('addr_info', [])
    if info['scope'] == 'global'
]
for address in V4 + V6:
    for kind in PROTOCOLS:
        probe(address, kind)
for server in servers:
    ask_name_server(server)
bound_to = {address: send_bound(address) for address in own}
wait_until_seen()
stop.set()
watcher.join(10)  # a device that is gone could be read for ever


def bound_leave_by(address):
    to = bound_to[address]
    ways = left_by(lambda about: about == (to, socket.IPPROTO_UDP, BOUND, address))
    return errors.get(f'bound {address}') or '+'.join(ways) or 'nothing seen'


print(
    json.dumps(
        {
            'udp': {'4': summary(V4, 'udp'), '6': summary(V6, 'udp')},
            'tcp': {'4': summary(V4, 'tcp'), '6': summary(V6, 'tcp')},
            'source': source['udp'],
            'sourceTcp': source['tcp'],
            'names': {server: names_leave_by(server) for server in servers},
            'bound': {address: bound_leave_by(address) for address in own},
        }
    )
)
