#!/usr/bin/env python3
"""Sites for songngu of any size, the same bytes for the same options on any machine.

    corpus.py --articles 1000 --langs vi,en --seed 1 [--theme theme] OUT

OUT becomes a whole site: configuration, words, sections, articles. An article has 650 words on average, 4 to 6
headings, lists, a table, a quotation, footnotes and 2 to 4 links to other articles; one in twenty has two blocks of
code. Three in four are bundles, the others single files. Vietnamese and English are sentences; every further
language is words made up from its own letters, so that it costs what that script costs.

What waits: some articles come out of embargo one by one, an hour apart, after NOW ("clocks" below); besides them
about 1 in 100 is dated later, 1 in 100 lacks one approved translation, 1 in 200 is in review, 1 in 200 has expired
and 1 in 100 will. No link leads to any of these but the last, so a build of a site has no warnings.

With --theme the folder becomes themes/bench, and the site has the lists and feeds that the peers make in their
benchmark (no agencies, Atom only); without it the built-in theme shows everything, partners' feeds included.

The last line on standard output is one JSON object: "now", "clocks" (times at which one more article is public),
"recent" (files of the newest public articles, main language), "words" (a file of messages and the name of one that
some pages use), "texts", "mean_words". Python's standard library only.
"""
import argparse, datetime, json, os, posixpath, random, re, shutil, struct, sys, zlib

NOW = datetime.datetime(2026, 7, 1, 8, 0)
YEARS = 8
EIGHT = "vi,en,fr,ru,zh-Hans,ja,ko,km"

# id: the name in Vietnamese, in English
SECTIONS = {
    "news": ("Tin đối ngoại", "Foreign affairs news"),
    "economy": ("Kinh tế", "Economy"),
    "economy/projects": ("Dự án kêu gọi đầu tư", "Projects seeking investors"),
    "culture": ("Văn hóa", "Culture"),
    "nature": ("Rừng và nước", "Forest and water"),
}
TOPICS = {  # the theme's footer names these ids
    "trade": ("Buôn bán", "Trade"), "industrial-parks": ("Cụm công nghiệp", "Industrial parks"),
    "agriculture": ("Trồng trọt", "Agriculture"), "marine-economy": ("Cảng và nghề biển", "Marine economy"),
    "renewable-energy": ("Điện mặt trời", "Renewable energy"), "education": ("Trường học", "Education"),
    "public-health": ("Chăm sóc sức khỏe", "Public health"), "heritage": ("Cồng chiêng và sử thi", "Heritage"),
    "tourism": ("Lữ hành", "Tourism"), "diplomacy": ("Kết nghĩa", "Diplomacy"),
    "overseas-vietnamese": ("Kiều bào", "Vietnamese abroad"), "digital-government": ("Hồ sơ trực tuyến", "Digital government"),
    "climate": ("Hạn hán và lũ", "Climate"), "infrastructure": ("Cầu đường", "Roads and bridges"),
}
AGENCIES = {
    "external": ("Phòng Ngoại vụ", "External Relations Office"), "planning": ("Phòng Kế hoạch", "Planning Office"),
    "forestry": ("Chi cục Kiểm lâm", "Forest Protection Branch"), "coffee": ("Hiệp hội Cà phê", "Coffee Association"),
    "museum": ("Bảo tàng cao nguyên", "Highland Museum"), "hospital": ("Bệnh viện vùng", "Regional Hospital"),
    "college": ("Trường Cao đẳng nghề", "Vocational College"), "water": ("Ban Thủy lợi", "Irrigation Board"),
    "radio": ("Đài Phát thanh", "Radio Station"), "border": ("Trạm kiểm soát biên giới", "Border Station"),
}
WORDS = {  # bench-<key>, for the equal-work theme
    "site-title": ("Cổng đối ngoại cao nguyên", "Highland foreign affairs portal"),
    "site-lead": ("Tin chính thức bằng nhiều thứ tiếng", "Official news in many languages"),
    "nav-home": ("Trang đầu", "Front page"), "nav-topics": ("Các chủ đề", "All topics"),
    "skip": ("Tới phần chính", "To the main part"), "language": ("Thứ tiếng", "Languages"),
    "breadcrumbs": ("Bạn đang ở", "You are here"), "published": ("Đăng", "Published"), "updated": ("Sửa", "Revised"),
    "by": ("Người viết", "Author"), "source": ("Cơ quan", "Agency"), "tags": ("Nhãn", "Labels"),
    "topics": ("Chủ đề", "Topics"), "toc": ("Trong bài", "In this article"), "related": ("Cùng chủ đề", "On the same topic"),
    "older": ("Bài trước", "Earlier"), "newer": ("Bài sau", "Later"), "latest": ("Vừa đăng", "Just published"),
    "page": ("Trang số", "Page"), "feed": ("Dòng tin", "Feed"),
    "notfound-title": ("Không có trang này", "No such page"),
    "notfound-text": ("Có lẽ trang đã chuyển đi.", "It may have moved."),
    "footer-owner": ("Do Ủy ban nhân dân cao nguyên xuất bản", "Published by the highland authority"),
    "footer-contact": ("Thư: cong@bench.example.vn", "Mail: portal@bench.example.vn"),
    "footer-licence": ("Được dẫn lại khi ghi nguồn", "May be quoted with its source"),
}

