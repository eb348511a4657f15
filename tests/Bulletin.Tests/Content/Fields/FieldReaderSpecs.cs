using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Tests.Content.Fields;

/// <summary>What an author types under each kind of key, and what the program makes of it.</summary>
public class FieldReaderSpecs
{
    private static readonly Key Title = Key.Text("title", "标题", "标题", "the title");
    private static readonly Key Topics = Key.Of(ValueKind.Texts, "topics", "主题词", "主题词", "the terms");
    private static readonly Key Amends = Key.Of(ValueKind.References, "amends", "修改", "修改", "what it amends");
    private static readonly Key Written = Key.Of(ValueKind.Date, "written", "成文日期", "成文日期", "the date");
    private static readonly Key Total = Key.Of(ValueKind.Number, "total", "总期号", "总期号", "the number");
    private static readonly Key Draft = Key.Of(ValueKind.Flag, "draft", "草稿", "草稿", "a draft");
    private static readonly Key Form = Key.Choice("form", "形式", "形式", "the form", "文字", "图解");
    private static readonly Key On = Key.Of(ValueKind.Date, "on", "时间", "日期", "the date").Required();
    private static readonly Key Day = On with { IsRequired = false };
    private static readonly Key By = Key.Text("by", "审核人", "审核人", "the reviewer");
    private static readonly Key Reviewed = Key.Record("reviewed", "审核", "审核", "the review", On, By) with { OrFirstChild = true };
    private static readonly Key Withdrawn = Key.Record("withdrawn", "撤回", "撤回", "the withdrawal", On, By);
    private static readonly Key Items = Key.Records("items", "篇目", "篇目", "the items", By, Day) with { OrFirstChild = true };

    private static readonly KeySet Keys = new(Title, Topics, Amends, Written, Total, Draft, Form, Reviewed, Withdrawn, Items);

    [Theory]
    [InlineData("title: 关于供水的通知")]
    [InlineData("标题: 关于供水的通知")]
    [InlineData("title: '  关于供水的通知 '")]
    [InlineData("title: |\n  关于供水的通知\n")]
    public void Text_is_read_by_either_name_without_blanks_around_it(string yaml) => Assert.Equal("关于供水的通知", Read(yaml).Text(Title));

    [Fact]
    public void Text_of_several_lines_becomes_one() => Assert.Equal("第一行 第二行", Read("title: |\n  第一行\n  第二行\n").Text(Title));

    [Theory]
    [InlineData("title:")]
    [InlineData("title: ~")]
    [InlineData("title: null")]
    [InlineData("title: ''")]
    [InlineData("title: '   '")]
    [InlineData("title: []")]
    [InlineData("topics: 甲")]
    public void What_is_blank_is_absent(string yaml)
    {
        var fields = Read(yaml);
        Assert.False(fields.Has(Title));
        Assert.Null(fields.Text(Title));
        Assert.Empty(fields.Texts(Title));
        Assert.Empty(fields.References(Title));
        Assert.Empty(fields.Records(Title));
    }

    [Fact]
    public void A_tilde_or_null_in_quotes_is_text() =>
        Assert.Equal(("~", "null"), (Read("title: '~'").Text(Title), Read("title: 'null'").Text(Title)));

    [Theory]
    [InlineData("draft: true")]
    [InlineData("written: 2024-01-01\ntitle:")]
    [InlineData("title: ''")]
    public void A_required_key_without_a_value_is_missing(string yaml)
    {
        var (_, reported) = Reading(yaml, new(Title.Required(), Draft, Written));
        Assert.Equal("BLT2011", Assert.Single(reported()).Code);
    }

    [Theory]
    [InlineData("title: 甲", "Add a line 'on: …'.")]
    [InlineData("on:", "Write the value after 'on:'.")]
    [InlineData("on: ''", "Write the value after 'on:'.")]
    [InlineData("{on: , by: 张三}", "Write the value after 'on:'.")]
    public void A_key_that_stands_there_without_a_value_is_not_to_be_added_again(string yaml, string remedy)
    {
        var (_, reported) = Reading(yaml, new(Title, On, By));
        Assert.Equal(remedy, Assert.Single(reported()).Hint.English);
    }

