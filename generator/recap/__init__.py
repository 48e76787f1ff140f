"""Many filled sheets as one workbook: found, each read in a process of its own, judged, compared, written down."""
