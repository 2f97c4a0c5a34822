"""The conversation: what is said back to each input; driven by the terminal and by plain lines alike."""
