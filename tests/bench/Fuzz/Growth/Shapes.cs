using System.Globalization;
using System.Text;
using Bulletin.Bench.Readers;
using Bulletin.Content.Sources;

namespace Bulletin.Bench.Growth;

/// <summary>Inputs that repeat one thing: what is deep, wide, long or many.</summary>
internal static class Shapes
{
    private const string Letters = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n字a1";

    // What a number stands in stands for: {0}.
    private static readonly string[] Numbered =
    [
        "[^{0}]: 注\n\n", "甲[^{0}]\n\n[^{0}]: 注\n\n", "[a{0}]: b.md\n\n", "[a{0}]\n\n[a{0}]: b.md\n\n", "# 标题\n\n", "# 标题{0}\n\n",
        "第{0}条　甲\n\n", "第一条　甲\n\n", "第一章 总则\n\n", "一、甲\n\n（一）乙\n\n", "{0}. 甲\n", "{0}. 甲\n\n", "- 甲\n", "- 甲\n\n", "词{0}\n:   义\n\n",
        "[甲](doc:云政办发〔2024〕{0}号)", "[](doc:云政办发〔2024〕{0}号) ", "[甲](#a{0})", "<https://a.cn/{0}>", "&amp;", "&#{0};", "<b{0}>", "![",
        "![a](b.png)",
        "**甲**乙", "*a* ", "*a _b", "_a *b_ c* ", "**a*b_", "甲 {{#a{0}}}\n\n", "{{#a{0}}}\n\n", "> 甲\n", "> 甲\n\n", "```\n",
        "```\na\n```\n", "a|b\n-|-\n1|2\n\n",
        "| a | b |\n|-|-|\n", "| 1 | 2 |\n", "+-+\n| |\n", "a\n", "\n", "a\tb\n", "目录\n\n第一章 甲\n\n", "^^^\n", "<!-- -->", "%%",
        "http://a.cn/{0}/ ", "a  \n", "- a\n  b\n",
        "{0}. a\n   - b\n", "[a][b]", "[a]: <b>\n", "[{0}]: #a\n\n", "\\*", "\u3000\u3000甲\n", "<a href='b'>", "`a``", "<", "{{", "{{#",
        "{{#a", "甲\u200b", "[x](http://a.cn \"t\")",
        "\0", "\u0085", "\ud7ff", "（一）", "第", "一", "----\n", "* * *\n", ">", "1", "字",
        "[a](", "[a](<", "[a](b (", "[a](b \"", "![a](", "[](", "a](b)", "[a]", "[a][", "[[", "[[a]]", "[^", "[^{0}", "[^a]", "[]", "[a]: ",
        "[//]: # (", "[//]: # (a)\n", "]: ", "(", ")", "（", "）", "{{", "{{>>", "{{>>a<<}}", "{{--", "{{--a--}}", "{{==", "{{~~",
        "{{++", "<<}}", "--}}",
        "%", "%%a", "%%\n", "a%%\n\n", "％％", "1%% ", "|%%", "<!--", "<!--\n", "-->", "<!-- a", "<!", "<?", "<![CDATA[", "</", "</a",
        "<a ", "<a\n",
        "<a b=", "<a b=\"", "<a b='", "<a@", "<a:", "<a:b", "<http://", "http://", "http://a", "www.", "mailto:", "a@b.cn ", ":::",
        ":::\n", "::: a\n",
        ":\n", ":   a\n", "a\n:   b\n", "^^^", "^^^ a\n", "~", "~~~\n", "~~~ a\n", "```` ", "`\n", "a`b ", "\\", "\\`", "\\[", "\\\n",
        "***", "****", "*a", "_a",
        "**a", "***a", "*a*", "**a*", "*a **b", "a* ", "a** ", "a*b", "*字", "**字", "“**", "_", "__", "_字", "*[", "[*", "[*a", "**[a",
        "]*", "*](b)",
        "[*a](b) ", "`[", "[`", "<[", "[<", "(<", "![[", "*`", "*<", "*&", "&", "&a", "&#", "&#x", "&lt;", "&nbsp;", "-", "- \n",
        "-\n", "- - ", "* - ",
        "1. 2. ", "1) ", "> - ", "- > ", ">\n", "> > a\n", "  - a\n", "    a\n", "\ta\n", "#", "# ", "#\n", "###### a\n", "a\n=\n",
        "a\n-\n", "---\n", "|\n", "||",
        "||\n", "|a|\n", "|-|\n", "|-", "a|\n", "a|b\n", "+", "+-", "+-+\n", "+-+-+\n", "+=+\n", "+a\n", "\\|", "|`", "|[", "=", "==",
        "\"", "'",
        "一是", "第一", "（一", "一、", "第{0}条", "第一条\n", "附件：\n", "附件{0}：a\n", "附件：1. a\n", "见附件{0}，", "《", "》", "《a》", "〔", "〔2024〕",
        "〔2024〕{0}号", "号",
        "图{0}\n", "表{0}\n\n", "2024年1月1日", "13800000000 ", "11010519491231002X", "绝密", "绝密★", "机密\n", "密级：", "住址：", "家庭住址：甲", "身份证号",
        "1-", "1 ", "0 0", "6222 ",
        "０", "内部", "内部文件\n", "不得外传", "★", "&#49;", "锟斤拷", "\u202e", "\ufe0f", "\U000e0041", "\u3000", "\u00a0", "\t", " ", "  ", "\r",
        "\r\n", "\n ", "\\ \n",
        "![](a.png)\n", "^^^\n![](a.png)\n^^^ a\n", "[a]:b\n[a]\n", "[a]: b\n", "[a]: b 'c\n", "[a]: <b", "[a]:\n", "[{0}]: b\n[{0}] ",
        "[^{0}]:", "[^{0}]: a\n[^{0}]\n", "[^{0}]: [^{0}] ", "[^1]: ",
        "[^1]: a\n", "[^1][^{0}]", "甲[^{0}]", "# 标题 {{#a}}\n", "# 标题 {{#a{0}}}\n", "[#a](#a)", "[a](#标题) ", "[a](b.md#c{0}) ",
        "<doc:a>", "doc:", "[a](doc:", "[a](doc:a{0}) ",
    ];

