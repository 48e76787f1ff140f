"""The written shapes of citations, as regular expressions; `grammar` puts them together."""

import re
from collections.abc import Iterable

from generator.citations.forms import BY_NAME

LEVEL = {
    "pasal": re.compile(r"(?i:\b(?:pasal|psl\.?|ps\.?))\s+(?P<value>\d+[A-Za-z]{0,2})\b"),
    "ayat": re.compile(r"(?i:\bayat)\s*(?:\((?P<value>\d+[a-z]?)\)|(?P<loose>\d+[a-z]?)\b)"),
    "huruf": re.compile(r"(?i:\bhuruf)\s+(?:\((?P<loose>[a-z])\)|(?P<value>[a-z])\b)"),
    "angka": re.compile(
        r"(?i:\bangka)\s+(?:\((?P<loose>\d+)\)|(?P<value>\d+)\b(?![.,/]\d|\s*(?:%|persen\b|sampai \d+[,%])))"
    ),
}
"""A level with its name, by level."""
BARE = {
    "pasal": re.compile(r"(?P<value>\d+[A-Z]{0,2})\b"),
    "ayat": re.compile(r"\((?P<value>\d+[a-z]?)\)|(?P<loose>\d+[a-z]?)\b"),
    "huruf": re.compile(r"(?P<value>[a-z])\b"),
    "angka": re.compile(r"(?P<value>\d+)\b"),
}
"""A level without its name, as it goes on with a list."""
_DASH = "\u2013\u2014-"
AFTER_BARE = re.compile(
    rf"\s*(?:[,.;:)\]”\"{_DASH}](?!\d)|$)|\s+(?:dan|atau|serta|sampai|hingga|s\.|ayat|huruf|angka)\b"
)
AND = re.compile(
    rf"\s*,\s*(?:(?:dan/atau|dan|atau|serta)\s+)?|\s*[{_DASH}]\s*"
    r"|\s+(?:dan/atau|dan|atau|serta|&|sampai dengan|sampai|s\.\s?d\.?|s/d|hingga|juncto|jo\.?)\s+"
)
OF = re.compile(r"\s+(?:(?:dari|dalam|pada)\s+)?")
THEN = re.compile(r"\s*,?\s+")

ABOUT = re.compile(r"\s+(?i:tentang|ttg\.?|mengenai)\s+")
TITLE_GOES_ON = re.compile(r"\s+(?:(?:dan|oleh|untuk|di)\s+)?(?=[A-Z])")
_LINKING = r"(?:dan|oleh|atas|di|dalam|untuk|pada|dari|serta|tentang|bagi)"
TITLE = re.compile(rf"[\w/-]+(?:(?:,\s+|\s+)(?:{_LINKING}\s+)*[A-Z0-9][\w/-]*)*")

