using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Yaml;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Configuration;

public class SynonymReaderSpecs
{
    [Theory]
    [InlineData("- 公积金、住房公积金\n- [社保, 社会保险]")]
    [InlineData("synonyms:\n  - 公积金、住房公积金\n  - [社保, 社会保险]")]
    [InlineData("同义词: [公积金 、 住房公积金, [社保, 社会保险]]")]
    public void A_group_is_a_list_or_words_with_a_mark_between(string text) =>
        Assert.Equal("公积金=住房公积金 社保=社会保险", Read(text));

    [Theory]
    [InlineData("- 停用: 老赖\n- off: [黑车, 非法营运]\n- 公积金、住房公积金", "公积金=住房公积金 老赖≠ 黑车≠非法营运")]
    [InlineData("同义词:\n- 停用: 老赖、失信被执行人、被执行人", "老赖≠失信被执行人、被执行人")]
    [InlineData("- [老赖, 老赖皮]\n- 停用: 老赖", "老赖=老赖皮 老赖≠")]
    public void What_the_lexicon_says_of_a_word_is_switched_off(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("- 停用:", "synonyms.yml:1:6 BLT5010")]
    [InlineData("- 停用: 老赖、", "synonyms.yml:1:7 BLT5010")]
    [InlineData("- 停用: [老赖, [失信被执行人]]", "synonyms.yml:1:7 BLT5010")]
    [InlineData("- 不用: 老赖", "synonyms.yml:1:3 BLT5010")]
    [InlineData("- 停用: [一, 二, 三, 四, 五, 六, 七, 八, 九]", "synonyms.yml:1:7 BLT5010")]
    [InlineData("- 停用: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "synonyms.yml:1:7 BLT5010")]
    [InlineData("- 公积金", "synonyms.yml:1:3 BLT5010")]
    [InlineData("- 公积金、", "synonyms.yml:1:3 BLT5010")]
    [InlineData("- [公积金]", "synonyms.yml:1:3 BLT5010")]
    [InlineData("- [公积金, [住房公积金]]", "synonyms.yml:1:3 BLT5010")]
    [InlineData("- 甲、乙\n- 丙、甲", "synonyms.yml:2:3 BLT5010")]
    [InlineData("- pm、PM", "synonyms.yml:1:3 BLT5010")]
    [InlineData("- 一、二、三、四、五、六、七、八、九", "synonyms.yml:1:3 BLT5010")]
    [InlineData("- [甲, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一]", "synonyms.yml:1:7 BLT5010")]
    [InlineData("words: [甲、乙]", "synonyms.yml:1:1 BLT5010")]
    [InlineData("synonyms: 甲、乙", "synonyms.yml:1:11 BLT5010")]
    public void What_is_no_group_is_reported_where_it_stands(string text, string expected)
    {
        Read(text, out var reported);
        Assert.Equal([expected], reported);
    }

    [Fact]
    public void There_may_be_500_groups()
    {
        string Groups(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"- 甲{i}、乙{i}\n"));
        Read(Groups(500), out var none);
        Assert.Empty(none);
        Read(Groups(501), out var reported);
        Assert.Equal(["synonyms.yml:1:1 BLT5010"], reported);
    }

    private static string Read(string text)
    {
        var groups = Read(text, out var reported);
        Assert.Empty(reported);
        return groups;
    }

    private static string Read(string text, out IReadOnlyList<string> reported)
    {
        using var folder = TestSite.With(("synonyms.yml", text));
        var problems = new DiagnosticBag();
        var groups = new SiteReader(folder.Root, new Dictionary<string, ParsedYaml>(), new(), problems).ReadSynonyms();
        reported = [.. problems.Sorted().Select(problem => $"{problem.Location} {problem.Code}")];
        var off = groups.Off.Select(words => $"{words[0]}≠{string.Join('、', words.Skip(1))}");
        return string.Join(' ', groups.Groups.Select(group => string.Join('=', group)).Concat(off));
    }
}
