"""A reader at the keyboard: opens pages in Firefox, presses keys, and hears what Orca says to it."""
import functools
import http.server
import json
import os
import re
import socket
import subprocess
import threading
import time

SPOKEN = os.environ["SPOKEN"]


class Firefox:
    """The few commands of Marionette that a journey needs."""

    def __init__(self):
        self.socket = socket.create_connection(("127.0.0.1", int(os.environ["PORT"])))
        self.count = 0
        self.receive()
        self.ask("WebDriver:NewSession", {})

    def receive(self):
        length = b""
        while not length.endswith(b":"):
            length += self.socket.recv(1)
        text = b""
        while len(text) < int(length[:-1]):
            text += self.socket.recv(int(length[:-1]) - len(text))
        return json.loads(text)

    def ask(self, command, parameters):
        self.count += 1
        message = json.dumps([0, self.count, command, parameters]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self.receive()
        if error:
            raise RuntimeError(error)
        return result


def serve(folder):
    """Serves a folder, and returns the address of its root."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Step:
    def __init__(self, what, heard, wanted):
        self.what, self.heard, self.wanted = what, heard, wanted


class Reader:
    def __init__(self, root):
        self.root, self.firefox, self.steps = root, Firefox(), []

    def open(self, page, wanted=None, quiet=2.5):
        return self.do(f"打开 {page}", lambda: self.firefox.ask("WebDriver:Navigate", {"url": self.root + page}), wanted, quiet)

    def press(self, key, wanted=None, quiet=1):
        return self.do(key, lambda: xdotool("key", "--clearmodifiers", key), wanted, quiet)

    def type(self, text, wanted=None):
        """Writes as an input method does: a keyboard has no key for 供."""
        element = next(iter(self.firefox.ask("WebDriver:GetActiveElement", {})["value"].values()))
        return self.do(f"写“{text}”", lambda: self.firefox.ask("WebDriver:ElementSendKeys", {"id": element, "text": text}), wanted, 1.5)

    def forget(self):
        """Begins anew, without what earlier steps chose."""
        self.steps = []
        self.firefox.ask("WebDriver:Navigate", {"url": self.root})
        self.firefox.ask("WebDriver:ExecuteScript", {"script": "localStorage.clear()", "args": []})
        listen(os.path.getsize(SPOKEN), 2)

    def press_until(self, key, wanted, most):
        """Presses a key until this is heard, and returns how often; one more than the most when it is not."""
        for times in range(1, most + 1):
            if re.search(wanted, self.press(key)):
                return times
        self.steps[-1].wanted = wanted
        return most + 1

    def do(self, what, act, wanted, quiet):
        start = os.path.getsize(SPOKEN)
        act()
        heard = listen(start, quiet)
        self.steps.append(Step(what, heard, wanted))
        return " ‖ ".join(heard)


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True)


def listen(start, quiet, patience=4, longest=120):
    """What is said from here on, until nothing more is said for a while; the first word may take longer."""
    began = changed = time.monotonic()
    size = start
    while time.monotonic() - changed < (patience if size == start else quiet) and time.monotonic() - began < longest:
        time.sleep(.1)
        if os.path.getsize(SPOKEN) != size:
            size, changed = os.path.getsize(SPOKEN), time.monotonic()
    with open(SPOKEN, "rb") as file:
        file.seek(start)
        return [line.strip() for line in file.read().decode().splitlines() if line.strip()]


def unheard(steps):
    """What was to be heard and was not. Now and then the words of a step come with the next one, so two more are looked at."""
    for at, step in enumerate(steps):
        near = " ‖ ".join(word for other in steps[at:at + 3] for word in other.heard)
        if step.wanted and not re.search(step.wanted, near):
            yield f"{step.what}: not heard: {step.wanted}"
