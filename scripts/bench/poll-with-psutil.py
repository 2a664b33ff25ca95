"""Polls with psutil like a program that shows connections: `poll-with-psutil.py SECONDS`, until stdin closes.

Records ESTABLISHED connections, and UDP with a remote address, with their process names. Prints a line after the first
poll, and at the end one line of JSON: {"LOCAL_PORT REMOTE_ADDRESS": name or null}.
"""
import json
import select
import sys
import time

import psutil

seen = {}


def look():
    names = {}
    for row in psutil.net_connections(kind='inet'):
        if not row.raddr or row.status not in (psutil.CONN_ESTABLISHED, psutil.CONN_NONE):
            continue
        if row.pid and row.pid not in names:
            try:
                names[row.pid] = psutil.Process(row.pid).name()
            except psutil.Error:
                names[row.pid] = None
        key = f'{row.laddr.port} {row.raddr.ip}'
        seen[key] = names.get(row.pid) or seen.get(key)


interval = float(sys.argv[1])
look()
print('ready', flush=True)
due = time.monotonic() + interval
while not select.select([sys.stdin], [], [], max(0, due - time.monotonic()))[0]:
    look()
    due += interval
print(json.dumps(seen), flush=True)
