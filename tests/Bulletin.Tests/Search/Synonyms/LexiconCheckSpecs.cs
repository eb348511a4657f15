using Bulletin.Content.Configuration;
using Bulletin.LexiconCheck;
using Bulletin.Search;
using Bulletin.Search.Synonyms;
using Bulletin.Tests.Documentation;

namespace Bulletin.Tests.Search.Synonyms;

/// <summary>The lexicon as its editors keep it, and what tools/Bulletin.Lexicon says of their slips.</summary>
public class LexiconCheckSpecs
{
    private const string AcceptedFile = "accepted.tsv";

    [Fact]
    public void The_lexicon_is_as_its_editors_want_it()
    {
        var folder = Path.Combine(Docs.Repository, "src/Bulletin.Search/Synonyms/Lexicon");
        var accepted = Path.Combine(Docs.Repository, "tools/Bulletin.Lexicon", AcceptedFile);
        var files = Directory.GetFiles(folder).Select(file => (Path.GetFileName(file), File.ReadLines(file)));
        var findings = Checker.Check([.. files], new(AcceptedFile, File.ReadLines(accepted)), texts: null);
        Assert.Empty(findings.Select(finding => finding.ToString()));
        Assert.NotEmpty(Lexicon.Of(SynonymList.Empty).Forms);
    }

    [Fact]
    public void The_product_has_what_the_lines_say()
    {
        var folder = Path.Combine(Docs.Repository, "src/Bulletin.Search/Synonyms");
        var lines = Directory.GetFiles(Path.Combine(folder, "Lexicon")).Order(StringComparer.Ordinal).SelectMany(File.ReadLines);
        // Where this fails, tools/Bulletin.Lexicon/README.md says how lexicon.br is made.
        Assert.True(Compiler.Compile(lines).AsSpan().SequenceEqual(PackedResource.Read("lexicon")));
    }

    [Theory]
    [InlineData("失信被执行人", "a.tsv:2: this is no line of the lexicon.")]
    [InlineData("失信被执行人\t老赖\t<", "a.tsv:2: this is no line of the lexicon.")]
    [InlineData("失信被执行人\t老赖\t>\t", "a.tsv:2: this is no line of the lexicon.")]
    [InlineData("失信被执行人\t老赖、\t>", "a.tsv:2: '' has fewer than 2 characters.")]
    [InlineData("失信被执行人\t赖\t>", "a.tsv:2: '赖' has fewer than 2 characters.")]
    [InlineData("失信被执行人\t老赖,欠债不还\t>", "a.tsv:2: '老赖,欠债不还' has a sign or space that is no part of a word.")]
    [InlineData("失信被执行人 \t老赖\t>", "a.tsv:2: '失信被执行人 ' has a sign or space that is no part of a word.")]
    [InlineData("失信被执行人\t欠了我好多好多钱就是不还的人\t>", "a.tsv:2: '欠了我好多好多钱就是不还的人' has 14 characters; no query is searched for it.")]
    [InlineData("失信被执行人\t+老赖\t>", "a.tsv:2: '+老赖' is understood as something else in a query; no query is searched for it.")]
    [InlineData("失信被执行人\t没有\t>", "a.tsv:2: '没有' is understood as something else in a query; no query is searched for it.")]
    [InlineData("失信被执行人\t刑法三百一十三条\t>", "a.tsv:2: '刑法三百一十三条' is understood as something else in a query; no query is searched for it.")]
    [InlineData("失信被执行人\tAI 老赖\t>", "a.tsv:2: 'AI 老赖' has a sign or space that is no part of a word.")]
    [InlineData("失信被执行人\t失信被执行人、老赖\t>", "a.tsv:2: '失信被执行人' is a form and a term.")]
    [InlineData("失信被执行人\t老赖、老赖?\t>", "a.tsv:2: '老赖' is there twice.")]
    [InlineData("失信被执行人\t老赖\t>\n失信被执行人\t欠钱不还\t>", "a.tsv:3: a.tsv:2 has the same terms.")]
    [InlineData("失信被执行人\t老赖\t>\n限制高消费\t老赖?\t>", "a.tsv:3: '老赖' stands in a.tsv:2, too.")]
    [InlineData("居民委员会\t居委会\n居民委员会、社区?\t居委会\t>", "a.tsv:3: '居委会' leads to '居民委员会' in a.tsv:2, too.")]
    [InlineData("抗洪救灾\t洪水来了\t>\n洪水来了\t抗洪救灾\t>", "a.tsv:3: '抗洪救灾' leads to '洪水来了' and a.tsv:2 says the reverse.")]
    [InlineData("甲一、甲二、甲三、甲四、甲五、甲六\t乙甲\t>", "a.tsv:2: 6 terms are sure.")]
    [InlineData("甲一、甲二、甲三、甲四、甲五?、甲六?、甲七?、甲八?、甲九?\t乙甲\t>", "a.tsv:2: There are 9 terms.")]
    [InlineData("投放危险物质\t下药\t>", "a.tsv:2: '下药' is a piece of '对症下药'.")]
    [InlineData("# 乙\n失信被执行人\t老赖\t>", "a.tsv:2: a heading without lines comes before.")]
    public void A_slip_is_named_with_its_place_and_what_to_do(string lines, string expected)
    {
        var said = Assert.Single(Check("# 甲\n" + lines)).ToString();
        Assert.StartsWith(expected + " ", said);
        Assert.EndsWith(".", said[expected.Length..].Trim());
    }

    [Theory]
    [InlineData("失信被执行人、限制消费?\t老赖、欠钱不还?\t>")]
    [InlineData("居民委员会\t居委会")]
    [InlineData("经济补偿\tn+1赔偿、2N赔偿\t>")]
    [InlineData("投放危险物质\t下药?\t>")]
    [InlineData("城市居民委员会\t居委会")]
    public void What_is_right_stays_without_a_word(string line) => Assert.Empty(Check("# 甲\n" + line));

    [Fact]
    public void A_file_begins_with_its_subject() =>
        Assert.StartsWith("a.tsv:1: the file begins without a heading.", Assert.Single(Check("失信被执行人\t老赖\t>")).ToString());

    [Fact]
    public void Terms_that_no_text_has_and_forms_that_many_have_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-test-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.md"), "失信被执行人的单位，由法院执行。");
            File.WriteAllText(Path.Combine(folder, "b.txt"), "单位收到通知，不予执行。");
            File.WriteAllText(Path.Combine(folder, "c.png"), "用人单位");
            Assert.Equal(
                [
                    "a.tsv:2: '限制高消费' stands in no text. Write the word that texts have, or accept it.",
                    "a.tsv:2: '单位' stands in 2 of 2 texts. Put ? behind it, or accept it.",
                ],
                Check("# 甲\n限制高消费\t单位、收到?\t>\n失信被执行人\t老赖、执行人\t>", texts: folder).Select(finding => finding.ToString()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_was_accepted_stays_and_is_named_when_it_is_gone()
    {
        Assert.Empty(Check("# 甲\n投放危险物质\t下药\t>", "piece\t下药"));
        Assert.Equal(
            ["accepted.tsv:2: '下药' is found no more. Delete it here."],
            Check("# 甲\n投放危险物质\t投毒\t>", "# 看过\npiece\t下药\nnowhere\t乌有").Select(finding => finding.ToString()));
    }

    private static IReadOnlyList<Finding> Check(string lines, string accepted = "", string? texts = null) =>
        Checker.Check([("a.tsv", lines.Split('\n'))], new(AcceptedFile, accepted.Split('\n')), texts);
}
