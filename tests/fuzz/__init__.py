"""Inputs that nobody would write: ``python -m tests.fuzz`` makes them, guided by coverage.

A target is a function of bytes that raises nothing, whatever they are: what is wrong with them is a
finding or the problem of a plan. What must hold of every input is asserted beside it. Each has a
small corpus here; ``test_corpus.py`` puts all of it through the targets, without the fuzzer.
"""
