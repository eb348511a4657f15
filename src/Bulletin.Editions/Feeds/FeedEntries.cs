using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Exporting;
using Bulletin.Editions.Lists;

namespace Bulletin.Editions.Feeds;

/// <summary>What feeds show: the documents that were published or changed last.</summary>
internal static class FeedEntries
{
    public const int Count = 50;

    /// <summary>The newest documents, newest first; ties by id, so that the order is the same everywhere.</summary>
    public static IReadOnlyList<Document> Newest(SiteIndex index)
    {
        var newest = new List<Document>(Count + 1);
        for (var i = index.OldestFirst.Length - 1; i >= 0; i--)
        {
            var document = index.OldestFirst[i];
            if (!document.Type.IsListed && document is not Issue) continue;
            var at = newest.Count;
            while (at > 0 && IsBefore(document, newest[at - 1])) at--;
            if (at == Count) continue;
            newest.Insert(at, document);
            if (newest.Count > Count) newest.RemoveAt(Count);
        }

        return newest;
    }

    private static bool IsBefore(Document one, Document other) =>
        one.LastModified.CompareTo(other.LastModified) is var byDate and not 0 ? byDate > 0 : one.Id.CompareTo(other.Id) < 0;

    /// <summary>The newest correction, if there is one, then 摘要, else the beginning of the body.</summary>
    public static string Summary(Document document, IBodyFacts bodies)
    {
        var summary = document.Header.Summary ?? bodies.Of(document).Lede;
        return document.LastCorrection is { } newest ? $"更正（{newest.On.ToChinese()}）：{newest.What} {summary}" : summary;
    }
}
