"""One LibreOffice without windows, with a profile and a pipe of its own.

Used with Debian's /usr/bin/python3 (package python3-uno). Several may run at once.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue

# Cached values are kept as they are on loading, whatever the build's default: the file's own
# values can then be read first, and what a hard recalculation makes of them afterwards.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
"""


class Office:
    """A running LibreOffice; as a context manager it always ends with its block."""

    def __init__(self, timeout=120):
        self.deadline = time.monotonic() + timeout
        self.folder = tempfile.mkdtemp(prefix="tanpan-office-")
        self.process = None
        self.desktop = None
        self.timeout = timeout

    def __enter__(self):
        # Both a timeout and a polite request to end become an exception, so that __exit__ runs.
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGALRM})
        signal.signal(signal.SIGTERM, _raise_exit)
        signal.signal(signal.SIGALRM, _raise_timeout)
        signal.alarm(max(1, int(self.timeout)))
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_):
        signal.alarm(0)
        try:
            if self.desktop is not None:
                self.desktop.terminate()
        except Exception:
            pass  # the bridge goes away while it answers
        self._reap()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _load(self, path):
        return self.desktop.loadComponentFromURL(
            url(path), "_blank", 0, properties(Hidden=True))

    def open(self, path):
        """The document in the file `path`: a copy of it, for another office may hold its lock."""
        if not os.path.isfile(path):
            sys.exit(f"no such file: {path}")
        own = tempfile.mkdtemp(dir=self.folder)
        return self._opened(shutil.copy(path, own), path)

    def _opened(self, copy, path):
        document = self._load(copy)
        # An office that has only just started may answer with nothing before its filters are there.
        for _ in range(20):
            if document is not None:
                break
            time.sleep(0.5)
            document = self._load(copy)
        if document is None:
            sys.exit(f"LibreOffice cannot open {path}")
        return document

    def _start(self):
        user = pathlib.Path(self.folder, "user")
        user.mkdir()
        (user / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        pipe = "tanpan" + uuid.uuid4().hex
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={url(self.folder)}", "--headless",
             "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        self.desktop = self._connect(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")

    def _connect(self, address):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        while True:
            try:
                context = resolver.resolve(address)
                return context.ServiceManager.createInstanceWithContext(
                    "com.sun.star.frame.Desktop", context)
            except Exception:
                if self.process.poll() is not None:
                    sys.exit(f"LibreOffice ended at once with status {self.process.returncode}")
                time.sleep(0.05)

    def _reap(self):
        if self.process is None:
            return
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            pass
        try:
            # Whatever is left of its session, the launcher's children included.
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


def url(path):
    """The path as LibreOffice takes it."""
    return pathlib.Path(path).resolve().as_uri()


def properties(**values):
    """Named values as UNO takes them."""
    made = []
    for name, value in values.items():
        item = PropertyValue()
        item.Name, item.Value = name, value
        made.append(item)
    return tuple(made)


def _raise_exit(*_):
    raise SystemExit(143)


def _raise_timeout(*_):
    sys.exit("LibreOffice did not finish in time")
