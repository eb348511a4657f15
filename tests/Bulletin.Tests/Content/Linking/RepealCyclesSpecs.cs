using Bulletin.Tests.Properties;
using Bulletin.Tests.Sites;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Linking;

public class RepealCyclesSpecs
{
    private const string Repealed = "status: 已废止; ";

    [Fact]
    public void Two_documents_that_repeal_each_other_are_reported_once() => Assert.Equal(
        ["policies/1 BLT4007"],
        LinkedSite.Of("""
            policies/1  status: 已废止; repeals: policies/2
            policies/2  status: 已废止; repeals: policies/1
            """).Reported);

    [Fact]
    public void A_circle_that_is_reached_from_outside_is_reported_at_the_first_of_it() => Assert.Equal(
        ["policies/3 BLT4007"],
        LinkedSite.Of("""
            policies/1  repeals: policies/2
            policies/2  status: 已废止; repeals: policies/3
            policies/3  status: 已废止; repeals: policies/4
            policies/4  status: 已废止; repealed_by: policies/3; repeals: policies/3
            """).Reported);

    [Fact]
    public void Two_ways_to_one_document_are_no_circle() => Assert.Empty(
        LinkedSite.Of("""
            policies/1  repeals: [policies/2, policies/3]
            policies/2  status: 已废止; repeals: policies/4
            policies/3  status: 已废止; repeals: policies/4
            policies/4  status: 已废止
            """).Reported);

    [Fact]
    public void A_document_that_repeals_itself_is_told_so_and_nothing_of_circles() =>
        Assert.Equal(["policies/1 repeals BLT4004"], LinkedSite.Of("policies/1 repeals: policies/1").Reported);

    [Fact]
    public void Later_documents_that_repeal_earlier_ones_make_no_circle_and_one_step_back_does() => Law.ForAll(
        from count in Gen.Choose(0, 8)
        from later in Gen.Choose(2, 6).ArrayOf(count)
        from earlier in Gen.Choose(1, 5).ArrayOf(count)
        select new Repeals([.. later.Zip(earlier).Where(pair => pair.First > pair.Second)]),
        repeals => Pieces.Without(repeals.All).Select(fewer => new Repeals(fewer)),
        repeals =>
        {
            Assert.DoesNotContain(LinkedSite.Of(repeals.ToString()).Reported, IsCircle);
            if (repeals.All.Length == 0) return;
            var (later, earlier) = repeals.All[0];
            Assert.Contains(LinkedSite.Of(new Repeals([.. repeals.All, (earlier, later)]).ToString()).Reported, IsCircle);
        },
        runs: 15);

    private static bool IsCircle(string reported) => reported.EndsWith("BLT4007", StringComparison.Ordinal);

    /// <summary>Which of six policies repeals which.</summary>
    private sealed class Repeals((int From, int To)[] all)
    {
        public (int From, int To)[] All => all;

        public override string ToString() => string.Join('\n', Enumerable.Range(1, 6).Select(Line));

        private string Line(int number)
        {
            string[] targets = [.. all.Where(pair => pair.From == number).Select(pair => $"policies/{pair.To}")];
            return $"policies/{number} {Repealed}{(targets.Length == 0 ? "summary: 无" : $"repeals: [{string.Join(", ", targets)}]")}";
        }
    }
}