# Sentences: who, does, object, where, why. Every part comes from these lists, each sentence is one of millions.
VI = dict(
    who="Đoàn khách từ thành phố kết nghĩa|Những người trồng cà phê ở xã Ea Bông|Tổ công tác liên ngành|Phòng Ngoại vụ|Các già làng buôn Đôn"
        "|Nhóm kỹ sư thủy lợi|Hội đồng hương tại Praha|Ban Quản lý vườn quốc gia|Đội chiêng trẻ|Hợp tác xã mật ong rừng|Phái đoàn doanh nhân Lào"
        "|Trường Cao đẳng nghề|Trạm y tế biên giới|Nhà nghiên cứu sử thi|Thanh niên tình nguyện|Công ty điện mặt trời".split("|"),
    does="vừa hoàn tất|đang bàn cách mở rộng|giới thiệu với báo chí|đề nghị xem xét lại|cùng khảo sát|mời bạn bè quốc tế đến xem"
         "|đã dành hai năm để chuẩn bị|công khai số liệu về|tập huấn cho nông hộ về|sẽ đồng tổ chức|gửi kiến nghị liên quan đến|ghi chép tỉ mỉ".split("|"),
    what="con đường mòn dẫn tới thác Dray|lớp dạy tiếng Anh cho hướng dẫn viên|vườn ươm giống cây bản địa|hồ chứa nước đầu nguồn|tuần lễ cà phê đặc sản"
         "|kho tư liệu sử thi đã số hóa|tuyến xe khách qua cửa khẩu|bản đồ hạn hán theo mùa|chợ phiên ba nước|xưởng dệt thổ cẩm|trạm quan trắc chim di cư"
         "|quỹ học bổng cho sinh viên vùng cao|mô hình nuôi tằm khép kín|thỏa thuận thu mua hồ tiêu|bộ tiêu chí du lịch xanh|hệ thống cảnh báo lũ quét".split("|"),
    where="bên bờ sông Sêrêpôk|ở mười hai buôn vùng sâu|ngay tại nhà dài cộng đồng|giữa mùa khô|trên cao nguyên đất đỏ|tại phiên họp thường kỳ"
          "|ở hai bên biên giới|trong khu rừng khộp|tại sân vận động cũ|trên chuyến tàu về phía biển".split("|"),
    why="để người trẻ có thêm lý do ở lại quê nhà|sau khi nghe ý kiến của từng hộ|và mong nhận được góp ý thẳng thắn|với kinh phí do hai bên cùng chịu"
        "|mà không làm tổn hại khu rừng phía trên|nhờ bài học rút ra từ vụ trước|bằng bốn thứ tiếng khác nhau|trước khi mùa mưa trở lại"
        "|dù đường vào còn lầy lội|như đã hứa với bà con từ năm ngoái".split("|"),
    open="Sáng nay, |Theo biên bản, |Ở chặng tiếp theo, |Điều ít người biết là |Cũng trong tuần, |||".split("|"),
    heads="Chuyện bắt đầu từ đâu|Con số và cách tính|Tiếng nói người trong cuộc|Việc còn dang dở|Ai trả tiền|Nhìn sang nước bạn|Một ngày ở buôn|Bước kế tiếp|Điều cần lưu ý|Ký ức và hiện tại".split("|"),
    cells="Mục|Kỳ này|Kỳ trước|Hộ tham gia|Diện tích|Chuyến đi|Hồ sơ|Lượt khách|Tấn quả|Ngày nắng".split("|"),
    tags="cao nguyên|cà phê|voi|sử thi|biên giới|mùa khô|nhà dài|kiều bào|học bổng|thổ cẩm|thác nước|chợ phiên".split("|"),
    note="Theo sổ theo dõi của địa phương, làm tròn đến hàng chục.", see="Đọc thêm", alt="Toàn cảnh", title="{who} {does} {what}",
)
EN = dict(
    who="Visitors from the sister city|Coffee growers of Ea Bông commune|The joint working party|The External Relations Office|The elders of Buôn Đôn"
        "|A team of irrigation engineers|The association of countrymen in Prague|The national park board|The young gong players|The forest honey cooperative"
        "|A business mission from Laos|The Vocational College|The border health post|Researchers of the epics|Young volunteers|The solar power company".split("|"),
    does="have just finished|are discussing how to enlarge|presented to the press|asked for a second look at|surveyed together|invited foreign friends to see"
         "|spent two years preparing|opened the figures on|trained farming families in|will jointly host|sent proposals about|recorded in every detail".split("|"),
    what="the footpath to the Dray falls|the English class for tour guides|a nursery of native trees|the reservoir at the headwaters|a week of speciality coffee"
         "|the digital archive of the epics|the coach line across the border|a seasonal map of droughts|the market of three countries|the workshop of brocade weavers"
         "|the station that counts migrating birds|a fund for students from the uplands|a closed cycle of silk farming|the purchase agreement for pepper"
         "|a list of criteria for green travel|the warning system for flash floods".split("|"),
    where="on the banks of the Sêrêpôk|in twelve remote villages|inside the communal longhouse|in the middle of the dry season|on the red soil of the plateau"
          "|at the regular session|on both sides of the border|in the dipterocarp forest|at the old stadium|on the train down to the sea".split("|"),
    why="so that the young have one more reason to stay|after listening to each household|and hope for frank comments|at a cost that both sides share"
        "|without harm to the forest above|thanks to what the last harvest taught|in four different languages|before the rains come back"
        "|although the road is still deep in mud|as had been promised a year ago".split("|"),
    open="This morning, |According to the minutes, |At the next stage, |What few people know: |In the same week, |||".split("|"),
    heads="Where it began|Figures and how they were made|Voices of those concerned|What is left to do|Who pays|A look across the border|One day in the village|The next step|What to keep in mind|Memory and present".split("|"),
    cells="Item|This period|Last period|Families|Area|Journeys|Files|Visitors|Tonnes of fruit|Days of sun".split("|"),
    tags="highlands|coffee|elephants|epics|border|dry season|longhouse|diaspora|scholarship|brocade|waterfall|market".split("|"),
    note="From the local register, rounded to tens.", see="Read on", alt="General view", title="{who} {does} {what}",
)
# Letters of further languages: onsets, vowels, codas; how words are joined; how a sentence ends.
LATIN = ("b c d f g h l m n p r s t v br cl pr st tr".split(), "a e i o u é è à ou ai eau".split(), ["", "", "n", "r", "s", "t"], " ", ".")
SCRIPTS = {
    "ru": ("б в г д ж з к л м н п р с т х ст пр".split(), "а е и о у я ы ю".split(), ["", "", "й", "н", "т", "ть"], " ", "."),
    "zh": ([chr(c) for c in range(0x4E00, 0x4F80, 3)], [chr(c) for c in range(0x5B50, 0x5CA0, 3)], [""], "", "。"),
    "ja": ([chr(c) for c in range(0x65E5, 0x6700, 3)], [chr(c) for c in range(0x304B, 0x3093)], ["", "の", "に"], "", "。"),
    "ko": ([chr(c) for c in range(0xAC00, 0xC000, 28)], [chr(c) for c in range(0xC000, 0xD000, 28)], [""], " ", "."),
    "km": ([chr(c) for c in range(0x1780, 0x17A2)], ["ា", "ិ", "ី", "ុ", "ូ", "េ"], ["", "ន", "ត", "ង"], "", "។"),
    "lo": ([c for c in "ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮ"], ["າ", "ິ", "ີ", "ຸ", "ູ", "ະ"], ["", "ນ", "ດ", "ງ"], "", ". "),
    "th": ([c for c in "กขคงจชดตถทนบปผพฟมยรลวสหอ"], ["า", "ิ", "ี", "ุ", "ู", "ะ"], ["", "น", "ด", "ง"], "", " "),
}
SLUGS = "song suoi rung buon thac chieng ca-phe tieu lua voi gio nang mua cau duong cho lang nha truong sach".split()
PEOPLE = [("H’Lan Niê", "H’Lan Niê"), ("Y Thắng Êban", "Y Thắng Êban"), ("Đỗ Hải Yến", "Đỗ Hải Yến"),
          ("Mai Quốc Bảo", "Mai Quốc Bảo"), ("Lý Thu Cúc", "Helen Marsh"), ("Tạ Nhật Nam", "Paul Renner")]
