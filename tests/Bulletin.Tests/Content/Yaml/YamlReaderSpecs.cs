using System.Text;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Content.Yaml;

public class YamlReaderSpecs
{
    private static readonly string[] Words =
    [
        "甲", "关于供水的通知", " ", "#", " #", ": ", "：", "-", "- ", "'", "\"", "\\", "[", "{", "&", "*", "!", "%", "@", "`", "|", ">", "~", "\n",
        "\t",
        "𠮷", "é", "null",
    ];

    private static readonly string[] Signs =
    [
        "a", "b", "甲", ": ", ":", "：", "- ", "-", "? ", "[", "]", "{", "}", ",", "'", "\"", "\\", "\\x", "\\uD800", "&a ", "*a", "!!str ",
        "!", "%", "@", "|", ">-", "#", " #", " ",
        "  ", "\t", "\n", "\n", "\n  ", "---\n", "...\n", "~", "<<: ", "\u0085", "\u2028", "\ufeff", "\0",
    ];

    [Fact]
    public void Values_are_read_as_they_are_typed() => Assert.Equal(
        "{标题: 关于供水的通知, year: 2024, text: “2024”, tab: “a\tb”, topics: [供水, “节水”], "
            + "image: {file: a.png}, items: [甲, {on: 1}], empty: , none: ~}",
        Show("""
            标题: 关于供水的通知
            year: 2024
            text: '2024'
            tab: "a\tb"
            topics: [供水, '节水']
            image: {file: a.png}
            items:
              - 甲
              - on: 1
            empty:
            none: ~
            """));

    [Fact]
    public void A_block_keeps_its_lines_or_joins_them_and_is_text() => Assert.Equal(
        "{kept: “第一行⏎第二行⏎”, joined: “第一行 第二行”, number: “2024”}",
        Show("""
            kept: |
              第一行
              第二行
            joined: >-
              第一行
              第二行
            number: |-
              2024
            """));

    [Fact]
    public void A_comment_is_no_part_of_a_value_and_a_sign_within_a_word_is() => Assert.Equal(
        "{a: 甲, b: 甲#1, c: “甲 #1”, d: 甲：乙, e: a:b}",
        Show("""
            # 说明
            a: 甲 # 说明
            b: 甲#1
            c: '甲 #1'
            d: 甲：乙
            e: a:b
            """));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# 只有说明\n")]
    [InlineData("---\n")]
    public void A_text_without_keys_is_a_mapping_without_entries(string text) => Assert.Equal("{}", Show(text));

    [Fact]
    public void Every_key_and_value_knows_its_place_in_the_file()
    {
        const string Text = """
            标题: 甲
            topics:
              - 供水
              - {on: 1}
            """;
        Assert.Equal(
            [
                " 5:1", ".标题: 5:1", ".标题 5:5", ".topics: 6:1", ".topics 7:3", ".topics[0] 7:5",
                ".topics[1] 8:5", ".topics[1].on: 8:6", ".topics[1].on 8:10",
            ],
            Yaml.Places(Yaml.Read(Text, firstLine: 5)));
    }

    [Fact]
    public void A_file_may_be_a_list_where_it_says_so()
    {
        const string List = "- name: 甲\n- name: 乙\n";
        Assert.Equal("{issuers: [{name: 甲}, {name: 乙}]}", Yaml.Show(Yaml.Read(List, listKey: "issuers")));
        Assert.Equal("{issuers: [{name: 甲}]}", Yaml.Show(Yaml.Read("issuers: [{name: 甲}]", listKey: "issuers")));
        Assert.Equal("BLT2002 4:1", Refused(List));
    }

