from __future__ import annotations

from datetime import date

import pytest
from html_read import LONG, read, sections, words

from checker.reading import read_document


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<p><b>12</b> boats</p>", "12 boats"),
        ("<p>up <i>12</i>% on <span class='x'>&pound;</span>5m", "up 12% on £5m"),
        ("<p>&pound;5, &#8364;6, 7&deg;C, 8&ndash;9 &amp; 10&nbsp;km", "£5, €6, 7°C, 8–9 & 10 km"),
        ("<p>&notanentity; &#x; & 5 &pound0;", "&notanentity; &#x; & 5 &pound0;"),
        ("<p>5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
        ("<p>12 km<sup>2</sup>, 3<sup>rd</sup> of 10<sup>6</sup>", "12 km², 3rd of 10⁶"),
        ("<p>9.8 m/s<sup>2</sup> and 5 m s<sup>-1</sup>", "9.8 m/s² and 5 m s-1"),
        ("<p>12 boats<sup>1</sup> and 14<sup><a href=#n>[2]</a></sup> nets", "12 boats and 14 nets"),
        ("<p>12 boats<sup id=r><a href='#n'><span>[</span>note 1<span>]</span></a></sup> left", "12 boats left"),
        ("<p>12 boats<a role=doc-noteref href=#n>3</a> left <span class='sr-only'>5</span>", "12 boats left"),
        ("<p>12 boats<sup>which were new</sup> left", "12 boatswhich were new left"),
        ("<p>12 <del>13</del> boats, <code>5</code> <button>6</button> left", "12 boats, left"),
        ("<p>12 boats <span hidden>13</span><span style='display: none'>14</span> left", "12 boats left"),
        ("<p>12 boats<!-- 13 --> <script>14 </p> 15</script>left", "12 boats left"),
        ("<p>a <a title='5 > 4' href=http://x.org/6>7</a> at http://x.org/8", "a 7 at"),
        ("<p title='5>6' data-x=\"'\">7", "7"),
        ("<p><a href='5>six", "six"),
    ],
)
def test_what_a_browser_shows_is_read(source: str, prose: str) -> None:
    assert words(source) == [prose]


def test_positions_are_those_of_the_file() -> None:
    text = "<p>It cost &pound;5m, <b>34</b>% more, in 2&nbsp;years."
    block = read(text).blocks[0]
    for shown in ("It", "34", "%", "years"):
        assert block.start + block.text.index(shown) == text.index(shown)
    assert block.start + block.text.index("£") == text.index("&pound;")


def test_a_figure_is_read_through_its_markup() -> None:
    from checker.api import figures_of

    figures = figures_of("<p>It cost <b>&pound;</b>5<i>m</i>, or 1&nbsp;200 a day for 5&ndash;6 days", name="a.html")
    assert [(figure.kind, str(figure.value)) for figure in figures.figures] == [
        ("money", "5000000"),
        ("number", "1200"),
        ("duration", "None"),
    ]


def test_a_message_shows_a_figure_without_its_markup() -> None:
    from checker.api import lint_text

    (finding,) = lint_text("<p>Fares rose <b>34</b>% to &pound;110 from &pound;100.", name="a.html").findings
    assert finding.message.startswith("£100 to £110")
    assert finding.stated == "34%"


def test_paragraphs_need_no_end_tags() -> None:
    assert words("<div>1<p>2<p>3<ul><li>4<li>5</ul>6<h2>7</h2>8</div>9") == [*"123456789"]


def test_ends_that_belong_to_nothing_end_nothing() -> None:
    assert sections("<blockquote>a</i></li></td> b <b>c</blockquote> d") == [
        ("quote", "a"),
        ("quote", "b c"),
        ("body", "d"),
    ]


def test_a_line_break_begins_a_line_and_two_a_paragraph() -> None:
    blocks = read("<p>one<br>two<br/><br>three").blocks
    assert [(block.text, block.paragraph) for block in blocks] == [("one", 1), ("two", 1), ("three", 2)]
    assert words("<h1>Fares rise<br>5%</h1>") == ["Fares rise 5%"]


