"""A made-up installation to try everything on: what it holds is data, how it comes about the real acts."""
