"""What templates see and may call: payloads, Jekyll's own tags and filters."""
