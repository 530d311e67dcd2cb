"""The page of search as a reader uses it, in a browser: what is typed, the address, filters, keyboard, a release in between.
A section with planted texts, built twice: the second release has another text, and none of the first one's files."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from built import PROGRAM, from_arguments
from web import serving

NOW = "2026-11-25T09:00:00+07:00"
BASE = "/doi-ngoai/"
THEMES = ["cao-nguyen", "giay"]
COUNT = re.compile(r"search: (\d+) passed, (\d+) failed")
CONFIG = """base_url: https://example.gov.vn/doi-ngoai/
languages: [vi, en, ar]
approval: none
topics: [coffee, rivers]
search:
  same:
    - [Đắk Lắk, Daklak, Darlac]
"""
# How the script is wrong: the part of the check that sees it, what stands there, what is put instead
FAULTS = {
    "early": ("first", "setTimeout(done, 500)", "setTimeout(done, 0)"),
    "order": ("found", "steps[b] - steps[a] || ", ""),
    "row": ("found", "steps[text] |= ROW", "0"),
    "own": ("found", "(list.key === key || !own[0])", "true"),
    "writing": ("found", "list.form === form ||", "true ||"),
    "prefix": ("found", "isLast ? 1", "isLast ? 200"),
    "blank": ("found", " && to === text.length", ""),
    "four": ("found", "? 200 : 3", "? 200 : 200"),
    "slips": ("found", ".?${letter}?", "${letter}"),
    "spellings": ("found", "if (standsAt(pieces, from, keys))", "if (false)"),
    "marks": ("found", "ends[n] ?? place(n - 1)", "n"),
    "markup": ("found", "node.append(...inside)", "inside.map((own) => own.nodeType ? node.append(own) : node.innerHTML += own)"),
    "long": ("hostile", ".slice(0, 100)", ".slice(0, 200)"),
    "trimmed": ("state", "[...input.value]", "[...input.value.trim()]"),
    "history": ("state", "replaceState", "pushState"),
    "forgotten": ("state", 'state.get(field.name) ?? ""', '""'),
    "links": ("state", "link.search =", "link.title ="),
    "unfiltered": ("filters", ".filter(Boolean), asked", ".filter(() => false), asked"),
    "focus": ("filters", '.querySelector("a").focus()', ""),
    "eleven": ("filters", "shown += 10", "shown += 11"),
    "tab": ("keyboard", "filters, status, list, more)", "status, list, more, filters)"),
    "stale": ("races", "if (turn < latest) return;", ""),
    "gone": ("release", "(await renew().catch(() => 0))", "false"),
    "again": ("release", "!isRenewed && ", ""),
    "twice": ("files", "??= fetch", "= fetch"),
}
FILLERS = 23  # texts that all have one word

# name, language, day of 2026, section, topics, title, summary, body
TEXTS = [
    # What is asked as “sông Sêrêpốk”, in the order in which it must come
    ("hang", "vi", "01-02", "tin", "rivers", "Sông Sêrêpốk mùa nước lớn", "Ở hạ nguồn.", "Nước lên."),
    ("tieu-de", "vi", "01-03", "tin", "rivers", "Sêrêpốk, dòng sông lớn", "Ở thượng nguồn.", "Nước xuống."),
    ("tom-tat", "vi", "01-04", "tin", "", "Dòng sông của rừng", "Nhiều thác trên Sêrêpốk.", "Thác Dray Nur."),
    ("than-bai", "vi", "01-05", "tin", "", "Thác ghềnh", "Một chuyến đi.", "Một con sông tên là Sêrêpốk. Sông ấy, sông Sêrêpốk."),
    ("khong-dau", "vi", "01-06", "tin", "", "Song Serepok", "Không dấu.", "Viết vội."),
    # Spellings that count as one; words themselves before words that only begin so
    ("daklak", "vi", "02-01", "tin/tinh", "coffee", "Daklak thuở trước", "Một tên gọi.", "Tên cũ."),
    ("dak-lak", "vi", "02-02", "tin/tinh", "", "Tỉnh Đắk Lắk", "Một tỉnh.", "Hồ Lắk."),
    ("cao-nguyen", "vi", "02-04", "van-hoa", "", "Trên cao nguyên", "Gió.", "Đất đỏ."),
    ("cao-ngu", "vi", "02-03", "van-hoa", "", "Trời cao ngu", "Hai chữ.", "Không gì."),
    # What is to be told apart by its letters
    ("thu", "vi", "03-01", "van-hoa", "coffee", "Cà phê robusta & <img src=x onerror=alert(1)>", "H’Linh hát ở M’Đrắk.", "Hạt."),
    ("chu-viet", "vi", "03-02", "van-hoa", "", "Chợ nổi น้ำใจ และ กาแฟ, 多乐省的咖啡", "Thủy điện, thuỷ lợi.", "Chữ."),
    ("en-thu", "en", "03-01", "van-hoa", "coffee", "The coffees of Dak Lak", "Robusta grows on red soil.", "Beans."),
    ("en-tin", "en", "03-02", "tin", "", "Rivers of the highlands", "The Serepok and the Krong Ana.", "Coffeehouses by the river."),
    ("ar-tin", "ar", "03-02", "tin", "", "قهوة داك لاك", "مقاطعة في المرتفعات.", "القهوة في المرتفعات."),
]
SECTIONS = {"tin": "Tin tức", "tin/tinh": "Tin trong tỉnh", "van-hoa": "Văn hoá"}


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def lay(site, theme, texts):
    put(site / "songngu.yaml", f"{CONFIG}theme: {theme}\n")
    for folder, title in SECTIONS.items():
        for lang in ("vi", "en", "ar"):
            put(site / "content" / folder / f"_index.{lang}.md", f"---\ntitle: {title}\n---\n")
    for name, lang, day, section, topics, title, summary, body in texts:
        head = f"title: '{title}'\nsummary: '{summary}'\ndate: 2026-{day}\ntopics: [{topics}]\noriginal: {lang}\n"
        put(site / "content" / section / f"{name}.{lang}.md", f"---\n{head}---\n\n{body}\n")


def build(site, out):
    made = subprocess.run([PROGRAM, "--site", site, "--now", NOW, "build", "--no-cache", "--out", out], capture_output=True, text=True)
    return None if made.returncode == 0 else made.stderr


def look(theme, folder, fault):
    """The page in a theme: how often what it should be was seen, and how often not."""
    fillers = [(f"ky-{n}", "vi", f"04-{n:02}", "tin", "", f"Thường kỳ {n}", f"Số {n}.", "Đều đặn.") for n in range(1, FILLERS + 1)]
    site, out, second = (Path(folder) / f"{theme}{end}" for end in ("", "-public", "-second"))
    lay(site, theme, TEXTS + fillers)
    failed = build(site, out)
    # The next release: one text says something else, so the index, and of some keys the files, have other names.
    lay(site, theme, [("moi", "vi", "05-01", "tin", "", "Sông Sêrêpốk sau lần xuất bản mới", "Mới.", "Mới.")])
    failed = failed or build(site, second)
    if failed:
        print(f"  FAIL {theme}: the section is not built: {failed}")
        return 0, 1
    part, *change = FAULTS.get(fault, ("",))
    for script in out.glob("search/search-*.js") if change else ():
        text = script.read_text("utf-8")
        assert change[0] in text, fault
        script.write_text(text.replace(*change), "utf-8")
    pages = Path(folder) / "pages.json"
    pages.write_text("[]", "utf-8")
    with serving(out, BASE, site=site, now=NOW) as served:
        script = Path(__file__).parent / "browser" / "typed.mjs"
        call = ["node", script, "--base-url", f"https://example.gov.vn{BASE}", "--served", served, "--pages", pages, "--second", second]
        done = subprocess.run(call + (["--only", part] if part else []), capture_output=True, text=True)
    told = done.stdout.splitlines()
    for line in told[:-1]:
        print(f"  {line.strip()} ({theme})")
    found = COUNT.fullmatch(told[-1]) if told else None
    if not found:
        print(f"  FAIL {theme}: {done.stderr[-600:]}")
    return tuple(map(int, found.groups())) if found else (0, 1)


fault = from_arguments().fault
with tempfile.TemporaryDirectory(prefix="songngu-search-") as folder:
    counts = [look(theme, folder, fault) for theme in (THEMES[:1] if fault else THEMES)]
passed, failed = (sum(column) for column in zip(*counts))
print(f"search: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