CODE = [  # two of these in one article of twenty
    'rust\n/// Litres a second through a weir of width `{a}` cm.\nfn flow(head_cm: f64) -> Option<f64> {{\n    if head_cm < 0.0 {{\n'
    '        return None; // dry since day {b}\n    }}\n    let width: f64 = {a}.0;\n    Some(0.0184 * (width - 0.2 * head_cm) * head_cm.powf(1.5))\n}}\n',
    'python\nfrom dataclasses import dataclass\n\n@dataclass\nclass Harvest:\n    """Tonnes of one village in one year."""\n    village: str\n'
    '    tonnes: float = {a}.{b}\n\ndef mean(rows: list[Harvest]) -> float:\n    return sum(r.tonnes for r in rows) / max(len(rows), 1)\n',
    'sql\nSELECT village, year, SUM(tonnes) AS total  -- weighed dry\nFROM harvest\nWHERE year BETWEEN 20{b} AND 2026 AND tonnes > {a}\n'
    "GROUP BY village, year\nHAVING COUNT(*) >= 3\nORDER BY total DESC, village;\n",
    'html\n<figure class="map" data-id="{a}">\n  <img src="falls.png" alt="Map of the falls" width="640" height="{b}0">\n'
    "  <figcaption>Path &amp; river, <time datetime=\"2026-0{c}-01\">this year</time></figcaption>\n</figure>\n",
]
POOL = 3000  # sentences of a language