    [Theory]
    [InlineData("topics: 供水", "供水")]
    [InlineData("topics: [供水, 节水]", "供水|节水")]
    [InlineData("topics: [供水, '', ' ']", "供水")]
    [InlineData("topics:\n  - 供水\n  - 节水", "供水|节水")]
    [InlineData("topics: []", "")]
    public void Texts_are_one_or_a_list_without_blank_ones(string yaml, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(yaml).Texts(Topics)));

    [Fact]
    public void References_know_their_place() => Assert.Equal(
        [new Reference("policies/1", new(2, 10)), new Reference("测〔2024〕1号", new(2, 22))],
        Read("title: 甲\namends: [policies/1, 测〔2024〕1号]").References(Amends).AsEnumerable());

    [Theory]
    [InlineData("written: 2024-03-05", "2024-03-05")]
    [InlineData("成文日期: 2024年3月5日", "2024-03-05")]
    [InlineData("written: 2024-03-05 09:30", "2024-03-05T09:30:00+08:00")]
    [InlineData("total: 1", null)]
    public void A_date_may_be_written_in_Chinese_and_may_have_a_time(string yaml, string? expected) =>
        Assert.Equal(expected, Read(yaml).Date(Written)?.ToIso());

    [Theory]
    [InlineData("total: 7", 7)]
    [InlineData("total: '007'", 7)]
    [InlineData("total:", null)]
    public void A_number_has_digits_alone(string yaml, int? expected) => Assert.Equal(expected, Read(yaml).Number(Total));

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("draft: 是", true)]
    [InlineData("draft: yes", true)]
    [InlineData("draft: false", false)]
    [InlineData("draft: 否", false)]
    [InlineData("draft:", false)]
    public void A_flag_is_true_or_not(string yaml, bool expected) => Assert.Equal(expected, Read(yaml).Flag(Draft));

    [Theory]
    [InlineData("form: 文字", 0)]
    [InlineData("形式: 图解", 1)]
    [InlineData("title: 甲", null)]
    public void A_choice_is_known_by_its_position(string yaml, int? expected) => Assert.Equal(expected, Read(yaml).Choice(Form));

    [Theory]
    [InlineData("reviewed: {on: 2024-03-05, by: 张三}", "张三")]
    [InlineData("审核: {时间: 2024-03-05, 审核人: 张三}", "张三")]
    [InlineData("reviewed: 2024-03-05", null)]
    public void A_record_may_be_typed_as_its_first_value(string yaml, string? by)
    {
        var review = Read(yaml).Record(Reviewed)!;
        Assert.Equal(("2024-03-05", by), (review.Date(On)?.ToIso(), review.Text(By)));
    }

    [Theory]
    [InlineData("items: [甲, {by: 乙, on: 2024-03-05}]", "甲 |乙 2024-03-05")]
    [InlineData("items: {by: 乙}", "乙 ")]
    [InlineData("items: 甲", "甲 ")]
    [InlineData("items:\n  - by: 甲\n    on: 2024年3月5日", "甲 2024-03-05")]
    [InlineData("items: []", "")]
    public void Records_are_a_list_or_one_alone(string yaml, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(yaml).Records(Items).Select(item => $"{item.Text(By)} {item.Date(On)?.ToIso()}")));

    // What is reported, and where: the text begins on line 1.
    [Theory]
    [InlineData("title: [甲]", "BLT2012 1:8 title")]
    [InlineData("title: {a: 甲}", "BLT2012 1:8 title")]
    [InlineData("topics: [甲, [乙]]", "BLT2012 1:13 topics")]
    [InlineData("amends: [甲, {a: 乙}]", "BLT2012 1:13 amends")]
    [InlineData("title: \"甲\\x07\"", "BLT2015 1:8 U+0007")]
    [InlineData("title: \"甲\\t\\x1b\"", "BLT2015 1:8 U+001B")]
    [InlineData("written: 2024-02-30", "BLT2013 1:10 2024-02-30")]
    [InlineData("written: 三月五日", "BLT2013 1:10 三月五日")]
    [InlineData("total: 7.5", "BLT2012 1:8 7.5")]
    [InlineData("total: -7", "BLT2012 1:8 -7")]
    [InlineData("total: ７", "BLT2012 1:8 ７")]
    [InlineData("total: 99999999999", "BLT2012 1:8 99999999999")]
    [InlineData("draft: maybe", "BLT2012 1:8 maybe")]
    [InlineData("form: 视频", "BLT2014 1:7 文字")]
    [InlineData("withdrawn: 2024-03-05", "BLT2012 1:12 withdrawn")]
    [InlineData("withdrawn: [{on: 2024-03-05}]", "BLT2012 1:12 withdrawn")]
    [InlineData("withdrawn: {by: 张三}", "BLT2011 1:12 on")]
    [InlineData("reviewed: 张三", "BLT2013 1:11 reviewed")]
    [InlineData("reviewed: {on: 张三}", "BLT2013 1:16 on")]
    [InlineData("items: [[甲]]", "BLT2012 1:9 items")]
    [InlineData("items: [{by: 甲, who: 乙}]", "BLT2010 1:17 who")]
    [InlineData("titel: 甲", "BLT2010 1:1 title")]
    [InlineData("主题字: 甲", "BLT2010 1:1 主题词")]
    [InlineData("天气: 晴", "BLT2010 1:1 天气")]
    [InlineData("title: 甲\n标题: 乙", "BLT2003 2:1 1")]
    public void A_mistake_is_reported_where_it_stands_and_names_what_is_meant(string yaml, string expected)
    {
        var (fields, reported) = Reading(yaml, Keys);
        ReadAll(fields);
        var problem = Assert.Single(reported());
        var said = problem.Message.English + problem.Hint.English;
        Assert.StartsWith($"{problem.Code} {problem.Location.Line}:{problem.Location.Column} ", expected, StringComparison.Ordinal);
        Assert.Contains(expected[(expected.LastIndexOf(' ') + 1)..], said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_key_is_told_what_was_meant_and_a_foreign_one_where_the_keys_are_listed()
    {
        Assert.Equal("Did you mean 'title'?", Hint("titel: 甲"));
        Assert.Equal("Did you mean '标题'?", Hint("标提: 甲"));
        Assert.Contains("docs/front-matter.md", Hint("weather: 晴"), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_mistake_reading_goes_on()
    {
        var (fields, reported) = Reading("total: 七\ntitel: 甲\nform: 图解\nwritten: 2024-03-05", Keys);
        Assert.Null(fields.Number(Total));
        Assert.Equal(1, fields.Choice(Form));
        Assert.Equal("2024-03-05", fields.Date(Written)?.ToIso());
        Assert.Equal(["BLT2012", "BLT2010"], reported().Select(problem => problem.Code));
    }

    [Fact]
    public void A_control_character_is_reported_and_not_handed_on()
    {
        var (fields, reported) = Reading("title: \"甲\\x07乙\\x1b丙\\uFFFF\"", Keys);
        Assert.Equal("甲 乙 丙 ", fields.Text(Title));
        Assert.Equal("BLT2015", Assert.Single(reported()).Code);
    }

    [Fact]
    public void A_key_that_is_absent_stands_where_its_mapping_begins()
    {
        var fields = Read("\ntitle: 甲\nreviewed: {on: 2024-03-05}");
        Assert.Equal((new Mark(2, 8), new Mark(2, 1)), (fields.At(Title), fields.At(Topics)));
        Assert.Equal(new Mark(3, 11), fields.Record(Reviewed)!.At(By));
    }

    private static FieldReader Read(string yaml)
    {
        var (fields, reported) = Reading(yaml, Keys);
        Assert.Empty(reported());
        return fields;
    }

    private static string Hint(string yaml) => Assert.Single(Reading(yaml, Keys).Reported()).Hint.English;

    private static (FieldReader Fields, Func<IReadOnlyList<Diagnostic>> Reported) Reading(string yaml, KeySet keys)
    {
        var problems = new DiagnosticBag();
        return (new(Yaml.Yaml.Read(yaml), keys, "content/news/a.md", problems), problems.Sorted);
    }

    private static void ReadAll(FieldReader fields)
    {
        fields.Text(Title);
        fields.Texts(Topics);
        fields.References(Amends);
        fields.Date(Written);
        fields.Number(Total);
        fields.Flag(Draft);
        fields.Choice(Form);
        foreach (var record in fields.Records(Items)) record.Text(By);
        fields.Record(Reviewed)?.Date(On);
        fields.Record(Withdrawn)?.Date(On);
    }
}
