"""`next`: an officer clears the waiting entries one after the other, by single keys or by lines."""
