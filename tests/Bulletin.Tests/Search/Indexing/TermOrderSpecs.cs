using Bulletin.Search.Indexing;

namespace Bulletin.Tests.Search.Indexing;

/// <summary>The order in which terms stand in a dictionary.</summary>
public class TermOrderSpecs
{
    [Fact]
    public void Terms_stand_as_their_units_do()
    {
        string[] units = ["a", "b", "0", "公", "开", "报", "\u20000", "𠮷", "𠀀", "ﬀ", "\uFFFD"];
        var random = new Random(7);
        var terms = Enumerable.Range(0, 5000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => units[random.Next(units.Length)])))
            .ToArray();

        var order = TermOrder.Of(terms);

        Assert.Equal(terms.Order(StringComparer.Ordinal), order.Select(term => terms[term]));
        Assert.Equal(Enumerable.Range(0, terms.Length), order.Order());
    }
}
