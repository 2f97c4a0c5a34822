"""Dutch as staff type it: cleaning, stemming, spelling, what a sentence means, and search."""
