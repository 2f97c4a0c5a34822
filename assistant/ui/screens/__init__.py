"""The screens: each arranges widgets, takes their messages, and shows what the dialogue returns."""
