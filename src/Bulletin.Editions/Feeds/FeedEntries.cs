using Bulletin.Content.Documents;
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
        var newest = new List<Document>(index.OldestFirst.Where(document => document.Type.IsListed || document.Type.Folder == "issues"));
        newest.Sort(static (a, b) => b.LastModified.CompareTo(a.LastModified) is var byDate and not 0 ? byDate : a.Id.CompareTo(b.Id));
        return newest.Count <= Count ? newest : newest.GetRange(0, Count);
    }

    /// <summary>The newest correction, if there is one, then 摘要, else the beginning of the body.</summary>
    public static string Summary(Document document, IBodyFacts bodies)
    {
        var summary = document.Header.Summary ?? bodies.Of(document).Lede;
        return document.LastCorrection is { } newest ? $"更正（{newest.On.ToChinese()}）：{newest.What} {summary}" : summary;
    }
}
