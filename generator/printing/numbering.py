"""Numbers that are written with letters."""

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return ``IV`` for 4; for numbers from 1 to 399."""
    words = ""
    for value, sign in _ROMAN:
        words += sign * (number // value)
        number %= value
    return words


def letters(number: int) -> str:
    """Return ``A`` for 1, ``Z`` for 26, ``AA`` for 27."""
    words = ""
    while number:
        number, rest = divmod(number - 1, 26)
        words = chr(ord("A") + rest) + words
    return words


def runs(numbers: list[int]) -> list[list[int]]:
    """Split ascending numbers into runs that follow each other without a gap."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found
