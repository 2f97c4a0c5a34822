"""Parts of screens that are given views; they know no dialogues and no files."""
