"""One contestant, one piece of work, once: `python -m benchmarks.cold NAME WORK ACCURACY INDEX`."""

import sys

from benchmarks.contest import contestants


def main() -> None:
    """Run attempt INDEX of the contestant."""
    name, work, accuracy, index = sys.argv[1:]
    (chosen,) = (one for one in contestants() if one.name == name)
    for k, attempt in enumerate(chosen.attempts(work, float(accuracy))):
        if k == int(index):
            attempt.run()
            return


if __name__ == "__main__":
    main()
