"""Faults from outside: signals, closed pipes, full disks, poor surroundings, hostile files."""