    // The text begins on line 4.
    [Theory]
    [InlineData("a: &x 甲", "BLT2004 4:4")]
    [InlineData("a: &x [甲]", "BLT2004 4:4")]
    [InlineData("a: &x {b: 甲}", "BLT2004 4:4")]
    [InlineData("a: 甲\n&x b: 乙", "BLT2004 5:1")]
    [InlineData("a: [甲, &x 乙]", "BLT2004 4:8")]
    [InlineData("a: !!str 甲", "BLT2004 4:4")]
    [InlineData("a: !own {b: 甲}", "BLT2004 4:4")]
    [InlineData("? [a, b]\n: 甲", "BLT2004 4:3")]
    [InlineData("a: 甲\n---\nb: 乙", "BLT2004 5:1")]
    [InlineData("a: 甲\nb: 乙\na: 丙", "BLT2003 6:1")]
    [InlineData("a: {b: 甲, b: 乙}", "BLT2003 4:11")]
    [InlineData("a: 甲 #乙", "BLT2005 4:6")]
    [InlineData("a: #乙", "BLT2005 4:4")]
    [InlineData("a: [甲, 乙 #1]", "BLT2005 4:10")]
    [InlineData("标题", "BLT2002 4:1")]
    [InlineData("标题：甲\n日期: 1", "BLT2001 4:3")]
    [InlineData("a: [甲", "BLT2001 4:4")]
    [InlineData("a: \"甲", "BLT2001 4:4")]
    [InlineData("a: \"\\UFFFFFFFF\"", "BLT2001 4:1")]
    public void What_no_editor_needs_or_means_is_refused_at_its_place(string text, string expected) =>
        Assert.Equal(expected, Refused(text));

    [Fact]
    public void A_key_that_stands_twice_names_the_line_of_the_first()
    {
        Yaml.TryRead("a: 甲\nb: 乙\na: 丙", out var problems, firstLine: 4);
        Assert.Equal("键“a”在第 4 行已经写过。", Assert.Single(problems).Message.Chinese);
    }

    [Fact]
    public void Twelve_levels_are_read_and_one_more_is_refused()
    {
        Assert.Equal("{a: [[[[[[[[[[[甲]]]]]]]]]]]}", Show($"a: {new string('[', 11)}甲{new string(']', 11)}"));
        Assert.Equal("BLT2004 4:16", Refused($"a: {new string('[', 12)}甲{new string(']', 12)}"));
    }

    [Fact]
    public void Any_text_in_quotes_comes_back() => Law.ForAll(Pieces.Of(Words, 0, 12), text =>
    {
        Assert.Equal($"“{text.Replace("\n", "⏎", StringComparison.Ordinal)}”", Yaml.Show(Yaml.Read($"a: {Quoted(text)}").Entries[0].Value));
        if (text.Contains('\n') || text.Contains('\t')) return;
        Assert.Equal($"“{text}”", Yaml.Show(Yaml.Read($"a: '{text.Replace("'", "''", StringComparison.Ordinal)}'").Entries[0].Value));
    });

    [Fact]
    public void Any_text_is_read_or_refused_with_one_reason_at_a_place_within_it() => Law.ForAll(
        Pieces.Of(Signs, 0, 25),
        text =>
        {
            var mapping = Yaml.TryRead(text, out var problems, firstLine: 4);
            Assert.Equal(mapping is null ? 1 : 0, problems.Count);
            var lines = text.Split(['\n', '\u0085', '\u2028']).Length;
            Assert.All(problems, problem => Assert.InRange(problem.Location.Line, 4, 4 + lines));
        },
        runs: 3000);

    private static string Show(string text) => Yaml.Show(Yaml.Read(text));

    private static string Refused(string text)
    {
        Assert.Null(Yaml.TryRead(text, out var problems, firstLine: 4));
        var problem = Assert.Single(problems);
        return $"{problem.Code} {problem.Location.Line}:{problem.Location.Column}";
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch { '\n' => "\\n", '\t' => "\\t", '"' => "\\\"", '\\' => "\\\\", _ => character.ToString() });
        }

        return quoted.Append('"').ToString();
    }
}
