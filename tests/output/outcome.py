"""Counts what a check saw, and says every failure with its file and place."""

import sys

SHOWN = 60


class Outcome:
    def __init__(self, name):
        self.name, self.passed, self.failures = name, 0, []

    def expect(self, ok, place, words):
        """One thing that must hold at `place` (`file` or `file:line`)."""
        if ok:
            self.passed += 1
        else:
            self.failures.append(f"{place}: {words}")
        return bool(ok)

    def end(self):
        """Prints the failures and the closing line, and leaves with 0 or 1."""
        if not self.passed and not self.failures:
            self.failures.append("nothing was checked")
        for line in self.failures[:SHOWN]:
            print(f"  FAIL {line}")
        if len(self.failures) > SHOWN:
            print(f"  … and {len(self.failures) - SHOWN} more")
        print(f"{self.name}: {self.passed} passed, {len(self.failures)} failed", flush=True)
        sys.exit(1 if self.failures else 0)
