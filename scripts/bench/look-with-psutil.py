"""One poll with psutil for each line on stdin: every socket with its process name. Prints the CPU milliseconds."""
import resource
import sys

import psutil


def cpu_ms():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1000


def look():
    names = {}
    for row in psutil.net_connections(kind='inet'):
        if row.pid and row.pid not in names:
            try:
                names[row.pid] = psutil.Process(row.pid).name()
            except psutil.Error:
                names[row.pid] = None
    return names


for _ in sys.stdin:
    before = cpu_ms()
    look()
    print(cpu_ms() - before, flush=True)
