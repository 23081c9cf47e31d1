"""The places of areas for spreadsheets, and below them what the review found."""
