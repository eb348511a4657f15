using Bulletin.Search;
using Bulletin.Search.Querying;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>A long piece of a text, typed without quotation marks, finds that text, and in it the clause it is from.</summary>
public class PieceSpecs
{
    // The titles of these have the words of the piece, and their texts have them more often; no other has the piece.
    private static TestSite City()
    {
        const string text = "## 第一条\n\n居民申请救助金的，应当提交材料。\n\n## 第二条\n\n救助金按月发放，居民可以向街道申请救助金。";
        var site = TestSite.With([
            .. Enumerable.Range(1, 12).Select(i =>
                ($"content/policies/title-{i}.md", SmallSite.Policy($"居民救助金申请材料管理办法之{i}", $"云政发〔2024〕{i}号", text))),
            ("content/policies/piece.md", SmallSite.Policy("夜间值守制度", "云政发〔2024〕99号", """
                **第一条** 值守人员应当记录来电。

                **第二条** 对居民申请救助金的，材料留在大厅，次日转交。

                **第三条** 救助金、救助金、救助金。
                """))]);
        site.Publish();
        return site;
    }

    [Theory]
    [InlineData("救助金的，材料留在大厅")]
    [InlineData("救助金的材料留在大厅")]
    [InlineData("居民申请救助金的，材")]
    public void The_text_with_the_piece_is_first_and_its_clause_is_where_a_hit_lands(string typed)
    {
        using var site = City();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits[0];
        Assert.Equal(("policies/piece", "t2"), (hit.Id, hit.Clause));
    }

    [Fact]
    public void The_text_with_the_piece_is_first_where_many_have_all_of_its_pairs()
    {
        const string text = "统筹材料登记。登记会同街道。会同街道核对。统筹材料登记。登记会同街道。会同街道核对。";
        using var site = TestSite.With([
            .. Enumerable.Range(1, 40).Select(i =>
                ($"content/policies/pairs-{i}.md", SmallSite.Policy($"街道材料登记核对办法之{i}", $"云政发〔2024〕{i}号", text))),
            ("content/policies/piece.md", SmallSite.Policy("值守制度", "云政发〔2024〕99号", "值守人员统筹材料登记会同街道核对，次日转交大厅。"))]);
        site.Publish();
        var hits = SearchIndex.Open(site.Output).Search(new("统筹材料登记会同街道核对")).Hits;
        Assert.Equal("policies/piece", hits[0].Id);
        Assert.Equal(hits.Length, hits.DistinctBy(hit => hit.Id).Count());
    }

    [Theory]
    [InlineData("“材料留在大厅”", "t2")]
    [InlineData("“救助金、救助金”", "t3")]
    public void What_is_quoted_lands_where_it_stands(string typed, string clause)
    {
        using var site = City();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single();
        Assert.Equal(("policies/piece", clause), (hit.Id, hit.Clause));
    }

    [Fact]
    public void What_no_text_has_word_for_word_is_a_question_as_any_other()
    {
        using var site = City();
        var hit = SearchIndex.Open(site.Output).Search(new("居民怎么申请救助金的材料")).Hits[0];
        Assert.StartsWith("policies/title-", hit.Id, StringComparison.Ordinal);
    }

    /// <summary>Pieces of the sample, a few from each text, that no other text has.</summary>
    [Fact]
    public void Nearly_every_piece_of_the_sample_finds_its_text()
    {
        using var sample = new SampleIndex();
        var texts = sample.Documents()
            .Select(one => (
                one.Segment.Stored(one.Document).Id,
                Lines: one.Text[4].Split('\n'),
                Whole: Query.Normal(string.Join('\n', one.Text))))
            .ToList();
        var random = new Random(8);
        var (all, missed) = (0, new List<string>());
        var index = SearchIndex.Open(sample.Site);
        foreach (var (id, lines, _) in texts)
        {
            foreach (var length in (int[])[8, 8, 9, 10, 10, 12, 12, 16, 16])
            {
                if (lines.Where(one => one.Length >= length).ToList() is not { Count: > 0 } fit) continue;
                var line = fit[random.Next(fit.Count)];
                var piece = line.Substring(random.Next(line.Length - length + 1), length);
                if (!piece.All(c => c is >= '一' and <= '龥')) continue;
                if (texts.Count(one => one.Whole.Contains(piece, StringComparison.Ordinal)) != 1) continue;
                all++;
                if (!(index.Search(new(piece)).Hits is [var first, ..] && (first.Id == id || first.Older.Contains(id))))
                    missed.Add(piece);
            }
        }

        Assert.True(all > 60, $"{all} pieces");
        Assert.True(missed.Count * 20 <= all, $"{missed.Count} of {all}: {string.Join('、', missed)}");
    }
}
