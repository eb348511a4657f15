using Bulletin.Content.Characters;
using Bulletin.Search.Querying;

namespace Bulletin.Tests.Search.Querying;

/// <summary>What is typed or copied into the search box, understood.</summary>
public class QuerySpecs
{
    [Fact]
    public void What_nobody_sees_is_not_asked_for()
    {
        for (var code = 0x80; code < 0xf0000; code++)
        {
            if (OddCharacters.Of(code) is not (Oddity.Invisible or Oddity.Direction)) continue;
            Assert.Equal("甲乙", Query.Parse($"甲{char.ConvertFromUtf32(code)}乙").Clauses[0].Text);
        }
    }

    [Theory]
    [InlineData("甲，乙", true)]
    [InlineData("甲\u0085乙", true)]
    [InlineData("甲 乙", false)]
    [InlineData("甲\n乙", false)]
    [InlineData("甲\u2028乙", false)]
    public void Signs_join_neighbours_and_what_the_script_takes_for_a_space_does_not(string text, bool isJoint) =>
        Assert.Equal(isJoint ? "甲\u0001乙" : "", string.Concat(Phrase.Of(text).Joints));

    [Theory]
    [InlineData("——办法", "办法")]
    [InlineData("试行 —办法", "试行 办法")]
    [InlineData("PM10—PM2.5", "pm10-pm2.5")]
    [InlineData("阿依古丽•买买提", "阿依古丽·买买提")]
    [InlineData("５０㎡", "50m2")]
    [InlineData("Ⅲ类", "iii类")]
    public void What_is_typed_is_folded_as_texts_are(string typed, string clauses)
    {
        var query = Query.Parse(typed);
        Assert.Equal(clauses, string.Join(' ', query.Clauses.Select(clause => clause.Text)));
        Assert.Empty(query.Excluded);
    }

    [Theory]
    [InlineData("测试市人民政府令第55号", "测试市人民政府", 0, 55, true)]
    [InlineData("市政府令 第五十五号", "市政府", 0, 55, true)]
    [InlineData("55号令", "", 0, 55, true)]
    [InlineData("第55号令", "", 0, 55, true)]
    [InlineData("2024年测试市政府令第55号", "测试市政府", 2024, 55, true)]
    [InlineData("云政办发〔2024〕12号", "云政办发", 2024, 12, false)]
    [InlineData("云政办发【2024】第012号文", "云政办发", 2024, 12, false)]
    [InlineData("云政办发2024 12", "云政办发", 2024, 12, false)]
    [InlineData("云政办发 2024 12 号", "云政办发", 2024, 12, false)]
    [InlineData("云政办发2024-12", "云政办发", 2024, 12, false)]
    [InlineData("云政办发[2024]12", "云政办发", 2024, 12, false)]
    [InlineData("云政办发2024—12号", "云政办发", 2024, 12, false)]
    [InlineData("云水规2024/3", "云水规", 2024, 3, false)]
    [InlineData("民宿 2024 12", null, 0, 0, false)]
    [InlineData("云政办发202412", null, 0, 0, false)]
    [InlineData("2024年12号", "", 2024, 12, false)]
    [InlineData("云政办发第一百〇二号", "云政办发", 0, 102, false)]
    public void A_number_is_understood_as_people_cite_it(string typed, string? agency, int year, int sequence, bool isOrder) =>
        Assert.Equal(agency is null ? null : new NumberQuery(agency, year, sequence, isOrder), Query.Parse(typed).Number);

    [Theory]
    [InlineData("2024年12")]
    [InlineData("2024年4月15日")]
    [InlineData("12")]
    [InlineData("12号线")]
    [InlineData("养老服务条例第12条")]
    public void What_is_no_number_is_not_taken_for_one(string typed) => Assert.Null(Query.Parse(typed).Number);

    [Theory]
    [InlineData("第三期公报", 0, 3, 0)]
    [InlineData("2024年第三期", 2024, 3, 0)]
    [InlineData("二〇二四年第3期", 2024, 3, 0)]
    [InlineData("2024 3期", 2024, 3, 0)]
    [InlineData("云川市人民政府公报2024年第十二期", 2024, 12, 0)]
    [InlineData("公报 第3期 目录", 0, 3, 0)]
    [InlineData("三月份公报", 0, 0, 3)]
    [InlineData("2024年三月的公报", 2024, 0, 3)]
    [InlineData("十二月政府公报目录", 0, 0, 12)]
    [InlineData("2023年公报", 2023, 0, 0)]
    [InlineData("最新一期公报", 0, 0, 0)]
    [InlineData("最新公报", 0, 0, 0)]
    public void An_issue_is_understood_as_people_ask_for_it(string typed, int year, int number, int month) =>
        Assert.Equal(new IssueQuery(year, number, month), Query.Parse(typed).Issue);

    [Theory]
    [InlineData("公报")]
    [InlineData("三期")]
    [InlineData("三月")]
    [InlineData("2024年三月")]
    [InlineData("公报里的第3期工程")]
    public void What_is_no_issue_is_not_taken_for_one(string typed) => Assert.Null(Query.Parse(typed).Issue);

    [Theory]
    [InlineData("劳动合同法第三十九条", "劳动合同法", "t39")]
    [InlineData("劳动合同法第 39 条", "劳动合同法", "t39")]
    [InlineData("劳动合同法39条", "劳动合同法", "t39")]
    [InlineData("刑法第一百三十三条之一", "刑法", "t133z1")]
    [InlineData("民法典第一千零四十二条 婚姻", "民法典 婚姻", "t1042")]
    [InlineData("第三条", "第三条", null)]
    [InlineData("劳动合同 条件", "劳动合同 条件", null)]
    public void An_article_is_asked_for_beside_its_law(string typed, string law, string? article)
    {
        var query = Query.Parse(typed);
        Assert.Equal(law, string.Join(' ', query.Free.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(article, query.Article);
    }

    [Theory]
    [InlineData("STOP", QueryWords.Stopping)]
    [InlineData("WEAK", QueryWords.Weakening)]
    public void The_script_knows_the_same_words_that_questions_are_made_of(string name, string words) =>
        Assert.Equal(words, SearchScript.Constant(name));
}
