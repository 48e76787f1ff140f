"""What a jawaban comes to: `judging` counts and finds the gaps, `command` is ``juknis nilai``, the others show it."""