NUMBER = (
    r"(?:\.?\s*(?:Nomor|Nomer|No)\.?\s*:?\s*|\.?\s+|\s*-\s*|(?=\d+/))(?P<nomor>\d{1,4}[A-Z]{0,2})"
    r"(?:\s*/\s*(?P<tahun>\d{4})\b|-(?P<tahun3>\d{4})\b|\s+(?:Tahun|Thn?\b\.?)\s+(?P<tahun2>\d{4})\b)"
)
ANOTHER = re.compile(
    r"(?:\s*,\s*(?:dan\s+|atau\s+|serta\s+)?|\s+(?:dan|atau|serta|&|juncto|jo\.?)\s+)(?P<span>"
    r"(?:(?:Nomor|No)\b\s*[.:]?\s*(?P<nomor1>\d{1,4}[A-Z]?)\s+Tahun\s+(?P<tahun1>\d{4})"
    r"|(?:(?:Nomor|No)\b\s*[.:]?\s*)?(?P<nomor2>\d{1,4}[A-Z]?)/(?P<tahun2>\d{4}))\b)"
)
"""One more number and year of the same form: ``Peraturan BPS 7/2020 dan 8/2020``."""
SHARED_YEAR = (
    r"\s+(?:Nomor|No)\b\s*[.:]?\s*(?P<list>\d{1,4}(?:(?:\s*,\s*(?:dan\s+)?|\s+(?:dan|serta|&)\s+)\d{1,4})+)"
    r"\s+Tahun\s+(?P<tahun>\d{4})\b"
)
"""Several numbers of one form and year: ``Nomor 5, 6, dan 7 Tahun 2000``."""
_WORD_NO = r"(?:Nomor|Nomer|No)\b(?:\s*[.:](?!\.))?"
_NUMBERISH = r"(?:\.\.\.|…|[IVXLC]+\b|\d(?:[\w/'\u2019.-]*\w|/)?)"
_YEARISH = r"(?:\s+(?:Tahun|Thn?\b\.?)(?:\s+\d+)?|\s+\d{2,4}\b)"
_COUNT = r"\d+\s*(?:%|x\b|(?:hari|jam|menit|kali|orang|minggu|bulan|lembar|buah|persen)\b)"
_STOP = r"\s*(?:[,;:)\]\"\u201d]|\.(?:\s|$)|$)|\s+(?:tentang|ttg|yang|Pasal)\b"
HALF_NUMBER = (
    rf"(?:\s+{_WORD_NO}(?:\s*{_NUMBERISH})?{_YEARISH}?"
    rf"|\s+(?!{_COUNT})(?:\d+/[\w/'\u2019]*|\d[\w.'\u2019/-]*\w{_YEARISH}|\d{_YEARISH}|(?!\d{{4}}\b)\d[\w.'\u2019/-]*\w|\d(?={_STOP}))"
    rf"|\s+/\s*\d+|\s+Tahun\s+\d{{4}}\s+{_WORD_NO}\s*\d+)"
)
"""What follows a form when the number or the year is missing or misshapen."""
REGION = r"(?:\s+(?:Provinsi|Kabupaten|Kota)(?:\s+(?!(?:Nomor|No)\b)[A-Z][\w-]+){1,4})?"
LETTER_NUMBER = (
    r"\b[Ss]urat(?:\s+(?!(?:Nomor|No)\b)[A-Z][\w-]+){0,6}(?:\s+(?i:nomor|no\.?))?"
    r"\s+(?P<surat>[A-Z]{1,3}-?\d+/[\w./-]*\w)"
)
CONSTITUTION = r"\b(?P<uud>(?:Undang-Undang Dasar(?: Negara Republik Indonesia)?|UUD(?: NRI)?)(?: (?:Tahun )?1945)?)\b"
YEAR = re.compile(r"\d\s*(?:/|\s[Tt]ahun\s)\s*(?:19|20)\d\d\b")
STRANGE = re.compile(
    r"\b(?P<name>[A-Z][\w-]*(?:\s+(?!(?:Nomor|No)\b)(?:[A-Z][\w/-]*|dan)){0,8})"
    r"\s+(?:(?:Nomor|No)\b\s*[.:]?\s*)?\d{1,4}\s*(?:/|\s+Tahun\s+)\s*(?:19|20)\d\d\b"
)
"""A name before a number and a year, which may be a form nobody knows."""
LEGAL_NAME = re.compile(
    r"(?:Per|Kep)(?:men\w*|ka|ban|pres|p?pu|da|gub|bup|wal(?:i|ikota)?|dir\w*)|Peraturan|Keputusan|Instruksi|Inpres|Ingub"
    r"|Undang-[Uu]ndang|Qanun|(?:UU|PP|PMK)[\w-]*"
)
"""How the names of forms begin."""

_NUMERAL = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:\s+(?:belas|puluh|ratus))?"
BAD_PASAL = re.compile(
    rf"\bPasal\s+(?:(?i:ayat|huruf|angka)\b\s*(?:\(?\w{{1,4}}\)?)?|[IVXL]{{2,}}\b|\(\d+\)|(?i:{_NUMERAL})\b)"
)
LONE_PASAL = re.compile(r"(?<![\w-])Pasal(?= )")
BAD_INNER = re.compile(
    r"\s+(?P<bad>(?i:ayat)(?:\s*(?:\(\(+\d*\)*|\((?!\d+[a-z]?\))[^\s)]*\)?|\[[^\]\s]*\]?))?|(?i:huruf|angka)(?:\s+\w(?!\w))?)"
)
"""A level after a provision that is not one: ``ayat ((2)``, ``ayat (dua)``, ``huruf 1``."""
BAD_NUMBER = re.compile(r"\s*\(\d+\)")
BAD_AYAT = re.compile(r"(?i:\bayat)\s*\(\([^)\s]*\)*")


def either(names: Iterable[str]) -> str:
    """Return a pattern for one of `names`, the longest first; words may be any space apart."""
    longest = sorted(names, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, name.split())).replace("/", r"\s*/\s*") for name in longest) or r"(?!)"


OTHER_LAW = re.compile(
    r"\s+(?:(?:dari|dalam|pada)\s+)?(?:KUH\w*|Kitab\b|Anggaran\s+Dasar|AD/ART|Statuta|Konvensi|Konstitusi|(?i:perjanjian|kontrak)"
    r"|(?:Undang-Undang|Peraturan|Keputusan|UUD?|PP|Perpres|Permen\w*|Perda)\b(?!(?:\s+\w+){0,4}\s+(?:ini|itu|tersebut|dimaksud)\b))"
)
"""What names another law, or no law, after a provision."""
SENTENCE = re.compile(r"[.?!]\s+(?=[A-Z\"\u201c])")

FORM = either(BY_NAME)
"""Any name of any form."""
