using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Lists;

/// <summary>
/// Cuts a list into pages that new documents do not change: full pages are numbered from the oldest, and
/// <c>index.html</c> holds the newest documents, between one and two pages of them.
/// </summary>
public static class Paging
{
    public const int PageSize = 50;

    /// <summary>The pages of a list, newest first; the documents within each newest first.</summary>
    /// <param name="path">The list's folder in the output tree.</param>
    /// <param name="oldestFirst">The whole list.</param>
    public static IEnumerable<(Route Route, ImmutableArray<Document> Documents, Pager Pager)> Cut(
        string path, ImmutableArray<Document> oldestFirst)
    {
        var count = Math.Max(1, oldestFirst.Length / PageSize);
        for (var number = count; number >= 1; number--)
        {
            var start = (number - 1) * PageSize;
            var end = number == count ? oldestFirst.Length : start + PageSize;
            var documents = oldestFirst.AsSpan(start, end - start).ToArray();
            Array.Reverse(documents);
            yield return (At(path, number, count), ImmutableArray.Create(documents), new(
                number,
                number < count ? new("较新的", At(path, number + 1, count)) : null,
                number > 1 ? new("较早的", At(path, number - 1, count)) : null,
                new("最新", At(path, count, count)),
                new("最早", At(path, 1, count))));
        }
    }

    private static Route At(string path, int number, int count) =>
        new(number == count ? $"{path}/index.html" : string.Create(CultureInfo.InvariantCulture, $"{path}/page-{number}.html"));
}
