using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Yaml;

namespace Bulletin.Tests.Content.Fields;

/// <summary>Characters and remarks that a value may not hold.</summary>
public class ValueTextSpecs
{
    private static readonly Key Title = Key.Text("title", "标题", "标题", "the title");
    private static readonly Key Number = Key.Text("number", "发文字号", "发文字号", "the number").Identifying();
    private static readonly Key Topics = Key.Of(ValueKind.Texts, "topics", "主题词", "主题词", "the terms");
    private static readonly Key Form = Key.Choice("form", "形式", "形式", "the form", "文字", "图解");
    private static readonly Key Written = Key.Of(ValueKind.Date, "written", "成文日期", "成文日期", "the date");
    private static readonly KeySet Keys = new(Title, Number, Topics, Form, Written);

    [Theory]
    [InlineData("标题: 供\u200b水", "供水", "BLT2017 1:5 U+200B")]
    [InlineData("标题: 供\u00ad水\ufeff", "供水", "BLT2017 1:5 U+00AD, U+FEFF")]
    [InlineData("标题: 供\u202e水", "供水", "BLT2016 1:5 U+202E")]
    [InlineData("标题: 供\udb40\udc41水", "供水", "BLT2016 1:5 U+E0041")]
    [InlineData("标题: 供\ue000水", "供\ue000水", "BLT2017 1:5 U+E000")]
    [InlineData("标题: 要锟斤拷加强", "要锟斤拷加强", "BLT2018 1:5 锟斤拷加强")]
    [InlineData("标题: 第\ufffd条", "第\ufffd条", "BLT2018 1:5 \ufffd条")]
    [InlineData("标题: 葛\udb40\udd00城", "葛\udb40\udd00城", "")]
    [InlineData("标题: 增长5%%", "增长5%%", "")]
    [InlineData("标\u200b题: 供水", "供水", "BLT2017 1:1 标题")]
    [InlineData("\"标题\\u00a0\": 供水", "供水", "BLT2017 1:1 标题")]
    public void A_text_is_published_without_what_nobody_sees(string yaml, string text, string expected)
    {
        var (fields, problems) = Read(yaml);
        Assert.Equal(text, fields.Text(Title));
        Assert.Equal(expected, Told(problems));
    }

    [Theory]
    [InlineData("标题: \"通知 <!-- 密 -->\"")]
    [InlineData("标题: \"%% 密 %%通知\"")]
    [InlineData("标题: \"通知{>>密<<}\"")]
    [InlineData("主题词: [供水, \"%%密%%\"]")]
    [InlineData("标题: |\n  通知\n  %%密%%\n")]
    public void A_remark_in_a_value_is_an_error_that_repeats_nothing_of_it(string yaml)
    {
        var (fields, problems) = Read(yaml);
        fields.Text(Title);
        fields.Texts(Topics);
        var found = Assert.Single(problems.Sorted());
        Assert.Equal(("BLT2019", Severity.Error), (found.Code, found.Severity));
        Assert.DoesNotContain("密", found.Message.ToString() + found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_identifies_is_compared_without_any_of_them()
    {
        var (fields, problems) = Read(
            "发文字号: 云政\u200b办发〔2024〕\u00a012号\n主题词: [供水\u200b, 葛\udb40\udd00城, 政务\u00a0公开, 供\ue000水]\n形式: 图\u200b解\n"
            + "成文日期: \ufeff2024-03-05");
        Assert.True(DocumentNumber.TryParse(fields.Text(Number)!, out var number));
        Assert.Equal("云政办发〔2024〕12号", number.Text);
        Assert.Equal(["供水", "葛城", "政务 公开", "供水"], fields.Texts(Topics).ToArray());
        Assert.Equal(1, fields.Choice(Form));
        Assert.Equal("2024-03-05", fields.Date(Written)?.ToIso());
        Assert.All(problems.Sorted(), found => Assert.Equal("BLT2017", found.Code));
        Assert.Equal(7, problems.Sorted().Count);
    }

    [Fact]
    public void A_value_of_which_nobody_sees_anything_is_none() => Assert.False(Read("标题: \"\\u200b\"").Fields.Has(Title));

    [Fact]
    public void A_key_with_an_unseen_character_is_not_a_second_one()
    {
        var (_, problems) = Read("标题: 甲\n标题\u200b: 乙");
        Assert.Equal(["BLT2003", "BLT2017"], problems.Sorted().Select(found => found.Code));
    }

    [Theory]
    [InlineData("云政办发〔2024〕\u200b12号")]
    [InlineData("\ufeff云政办发﹝2024﹞12号")]
    [InlineData("云\udb40\udd00政办发〔2024〕12\u00ad号")]
    public void A_number_is_the_one_that_it_looks_like(string typed)
    {
        Assert.True(DocumentNumber.TryParse(typed, out var number));
        Assert.Equal("云政办发〔2024〕12号", number.Text);
    }

    private static (FieldReader Fields, DiagnosticBag Problems) Read(string yaml)
    {
        var problems = new DiagnosticBag();
        var mapping = YamlReader.Read(yaml, "a.md", 1, problems)!;
        return (new FieldReader(mapping, Keys, "a.md", problems), problems);
    }

    private static string Told(DiagnosticBag problems)
    {
        var found = problems.Sorted();
        if (found.Count == 0)
            return "";
        var only = Assert.Single(found);
        var told = only.Message.Chinese;
        var named = told.Contains('（') ? told.Split('（', '）')[1] : only.Code == "BLT2018" ? told.Split('“', '”')[3] : "标题";
        return $"{only.Code} {only.Location.Line}:{only.Location.Column} {named}";
    }
}