def named(pair, lang):
    return pair[0] if lang == "vi" else pair[1] if lang == "en" else f"{pair[1]} ({lang})"


class Tongue:
    """What one language has to say: a pool of sentences, headings, names of rows."""

    def __init__(self, lang, seed):
        self.lang, self.r = lang.split("-")[0], random.Random(f"{seed}/tongue/{lang}")
        r = self.r
        self.spaced, self.stop, self.bank = True, ".", {"vi": VI, "en": EN}.get(lang)
        if not self.bank:
            on, vo, co, self.glue, self.stop = SCRIPTS.get(self.lang, LATIN)
            self.spaced = self.glue == " "
            pick = lambda: "".join(r.choice(on) + r.choice(vo) + r.choice(co) for _ in range(r.choice((1, 2, 2, 3))))
            self.lexicon = [pick() for _ in range(700)]
            some = lambda n, k: [self.cap(self.glue.join(r.choice(self.lexicon) for _ in range(r.randrange(*n)))) for _ in range(k)]
            self.bank = dict(heads=some((2, 6), 10), cells=some((1, 3), 10), tags=[x.lower() for x in some((1, 3), 12)],
                             note=some((8, 12), 1)[0] + self.stop, see=some((1, 3), 1)[0], alt=some((2, 4), 1)[0])
        self.pool = [self.sentence() for _ in range(POOL)]
        self.size = [self.count(s) for s in self.pool]

    @staticmethod
    def cap(s): return s[:1].upper() + s[1:]

    def count(self, s): return len(s.split()) if self.spaced else len(s) * 2 // 5

    def words(self, r, few, many):
        if "who" in self.bank: return f"{r.choice(self.bank['what'])} {r.choice(self.bank['where'])}"
        return self.glue.join(r.choice(self.lexicon) for _ in range(r.randrange(few, many)))

    def sentence(self):
        r, b = self.r, self.bank
        link = f"https://example.org/{r.randrange(400)}/"
        roll = r.random()
        mark = (lambda s: f"**{s}**") if roll < .08 else (lambda s: f"*{s}*") if roll < .13 else (lambda s: f"[{s}]({link})") if roll < .16 else (lambda s: s)
        if "who" not in b:
            parts = [self.words(r, 4, 9), self.words(r, 3, 7), self.words(r, 5, 10)]
            parts[1] = mark(parts[1]) if self.spaced or roll >= .13 else parts[1]
            return self.cap((self.glue or {"zh": "，", "ja": "、"}.get(self.lang, " ")).join(parts)) + self.stop
        first, who = r.choice(b["open"]), r.choice(b["who"])
        who = who[0].lower() + who[1:] if first else who
        return f"{first}{who} {r.choice(b['does'])} {mark(r.choice(b['what']))} {r.choice(b['where'])}, {r.choice(b['why'])}."

    def title(self, r):
        b = self.bank
        if "who" in b: return b["title"].format(who=r.choice(b["who"]), does=r.choice(b["does"]), what=r.choice(b["what"]))
        return self.cap(self.words(r, 5, 10))


