"""The kinds of indicators, a file a kind as in the package."""