def test_sections_are_those_of_the_elements() -> None:
    text = """<h1>Head 1</h1><h2>Part 2</h2><p>Body 3</p><ul><li>item 4<ol><li>inner 5</ol></ul>
    <blockquote><p>said 6</p></blockquote><figure><img alt=7><figcaption>seen 8</figcaption></figure>
    <dl><dt>9<dd>10</dl>
    <h1>Again 11</h1><p>“All of it said 12”</p>"""
    assert sections(text) == [
        ("headline", "Head 1"),
        ("body", "Part 2"),
        ("body", "Body 3"),
        ("list", "item 4"),
        ("list", "inner 5"),
        ("quote", "said 6"),
        ("caption", "seen 8"),
        ("list", "9"),
        ("list", "10"),
        ("body", "Again 11"),
        ("quote", "“All of it said 12”"),
    ]


def test_the_items_of_a_list_share_a_paragraph() -> None:
    blocks = read("<p>a<ul><li>b<li>c<ul><li>d</ul></ul><p>e<ul><li>f</ul>").blocks
    assert [block.paragraph for block in blocks] == [1, 2, 2, 2, 3, 4]


# --- the article and what stands around it ---------------------------------------------------------------------------


def test_furniture_is_left_out() -> None:
    text = """<body class=comments><header>1 <a>home</a></header><nav>2</nav><div role=navigation>3</div><p>Text.</p>
    <aside>4</aside><form>5 <input value=6></form><div class="x cookie-banner">7</div><div id=comments><p>8</div>
    <template>9</template><svg><text>10</text></svg><div hidden><p>11</div><div aria-hidden=true>12</div>
    <select><option>13<option>14</select><ul><li><a href=x>15</a><li><a href=y>16</a></ul><footer>17</footer>"""
    assert words(text) == ["Text."]


def test_a_form_around_the_page_is_no_furniture() -> None:
    assert words("<form><h1>Head</h1><p>5 boats</form>") == ["Head", "5 boats"]


def test_the_article_is_read_where_there_is_one() -> None:
    page = f"<main><p>0 teasers<article><h1>Head</h1><p>{LONG}</p></article><article><p>5</p></article></main><p>6</p>"
    assert words(page) == ["Head", LONG.strip()]


def test_an_article_that_is_only_a_teaser_is_not_the_page() -> None:
    assert words(f"<p>{LONG}<p>{LONG}<article>5 more</article>") == [LONG.strip(), LONG.strip(), "5 more"]
    assert words(f"<p>1<main><p>{LONG}</main>") == [LONG.strip()]


def test_articles_inside_an_article_are_comments_on_it() -> None:
    assert words(f"<article><p>{LONG}</p><article>5 thanks</article></article>") == [LONG.strip()]
    assert words("<article><article>5 boats</article><article>6 nets</article></article>") == ["5 boats", "6 nets"]


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        ("<title>5 boats | The Gull</title><p>Text", "5 boats"),
        ("<title>Twenty-one boats &mdash; a record</title><p>Text", "Twenty-one boats — a record"),
        ("<title>x</title><meta content='5&nbsp;boats' property=og:title><p>Text", "5 boats"),
        ("<title>5 boats | The Gull</title><header><h1>The Gull</h1></header><h1>6 boats</h1><p>Text", "6 boats"),
        ("<title>5 boats - The Gull</title><header><h1>5 boats</h1></header><p>Text", "5 boats"),
        ("<title>5 boats</title><header><h1>Weekly</h1></header><p>Text", "5 boats"),
        (f"<h1>5 boats</h1><article><p>{LONG}</article>", "5 boats"),
    ],
)
def test_the_headline_is_that_of_the_article_or_of_the_page(page: str, headline: str) -> None:
    assert [said for section, said in sections(page) if section == "headline"] == [headline]
    assert len(sections(page)) == 2