    public static IEnumerable<Shape> All() => [.. Bodies(), .. Headers(), .. Tables(), .. Maps(), .. Drawings()];

    /// <summary>Every sign and every two of them, by themselves, with a letter, with a blank and as a line.</summary>
    public static IEnumerable<Shape> Pairs(Kind kind)
    {
        foreach (var first in Letters)
        {
            foreach (var second in Letters)
            {
                foreach (var tail in (string[])["", "a", " x", "\n", "\n\n"])
                {
                    var unit = $"{first}{second}{tail}";
                    yield return new(kind, Printable(unit), count => Repeat(unit, count));
                }
            }
        }
    }

    /// <summary>Of any two signs of a grammar the first over and over, then the second.</summary>
    public static IEnumerable<Shape> Halves(Kind kind)
    {
        foreach (var first in kind.Signs)
        {
            foreach (var second in kind.Signs)
            {
                var name = $"{Printable(first)} … {Printable(second)}";
                yield return new(kind, name, count => Text(text => text.Insert(0, first, count).Insert(text.Length, second, count)));
            }
        }
    }

    private static IEnumerable<Shape> Bodies()
    {
        var kind = Kinds.Find("markdown")!;
        foreach (var unit in Numbered)
            yield return new(kind, Printable(unit), count => Series(unit, count));
        yield return new(kind, "backticks growing", count => Text(text =>
        {
            for (var i = 1; text.Length < count; i++)
                text.Append('`', i).Append('a');
        }));
        yield return new(kind, "list inside list", count => Text(text =>
        {
            for (var i = 0; i < count / 100; i++)
                text.Append(' ', 2 * i).Append("- a\n");
        }));
        yield return new(kind, "row of cells", count => Text(text => text
            .Append(Repeated("|a", count)).Append("|\n")
            .Append(Repeated("|-", count)).Append("|\n")
            .Append(Repeated("|b", count)).Append('|')));
        yield return new(kind, "long row below a short head", count => Concat("a|b\n-|-\n", Repeated("c|", count), ""));
        yield return new(kind, "short rows below a long head", count => Text(text =>
        {
            var width = (int)Math.Sqrt(count) * 4;
            text.Append('|').Insert(1, "a|", width).Append("\n|").Insert(text.Length, "-|", width).Append('\n');
            for (var i = 0; i < width; i++)
                text.Append("|b|\n");
        }));
        yield return new(kind, "wide grid", count => Text(text =>
        {
            string rule = "+" + Repeated("-+", count) + "\n", row = "|" + Repeated(" |", count) + "\n";
            text.Append(rule).Append(row).Append(rule);
        }));
        yield return new(kind, "high grid", count => Text(text => text.Append("+-+\n").Insert(4, "| |\n+-+\n", count)));
        yield return new(kind, "square grid", count => Text(text =>
        {
            var side = (int)Math.Sqrt(count);
            string rule = "+" + Repeated("-+", side) + "\n", row = "|" + Repeated(" |", side) + "\n";
            text.Append(rule).Insert(rule.Length, row + rule, side);
        }));
        yield return new(kind, "one word", count => Text(text => text.Append('字', count)));
        yield return new(kind, "emphasis around emphasis", count => Concat(Repeated("*a **b ", count), "", Repeated(" b** a*", count)));
        yield return new(kind, "brackets around brackets", count => Text(text => text.Append('[', count).Append(']', count)));
        yield return new(kind, "links around links", count => Concat(Repeated("[a", count), "", Repeated("](b.md)", count)));
        yield return new(kind, "quotes around quotes", count => Text(text => text.Append('>', count).Append('甲')));
        yield return new(kind, "one note named often", count => Text(text => text.Insert(0, "甲[^1] ", count).Append("\n\n[^1]: 注\n")));
        yield return new(kind, "remarks and a bracket before the close", count => Concat(Repeated("《！—", count), " ", "＜ —》"));
        yield return new(kind, "link with a long address", count => Text(text => text.Append("[a](").Append('b', count).Append(".md)")));
        yield return new(kind, "link with a long text", count => Text(text => text.Append('[').Append('字', count).Append("](b.md)")));
        yield return new(kind, "long name of an anchor", count => Text(text => text.Append("甲 {#").Append('a', count).Append('}')));
        yield return new(kind, "escapes in an address", count => Text(text => text.Append("[a](").Insert(4, "%e5", count).Append(".md)")));
    }