class Site:
    def __init__(self, n, langs, seed=1, pictures=False):
        self.n, self.langs, self.seed, self.pictures = n, langs, seed, pictures
        r = random.Random(f"{seed}/site")
        minutes = YEARS * 365 * 24 * 60
        ages = sorted((r.randrange(60 * 24, minutes) for _ in range(n)), reverse=True)
        order = list(range(n))
        r.shuffle(order)
        fate, at = {}, 0

        def take(k, name):
            nonlocal at
            for q, i in enumerate(order[at:at + k]): fate[i] = (name, q)
            at += k

        self.steps = max(1, min(24, n // 10)) if n > 1 else 0
        take(self.steps, "embargo")
        take(n // 100, "later")
        take(n // 100 if len(langs) > 1 else 0, "untranslated")
        take(n // 200, "review")
        take(n // 200, "expired")
        take(n // 100, "expires")
        self.items = [self._item(i, NOW - datetime.timedelta(minutes=ages[i]), *fate.get(i, ("public", 0))) for i in range(n)]
        self.linkable = [m for m in self.items if m["fate"] in ("public", "expires")] or self.items
        self.tongues = {}

    def _item(self, i, date, fate, q):
        r = random.Random(f"{self.seed}/{i}")
        hour = datetime.timedelta(hours=1)
        embargo = expires = None
        if fate == "embargo":  # the newest of its section when its hour comes
            date, embargo = NOW.replace(hour=1) + q * datetime.timedelta(minutes=10), NOW + (q + 1) * hour
        elif fate == "later": date = NOW + datetime.timedelta(days=r.randrange(2, 60))
        elif fate == "expired": expires = date + datetime.timedelta(hours=20)
        elif fate == "expires": expires = NOW + datetime.timedelta(days=r.randrange(60, 400))
        return dict(
            i=i, fate=fate, date=date, embargo=embargo, expires=expires, day_only=fate == "public" and r.random() < .3,
            section=r.choices(list(SECTIONS), (46, 18, 8, 18, 10))[0], name=f"{r.choice(SLUGS)}-{r.choice(SLUGS)}-{i:05d}",
            bundle=self.pictures or r.random() < .75, agency=r.choice(list(AGENCIES)), topics=r.sample(list(TOPICS), r.choice((1, 2, 2, 3))),
            authors=r.sample(range(len(PEOPLE)), r.choice((1, 1, 1, 2))), tags=r.sample(range(12), r.randrange(5)),
            days=r.randrange(1, 30) if r.random() < .25 else 0, heads=r.randrange(4, 7), links=r.randrange(2, 5),
            code=i % 20 == 13, notes=r.randrange(1, 3), target=r.triangular(310, 810, 540), summary=r.random() < .85)

    def path(self, m, lang):
        """Below content/."""
        return f"{m['section']}/{m['name']}/index.{lang}.md" if m["bundle"] else f"{m['section']}/{m['name']}.{lang}.md"

    def tongue(self, lang):
        if lang not in self.tongues: self.tongues[lang] = Tongue(lang, self.seed)
        return self.tongues[lang]

    def link(self, m, to, lang):
        return posixpath.relpath(self.path(to, lang), posixpath.dirname(self.path(m, lang)))

    def title(self, m, lang):
        return self.tongue(lang).title(random.Random(f"{self.seed}/{m['i']}/title/{lang}"))

    def body(self, m, lang):
        t, r = self.tongue(lang), random.Random(f"{self.seed}/{m['i']}/body/{lang}")
        b, out, words = t.bank, [], 0
        aims = random.Random(f"{self.seed}/{m['i']}/links").choices(self.linkable, k=m["links"])

        def prose(n):
            nonlocal words
            picks = [r.randrange(POOL) for _ in range(n)]
            words += sum(t.size[p] for p in picks)
            return (" " if t.spaced else "").join(t.pool[p].strip() for p in picks)

        def add(s):
            nonlocal words
            words += t.count(s)
            out.append(s)

        out.append(prose(2) + "[^so]")
        if m["bundle"] and self.pictures: out.append(f"![{b['alt']}](photo.png)")
        for k, head in enumerate(r.sample(b["heads"], m["heads"])):
            out.append(f"{'###' if k in (2, 4) else '##'} {head}")
            out.append(prose(r.choice((1, 2, 2))))
            if k == 0: add("\n".join(f"- {t.words(r, 4, 8)}" for _ in range(r.randrange(3, 6))))
            if k == 1:
                rows = r.sample(b["cells"][3:], 5)
                add(f"| {b['cells'][0]} | {b['cells'][1]} | {b['cells'][2]} |\n|:--|--:|--:|\n"
                    + "\n".join(f"| {x} | {r.randrange(20, 999)} | {r.randrange(20, 999)} |" for x in rows))
            if k == 2: out.append("> " + prose(1))
            if k == 3: add("\n".join(f"{q}. {t.words(r, 4, 8)}" for q in (1, 2, 3)))
            if k == 3 and m["notes"] == 2: out.append(prose(1) + "[^hai]")
            if k < len(aims): add(f"{b['see']}: [{self.title(aims[k], lang)}]({self.link(m, aims[k], lang)})")
        if m["code"]:
            for q in r.sample(range(len(CODE)), 2):
                out.append("```" + CODE[q].format(a=r.randrange(100, 999), b=r.randrange(10, 24), c=r.randrange(1, 9)) + "```")
        while words < m["target"]: out.append(prose(r.choice((2, 2, 3))))
        out.append(f"[^so]: {b['note']}")
        if m["notes"] == 2: out.append(f"[^hai]: {self.title(m, lang)}.")
        text = "\n\n".join(out) + "\n"
        return text, t.count(text) if t.spaced else words

    def head(self, m, lang):
        t, main = self.tongue(lang), lang == self.langs[0]
        held = m["fate"] == "review" or m["fate"] == "untranslated" and lang == self.langs[-1]
        f = [f"title: {scalar(self.title(m, lang))}"]
        if m["summary"]:
            plain = re.sub(r"\]\([^)]*\)|[*\[]", "", t.pool[(m["i"] * 7 + 3) % POOL]).strip()
            f.append(f"summary: {scalar(plain)}")
        if not main and m["i"] % 3 == 0: f.append(f"slug: {lang.lower()}-{m['name']}")
        f += ["status: review" if held else "status: approved\napproved_by: editor"]
        if m["days"]: f.append(f"updated: {iso(min(m['date'] + datetime.timedelta(days=m['days']), max(NOW, m['date'])))}")
        if m["tags"]: f.append("tags: [" + ", ".join(scalar(t.bank["tags"][k]) for k in m["tags"]) + "]")
        if self.pictures: f.append(f"captions: {{photo.png: {{alt: {json.dumps(t.bank['alt'], ensure_ascii=False)}}}}}")
        if main:
            f.append(f"date: {m['date']:%Y-%m-%d}" if m["day_only"] else f"date: {iso(m['date'])}")
            if m["embargo"]: f.append(f"embargo: {iso(m['embargo'])}")
            if m["expires"]: f.append(f"expires: {iso(m['expires'])}")
            f += [f"agency: {m['agency']}", "authors: [" + ", ".join(f"author-{k}" for k in m["authors"]) + "]", "topics:"]
            f += [f"  - {x}" for x in m["topics"]]
            if self.pictures: f += ["cover: photo.png", "files: {photo.png: {credit: Bench, rights: free}}"]
        return "---\n" + "\n".join(f) + "\n---\n\n"

    def config(self, equal):
        names = lambda pair: "{" + ", ".join(f"{l}: {json.dumps(named(pair, 'vi' if l == 'vi' else 'en'), ensure_ascii=False)}" for l in self.langs) + "}"
        c = ["base_url: https://bench.example.vn/cong/", f"languages: [{', '.join(self.langs)}]", "approval: required",
             f"publisher: {{name: {names(('Ủy ban cao nguyên', 'Highland authority'))}}}", f"topics: [{', '.join(TOPICS)}]",
             "agencies:", *(f"  - {{id: {k}}}" for k in AGENCIES), "people:",
             f"  - {{id: editor, name: {names(('Ban biên tập', 'Editorial office'))}, may_approve: all}}",
             *(f"  - {{id: author-{k}, name: {names(p)}}}" for k, p in enumerate(PEOPLE))]
        if equal: c += ["theme: bench", "lists: {page_size: 20, topics: true, agencies: false}", "feeds: {formats: [atom], size: 20}"]
        else: c += ["partners:", "  - {id: wire, name: Hãng tin}", "  - {id: radio, name: Đài, sections: [news, culture]}"]
        return "\n".join(c) + "\n"

    def write(self, out, theme=None):
        put(f"{out}/songngu.yaml", self.config(bool(theme)))
        if theme: shutil.copytree(theme, f"{out}/themes/bench")
        for l in self.langs:
            t = self.tongue(l)
            words = [("site-name", WORDS["site-title"])] + ([(f"bench-{k}", v) for k, v in WORDS.items()] if theme else [])
            words += [(f"topic-{k}", v) for k, v in TOPICS.items()] + [(f"agency-{k}", v) for k, v in AGENCIES.items()]
            put(f"{out}/locales/{l}/site.ftl", "".join(f"{k} = {named(v, l)}\n" for k, v in words))
            put(f"{out}/content/_index.{l}.md", f"---\ntitle: {scalar(named(WORDS['site-title'], l))}\nsummary: {scalar(named(WORDS['site-lead'], l))}\n---\n")
            for s, pair in SECTIONS.items():
                put(f"{out}/content/{s}/_index.{l}.md", f"---\ntitle: {scalar(named(pair, l))}\nslug: {s.split('/')[-1]}\n---\n\n{t.pool[len(s)]}\n")
        total = 0
        for m in self.items:
            os.makedirs(f"{out}/content/{m['section']}" + (f"/{m['name']}" if m["bundle"] else ""), exist_ok=True)
            for l in self.langs:
                body, words = self.body(m, l)
                total += words
                put(f"{out}/content/{self.path(m, l)}", self.head(m, l) + body, made=True)
            if self.pictures: picture(f"{out}/content/{m['section']}/{m['name']}/photo.png", m["i"])
        new = sorted((m for m in self.items if m["fate"] == "public"), key=lambda m: (m["date"], m["i"]), reverse=True)
        return dict(now=iso(NOW), clocks=[iso(NOW + datetime.timedelta(hours=k + 1)) for k in range(self.steps)],
                    recent=[f"content/{self.path(m, self.langs[0])}" for m in new[:40]],
                    words=[f"locales/{self.langs[0]}/site.ftl", "agency-museum"], articles=self.n, langs=self.langs,
                    texts=self.n * len(self.langs), mean_words=round(total / max(1, self.n * len(self.langs))))


def iso(d): return d.strftime("%Y-%m-%dT%H:%M:00+07:00")


def scalar(s):
    """Plain, as editors write it, where YAML allows that."""
    return s if re.match(r"[^\W\d_]", s) and not re.search(r": |:$| #|[\[\]{},\"'`*&]|^(true|false|null|yes|no|on|off)$", s) else json.dumps(s, ensure_ascii=False)


def put(path, text, made=False):
    if not made: os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as f: f.write(text)


def picture(path, i, w=48, h=30):
    """A small PNG of its own for every article; stored, not compressed, so that no library's version shows."""
    rows = b"".join(b"\0" + bytes(v for x in range(w) for v in ((x * 5 + i) & 255, (y * 8 + i // 7) & 255, (i * 13 + x) & 255)) for y in range(h))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    with open(path, "wb") as f:
        f.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b""))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, required=True, help="how many, each in every language")
    ap.add_argument("--langs", default="vi,en", help=f"codes with commas, or 8 for {EIGHT}; the first is the main language")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--theme", help="a theme's folder (default: the built-in theme with all its outputs)")
    ap.add_argument("--pictures", action="store_true", help="one picture in every article; all are bundles then")
    ap.add_argument("OUT", help="a folder that does not exist or is empty")
    a = ap.parse_args()
    if a.articles < 1: ap.error("--articles: at least 1")
    if os.path.isdir(a.OUT) and os.listdir(a.OUT): ap.error(f"{a.OUT} is not empty")
    langs = (EIGHT if a.langs == "8" else a.langs).split(",")
    print(json.dumps(Site(a.articles, langs, a.seed, a.pictures).write(a.OUT, a.theme), ensure_ascii=False))


if __name__ == "__main__":
    sys.exit(main())
