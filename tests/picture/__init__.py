"""The picture of the screen that the README shows, made by the program itself: `python -m tests.picture`."""
