"""A firewall by nftables without nft(8), over raw netlink, in the present network namespace.

nft.py drop [--oif NAME]… [--mark N]… [--only-family 4|6]   output: policy drop, but for these
nft.py exclude --uid N --mark M                             Mullvad's split tunnel, chosen by user instead of control group:
    type route hook output: meta skuid N  meta mark set M; nat postrouting: meta mark M masquerade
nft.py mark --uid N --mark M                                the same without masquerade (transparent proxies)
nft.py redirect --uid N --port P                            Tor: nat hook output: meta skuid N, tcp: redirect to :P
"""
import argparse
import socket
import struct

# linux/netlink.h, linux/netfilter/nfnetlink.h, linux/netfilter/nf_tables.h
NETLINK_NETFILTER = 12
NFNL_SUBSYS_NFTABLES, NFNL_MSG_BATCH_BEGIN, NFNL_MSG_BATCH_END = 10, 0x10, 0x11
NFT_MSG_NEWTABLE, NFT_MSG_NEWCHAIN, NFT_MSG_NEWRULE = 0, 3, 6
NLM_F_REQUEST, NLM_F_ACK, NLM_F_CREATE, NLM_F_APPEND = 1, 4, 0x400, 0x800
NLMSG_ERROR, NLA_F_NESTED = 2, 0x8000
NFPROTO_INET = 1
NF_INET_LOCAL_OUT, NF_INET_POST_ROUTING = 3, 4
DROP, ACCEPT = 0, 1
META = dict(mark=3, oifname=7, skuid=10, nfproto=15, l4proto=16)
REGISTER = 1


def attr(kind, data, nested=False):
    length = 4 + len(data)
    return struct.pack('=HH', length, kind | (NLA_F_NESTED if nested else 0)) + data + b'\0' * (-length % 4)


def text(kind, value):
    return attr(kind, value.encode() + b'\0')


def number(kind, value):
    return attr(kind, struct.pack('>i' if value < 0 else '>I', value))


def nest(kind, *parts):
    return attr(kind, b''.join(parts), True)


def expr(name, *parts):
    return nest(1, text(1, name), nest(2, *parts))


def meta(key):
    return expr('meta', number(2, META[key]), number(1, REGISTER))


def equals(value):
    return expr('cmp', number(1, REGISTER), number(2, 0), nest(3, attr(1, value)))


def verdict(code):
    return expr('immediate', number(1, 0), nest(2, nest(2, number(1, code))))


def load(value):
    return expr('immediate', number(1, REGISTER), nest(2, attr(1, value)))


def is_user(uid):
    return meta('skuid') + equals(struct.pack('=I', uid))


def has_mark(mark):
    return meta('mark') + equals(struct.pack('=I', mark))


def set_mark(mark):
    return load(struct.pack('=I', mark)) + expr('meta', number(2, META['mark']), number(3, REGISTER))


class Batch:
    def __init__(self):
        self.bytes, self.sequence = b'', 1
        self.delimit(NFNL_MSG_BATCH_BEGIN)

    def add(self, kind, flags, body):
        self.bytes += struct.pack('=IHHII', 16 + len(body), kind, flags, self.sequence, 0) + body
        self.sequence += 1

    def delimit(self, kind):
        self.add(kind, NLM_F_REQUEST, struct.pack('>BBH', 0, 0, NFNL_SUBSYS_NFTABLES))

    def message(self, kind, *attributes, flags=NLM_F_CREATE):
        body = struct.pack('>BBH', NFPROTO_INET, 0, 0) + b''.join(attributes)
        self.add((NFNL_SUBSYS_NFTABLES << 8) | kind, NLM_F_REQUEST | NLM_F_ACK | flags, body)

    def table(self, name):
        self.message(NFT_MSG_NEWTABLE, text(1, name))

    def chain(self, table, name, hook, priority, kind, policy=ACCEPT):
        where = nest(4, number(1, hook), number(2, priority))
        self.message(NFT_MSG_NEWCHAIN, text(1, table), text(3, name), where, number(5, policy), text(7, kind))

    def rule(self, table, chain, *expressions):
        flags = NLM_F_CREATE | NLM_F_APPEND
        self.message(NFT_MSG_NEWRULE, text(1, table), text(2, chain), nest(4, *expressions), flags=flags)

    def send(self):
        self.delimit(NFNL_MSG_BATCH_END)
        one = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, NETLINK_NETFILTER)
        one.bind((0, 0))
        one.settimeout(10)
        one.send(self.bytes)
        waiting = self.sequence - 3  # each message but the two that delimit the batch is acknowledged
        while waiting > 0:
            data = one.recv(65536)
            while data:
                length, kind = struct.unpack('=IH', data[:6])
                if kind == NLMSG_ERROR:
                    error, refused = struct.unpack('=i', data[16:20])[0], struct.unpack('=I', data[8:12])[0]
                    if error:
                        raise OSError(-error, f'nftables refused message {refused}')
                    waiting -= 1
                data = data[(length + 3) & ~3 :]


def drop(batch, options):
    batch.table('vpn')
    batch.chain('vpn', 'output', NF_INET_LOCAL_OUT, 0, 'filter', DROP)
    for name in ['lo', *options.oif]:
        batch.rule('vpn', 'output', meta('oifname'), equals(name.encode().ljust(16, b'\0')), verdict(ACCEPT))
    for mark in options.mark:
        batch.rule('vpn', 'output', has_mark(mark), verdict(ACCEPT))
    if options.only_family:
        other = socket.AF_INET6 if options.only_family == 4 else socket.AF_INET
        batch.rule('vpn', 'output', meta('nfproto'), equals(bytes([other])), verdict(ACCEPT))


def mark(batch, options):
    batch.table('split')
    batch.chain('split', 'mangle', NF_INET_LOCAL_OUT, -150, 'route')
    batch.rule('split', 'mangle', is_user(options.uid), set_mark(options.mark[0]))


def exclude(batch, options):
    mark(batch, options)
    batch.chain('split', 'nat', NF_INET_POST_ROUTING, 100, 'nat')
    batch.rule('split', 'nat', has_mark(options.mark[0]), expr('masq'))


def redirect(batch, options):
    is_tcp = meta('l4proto') + equals(bytes([socket.IPPROTO_TCP]))
    to_port = load(struct.pack('>H', options.port)) + expr('redir', number(1, REGISTER))
    batch.table('tor')
    batch.chain('tor', 'nat', NF_INET_LOCAL_OUT, -100, 'nat')
    batch.rule('tor', 'nat', is_user(options.uid), is_tcp, to_port)


parser = argparse.ArgumentParser()
parser.add_argument('what', choices=['drop', 'mark', 'exclude', 'redirect'])
parser.add_argument('--oif', action='append', default=[])
parser.add_argument('--mark', action='append', default=[], type=lambda word: int(word, 0))
parser.add_argument('--uid', type=int)
parser.add_argument('--only-family', type=int)
parser.add_argument('--port', type=int)
options = parser.parse_args()
batch = Batch()
{'drop': drop, 'mark': mark, 'exclude': exclude, 'redirect': redirect}[options.what](batch, options)
batch.send()