    private static IEnumerable<Shape> Headers()
    {
        var kind = Kinds.Find("header")!;
        // What is longer than front matter may be is refused at once, so that the numbers are smaller here.
        foreach (var unit in (string[])
        [
            "[", "{{", "- ", "? ", "k{0}: v\n", "k{0}:\n", "&a{0} ", "!a{0} ", "*a", "'", "\"", "\\", "a: ", "#", " #", "|\n", ">\n",
            "[{0}],", "\t", "：", "\r",
            "---\n", "...\n", "%A\n", "@", "`", "\u2028", "- {{a: b}}\n", ",", "]", "}}", "k{0}：v\n",
        ])
        {
            yield return new(kind, Printable(unit), count => Series("---\n", unit, "\n---\n", count / 10));
            yield return new(kind, "value " + Printable(unit), count => Series("---\ntitle: ", unit, "\n---\n", count / 10));
        }

        yield return new(kind, "aliases of aliases", count => Text(text =>
        {
            text.Append("---\na0: &a0 [x,x]\n");
            for (var i = 1; i < count / 100; i++)
                text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1},*a{i - 1}]\n");
            text.Append("---\n");
        }));
        foreach (var (name, open, unit, close) in ((string, string, string, string)[])
        [
            ("topics", "主题词: [", "词{0},", "]"), ("names", "发文机关: [", "局{0},", "]"), ("old addresses", "aliases: [", "/a/{0},", "]"),
            ("corrections", "更正:\n", "  - {{时间: 2024-01-01, 内容: 甲}}\n", ""), ("attachments", "附件:\n", "  - a{0}.pdf\n", ""),
            ("repealed", "废止: [", "云政办发〔2024〕{0}号,", "]"), ("contents", "目录:\n", "  - {{栏目: 甲, 文件: [a{0}]}}\n", ""),
            ("columns", "文件:\n  - 文件: a.csv\n    列:\n", "      - {{名称: c{0}, 必填: 是}}\n", ""),
            ("enum", "文件:\n  - 文件: a.csv\n    列:\n      - 名称: a\n        可选值: [", "v{0},", "]"),
            ("key columns", "文件:\n  - 文件: a.csv\n    列: [{名称: a}]\n    主键: [", "c{0},", "]"),
            ("tables", "文件:\n", "  - {{文件: a{0}.csv, 列: [{{名称: a, 引用: a{0}.a}}]}}\n", ""),
            ("charts", "文件:\n  - 文件: a.csv\n    列: [{名称: a}]\n    图表:\n", "      - {{类型: 柱形, 横轴: c{0}}}\n", ""),
            ("long key", "", "k", ": v"), ("long text", "标题: ", "字", ""), ("quoted", "标题: \"", "\\x41", "\""), ("folded", "标题: >\n",
            "  a\n\n", ""),
        ])
        {
            yield return new(kind, name, count => Series("---\n" + open, unit, close + "\n---\n", count / 10));
            yield return new(kind, name + " in YAML", count => Series(open, unit, close + "\n", count / 10));
        }
    }

    private static IEnumerable<Shape> Tables()
    {
        var kind = Kinds.Find("csv")!;
        foreach (var unit in (string[])
        [
            ",", "\"", "\"\"", "\"\"\"", "a,", "a{0},", "a\n", "\n", "\r", ",\n", "\"a\"\n", "\"a\"b\n", "a\"b,", "\t", ";", "|", "\0",
            "\0\n", "\u00ff", "=,", "，",
        ])
        {
            yield return new(kind, "head of " + Printable(unit), count => Series("", unit, "\na\n", count));
            yield return new(kind, "rows of " + Printable(unit), count => Series("a,b\n", unit, "\n", count));
            yield return new(kind, "cells of " + Printable(unit), count => Series("a,b\n", unit + "\n", "", count));
        }

        yield return new(kind, "long cell", count => Text(text => text.Append("a,b\n").Append('x', count).Append(",1\n")));
        yield return new(kind, "long quoted cell", count => Text(text => text.Append("a,b\n\"").Append('x', count).Append("\",1\n")));
        yield return new(kind, "long head", count => Text(text => text.Append('x', count).Append("\n1\n")));
        yield return new(kind, "no UTF-8", count => Enumerable.Repeat((byte)0xff, count).ToArray());
        yield return new(kind, "no UTF-8 in rows", count =>
            [.. "a\n"u8, .. Enumerable.Range(0, count).Select(i => (byte)(i % 2 == 0 ? 0xff : '\n'))]);
        yield return new(kind, "long numbers", count => Series("a,b,c,d\n", "1,2,3,1e999999\n", "", count));
        yield return new(kind, "same values", count => Series("a,b,c\n", "x,y,z\n", "", count));
    }

    private static IEnumerable<Shape> Maps()
    {
        var kind = Kinds.Find("geojson")!;
        const string Head = "{\"type\":\"FeatureCollection\",\"features\":[";
        const string Point = "{\"type\":\"Feature\",\"properties\":{\"name\":\"a{0}\",\"名称\":\"b\",\"kind\":\"c{0}\",\"value\":1},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[100,25]}}";
        foreach (var unit in (string[])
        [
            "[", "{", "[[", "{\"a\":", "\"", "\\", "1", "null,", "-", " ", "\n", "{},", "[],", "\"a\",", "1e999999,",
        ])
        {
            yield return new(kind, Printable(unit), count => Repeat(unit, count));
            yield return new(kind, "features " + Printable(unit), count => Concat(Head, Repeated(unit, count), ""));
            yield return new(kind, "coordinates " + Printable(unit), count => Concat(
                Head + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[", Repeated(unit, count), "]}}]}"));
            yield return new(kind, "before type " + Printable(unit), count => Concat(
                Head + "{\"type\":\"Feature\",\"geometry\":{\"coordinates\":", Repeated(unit, count), ",\"type\":\"Polygon\"}}]}"));
        }

        yield return new(kind, "points", count =>
            Concat(Head, Joined(count / 10, i => Point.Replace("{0}", $"{i}", StringComparison.Ordinal)), "]}"));
        yield return new(kind, "points, a line each", count =>
            Concat(Head, Joined(count / 10, i => Point.Replace("{0}", $"{i}", StringComparison.Ordinal) + "\n"), "]}"));
        yield return new(kind, "points, same values", count => Concat(Head, Joined(count / 10, i => Point), "]}"));
        yield return new(kind, "features of one property", count =>
            Concat(Head, Joined(count, i => "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\"}}"), "]}"));
        yield return new(kind, "unknown properties", count =>
            Concat(Head + "{\"type\":\"Feature\",\"properties\":{", Joined(count, i => $"\"p{i}\":1"), "}}]}"));
        yield return new(kind, "unknown properties, one each", count =>
            Concat(Head, Joined(count, i => $"{{\"type\":\"Feature\",\"properties\":{{\"p{i}\":1}}}}"), "]}"));
        yield return new(kind, "outline", count => Concat(
            Head + "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[",
            Joined(count, i => i == count - 1 ? "[100,25]" : $"[100.{i},25]"),
            "]]}}]}"));
        yield return new(kind, "outlines", count => Concat(
            Head + "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[",
            Joined(count, i => "[[100,25],[101,25],[101,26],[100,25]]"),
            "]}}]}"));
        yield return new(kind, "long position", count => Concat(
            Head + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[", Joined(count, i => "1"), "]}}]}"));
        yield return new(kind, "long number", count => Concat(
            Head + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1.", Repeated("1", count), ",2]}}]}"));
        yield return new(kind, "references", count => Concat("{\"type\":\"FeatureCollection\",", Joined(count, i => "\"crs\":\"x\""), "}"));
    }

    private static IEnumerable<Shape> Drawings()
    {
        var kind = Kinds.Find("svg")!;
        const string Open = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>";
        foreach (var unit in (string[])
        [
            "<g>", "<g/>", "<", "&", "&amp;", "<!--", "<!-- -->", "<![CDATA[", "a", "<a b='c'>", "</g>", "]]>", "<?a ?>",
        ])
            yield return new(kind, Printable(unit), count => Concat(Open, Repeated(unit, count), "</svg>"));
        foreach (var unit in (string[])["url(#a)", "url(", "@", "\\", "a{{fill:red}}", "/*", "/**/", "{{", "(", "'", "src", "\n", "a{0}"])
        {
            yield return new(kind, "style " + Printable(unit), count => Series(Open + "<style>", unit, "</style></svg>", count));
            yield return new(kind, "style= " + Printable(unit), count =>
                Series(Open + "<g style=\"", unit.Replace("<", "&lt;", StringComparison.Ordinal), "\"/></svg>", count));
        }

        yield return new(kind, "attributes", count => Series(Open + "<g", " a{0}='b'", "/></svg>", count));
        yield return new(kind, "names", count => Series(Open + "<g", " xmlns:a{0}='b'", "/></svg>", count));
        yield return new(kind, "names in names", count => Series(Open, "<a{0}:g xmlns:a{0}='b'>", "</svg>", count));
        yield return new(kind, "elements of many names", count => Series(Open, "<a{0}/>", "</svg>", count));
        yield return new(kind, "box", count => Series("<svg viewBox='", "1 ", "'/>", count));
        yield return new(kind, "entities", count => Series("<!DOCTYPE a [<!ENTITY a0 'x'>", "<!ENTITY a{0} 'xxx'>", "]><a/>", count));
    }

    private static string Printable(string unit) => unit
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\0", "\\0", StringComparison.Ordinal);

    private static string Repeated(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();

    private static byte[] Repeat(string unit, int count) => Encoding.UTF8.GetBytes(Repeated(unit, count));

    private static byte[] Concat(string open, string middle, string close) => Encoding.UTF8.GetBytes(open + middle + close);

    private static string Joined(int count, Func<int, string> part) => string.Join(',', Enumerable.Range(0, count).Select(part));

    private static byte[] Series(string unit, int count) => Series("", unit, "", count);

    private static byte[] Series(string open, string unit, string close, int count) => Text(text =>
    {
        var format = CompositeFormat.Parse(unit);
        text.Append(open);
        // No more than a document may have.
        for (var i = 1; i <= count && text.Length < SourceText.MaxLength; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, format, i);
        text.Append(close);
    });

    private static byte[] Text(Action<StringBuilder> write)
    {
        var text = new StringBuilder();
        write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
