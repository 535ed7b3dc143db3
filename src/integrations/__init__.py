"""The outside world, one package each, strangers to one another. They translate; they decide nothing."""