@pytest.mark.parametrize(
    "given",
    [
        "<meta property='article:published_time' content='2019-03-04T23:00:00+01:00'>",
        "<meta content=2019-03-04 name=DC.date.issued>",
        '<script type="application/ld+json">{"@type": "Article", "datePublished" : "2019-03-04"}</script>',
        "<meta name=date content='soon'><p>By A, <time datetime='2019-03-04'>Monday</time>",
        "<time itemprop=datePublished datetime=2019-03-04T08:00>",
        "<meta property='article:published_time' content='2019-03-04'><meta name=date content=2018-01-01>",
    ],
)
def test_the_day_of_publication(given: str) -> None:
    assert read(f"{given}<p>{LONG}").date == date(2019, 3, 4)


def test_a_time_in_the_text_is_no_day_of_publication() -> None:
    assert read(f"<p>{LONG} <p>On <time datetime=2019-03-04>4 March</time>").date is None


# --- remarks ---------------------------------------------------------------------------------------------------------

IGNORE = "<!-- checker: ignore[sums] counted twice -->"


@pytest.mark.parametrize(
    ("page", "covered"),
    [
        (f"<p>One.</p>{IGNORE}<p>Two <b>2</b>.</p><p>Three.</p>", "Two <b>2</b>."),
        (f"<p>One. {IGNORE} More.</p><p>Two.</p>", f"One. {IGNORE} More."),
        (f"<p>One. {IGNORE}</p><p>Two.</p>", f"One. {IGNORE}"),
        (f"{IGNORE}<ul><li>a 1<li>b 2</ul><p>One.</p>", "a 1<li>b 2"),
        (f"<table><tr><td>a<td>1<tr><td>b<td>2{IGNORE}<tr><td>c<td>3</table>", "b<td>2"),
        (f"<head>{IGNORE.replace('ignore', 'ignore-file')}</head><p>One.</p>", None),
        (
            "<!-- checker: ignore-start[sums] old --><p>One.</p><!-- checker: ignore-end --><p>Two.</p>",
            "<!-- checker: ignore-start[sums] old --><p>One.</p><!-- checker: ignore-end -->",
        ),
    ],
)
def test_a_remark_is_about_its_block_or_the_next(page: str, covered: str | None) -> None:
    (remark,) = read(page).remarks
    assert page[slice(*remark.covers)] == (page if covered is None else covered)
    assert page[remark.start : remark.end].startswith("<!-- checker:")


def test_a_comment_in_a_script_is_no_remark() -> None:
    assert read(f"<script>{IGNORE}</script><p>One.<!-- checker: Jane --></p>").remarks == ()


# --- broken and hostile pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "mark",
    [
        *(
            "<",
            "<a ",
            "<a b='",
            "<a b='>' ",
            '="',
            "<!--",
            "<![CDATA[",
            "</",
            "<p>",
            "<b>",
            "<b></i>",
            "</div>",
            "&#x;",
        ),
        *("<title>", "<script>", "<script></script ", "<table><tr><td>", "<tr><td rowspan=9999>", "<td colspan=999>"),
        *(
            "<ul><li>",
            "<article>",
            "<sup>1",
            "<sup>",
            "<sup><b>",
            "<form>",
            "<span hidden>",
            "<br>",
            "<h1>1",
            "<meta content='",
        ),
    ],
)
def test_endless_markup_is_read(mark: str) -> None:
    document = read(mark * 10_000 + ">\n<p>Five 5.")
    assert document.text.startswith(mark)


def test_a_page_says_in_which_encoding_it_is() -> None:
    page = "<html><head><meta charset='{}'></head><p>Prix : 5 € à Nîmes".format
    assert read_document("a.html", page("windows-1252").encode("cp1252")).blocks[0].text == "Prix : 5 € à Nîmes"
    assert read_document("a.html", page("utf-8").encode()).blocks[0].text == "Prix : 5 € à Nîmes"
