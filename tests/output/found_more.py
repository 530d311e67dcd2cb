"""What a search finds (found.py), asked six times as often."""

from found import main

main("found_more", 6)
