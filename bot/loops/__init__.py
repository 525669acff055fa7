"""What a running process does again and again beside the turns."""
