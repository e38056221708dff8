"""Runs a command and writes what it and all of its children used, as one line of JSON, to the file named first.

CPU and the peak memory of the largest process come from the kernel (wait4), which counts every child that was waited for.
"""

import json
import os
import sys
import time

report, *command = sys.argv[1:]
started = time.monotonic()
pid = os.posix_spawnp(command[0], command, os.environ)
_, status, used = os.wait4(pid, 0)
# Linux counts in KiB, macOS in bytes.
unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
with open(report, "w", encoding="utf-8") as file:
    json.dump(
        {
            "cpu": used.ru_utime + used.ru_stime,
            "wall": time.monotonic() - started,
            "rss": used.ru_maxrss / unit,
            "code": os.waitstatus_to_exitcode(status),
        },
        file,
    )
