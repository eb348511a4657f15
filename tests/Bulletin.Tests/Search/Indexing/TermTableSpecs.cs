using System.Collections.Concurrent;
using Bulletin.Search.Indexing;

namespace Bulletin.Tests.Search.Indexing;

public sealed class TermTableSpecs
{
    [Fact]
    public void Every_thread_gets_the_same_number_for_a_term_however_many_there_are()
    {
        var table = new TermTable();
        string[] terms =
        [
            .. Enumerable.Range(1, 100_000).Select(i => $"{(char)(0x4E00 + (i % 8000))}{(char)(0x4E00 + (i / 8000))}"),
            "年度报告书全文",
        ];
        var numbers = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Parallel.For(0, 4, thread =>
        {
            for (var i = 0; i < terms.Length; i++)
            {
                var term = terms[(i + (thread * 100)) % terms.Length];
                var id = table.Id(term);
                Assert.Equal(id, numbers.GetOrAdd(term, id));
            }
        });
        var all = table.ToArray();
        Assert.All(terms, term => Assert.Equal(term, all[numbers[term]]));
        Assert.Equal(terms.Length, all.Count(term => term.Length > 0));
    }

    [Fact]
    public void A_term_of_an_earlier_build_keeps_its_number()
    {
        var table = new TermTable();
        string[] terms = ["市", "市政", "人民政府", "", "政府信息公开"];
        foreach (var term in terms) table.Restore(term);
        Assert.Equal([0, 1, 2, 4], new[] { "市", "市政", "人民政府", "政府信息公开" }.Select(term => table.Id(term)));
        Assert.Equal(5, table.Id("新"));
    }

    [Fact]
    public void A_number_that_names_nothing_is_no_other_term_however_often_it_is_kept()
    {
        string[] terms = ["市", "", "1", "", "3"];
        for (var build = 1; build < 4; build++)
        {
            var table = new TermTable();
            foreach (var term in terms) table.Restore(term);
            terms = table.ToArray();
            Assert.Equal(["市", "", "1", "", "3"], terms);
        }
    }
}
