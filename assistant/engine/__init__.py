"""What can be done with the model: pure functions, no files, no screens, no clock."""
