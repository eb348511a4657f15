using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Markdown.Reading;

namespace Bulletin.Content.Linking;

/// <summary>What a reference turns out to be.</summary>
public enum ResolutionKind
{
    Document,
    Withdrawn,
    Omitted,

    /// <summary>A 发文字号 of no document here: old gazettes cite what was never digitised.</summary>
    UnknownNumber,
    UnknownId,

    /// <summary>A file with errors of its own.</summary>
    Unread,
}

/// <summary>
/// The outcome of looking a reference up. <paramref name="Document"/>, <paramref name="Tombstone"/> and
/// <paramref name="Reason"/> belong to their kinds; else null or None.
/// </summary>
public sealed record Resolution(
    ResolutionKind Kind, Document? Document = null, Tombstone? Tombstone = null, Omission Reason = Omission.None);

/// <summary>Finds documents by id, 发文字号 or issue number.</summary>
public sealed class Resolver
{
    // 通知 is no title to refer by.
    private const int ShortestTitle = 6;

    private readonly Dictionary<string, Resolution> byId;
    private readonly Dictionary<string, Resolution> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<IssueNumber, Issue> byIssue = [];
    private readonly ImmutableHashSet<string> unread;
    private readonly Lazy<Dictionary<string, Resolution?>> byTitle;

    public Resolver(Catalogue catalogue)
    {
        unread = catalogue.Unread;
        byTitle = new(() => ByTitle(catalogue));
        byId = new(catalogue.Documents.Length + catalogue.Omitted.Length, StringComparer.Ordinal);
        foreach (var document in catalogue.Documents)
        {
            var found = new Resolution(ResolutionKind.Document, document);
            byId[document.Id.Text] = found;
            if (document.Header.Number is { } number)
                byNumber.TryAdd(number.Text, found);
            if (document is Issue issue)
                byIssue.TryAdd(issue.IssueNumber, issue);
        }

        foreach (var document in catalogue.Faulty)
            Add(document.Id, document.Header.Number, new(ResolutionKind.Unread));
        foreach (var number in catalogue.UnreadNumbers)
            byNumber.TryAdd(number.Text, new(ResolutionKind.Unread));
        foreach (var tombstone in catalogue.Withdrawn)
            Add(tombstone.Id, tombstone.Number, new(ResolutionKind.Withdrawn, Tombstone: tombstone));
        foreach (var other in catalogue.Omitted)
            Add(other.Id, other.Number, new(ResolutionKind.Omitted, Reason: other.Reason));
    }

    /// <summary>
    /// By id (an optional leading <c>content/</c>, <c>/</c> and trailing <c>.md</c> or
    /// <c>/dataset.yml</c> are forgiven), by 发文字号 in any bracket, or by a title that one document alone has.
    /// </summary>
    public Resolution Find(string reference)
    {
        if (byId.TryGetValue(reference, out var found))
            return found;
        if (DocumentNumber.TryParse(reference, out var number) || DocumentNumber.TryParseCut(reference, out number))
            return byNumber.TryGetValue(number.Text, out found) ? found : new(ResolutionKind.UnknownNumber);
        if (byNumber.TryGetValue(DocumentNumber.Verbatim(reference).Text, out found))
            return found;
        var id = reference.AsSpan().TrimStart('/');
        if (id.StartsWith("content/"))
            id = id["content/".Length..];
        id = DocumentId.WithoutEnding(id);
        if (byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out found))
            return found;
        if (reference is [.., '）' or ')'] && reference.AsSpan().LastIndexOfAny('（', '(') is > 0 and var open
            && DocumentNumber.TryParse(reference[(open + 1)..^1], out number))
        {
            return Find(number.Text);
        }

        if (reference.Length >= ShortestTitle && byTitle.Value.GetValueOrDefault(AttachedText.Name(reference)) is { } titled)
            return titled;
        return new(unread.Contains(id.ToString()) ? ResolutionKind.Unread : ResolutionKind.UnknownId);
    }

    public Issue? Find(IssueNumber issue) => byIssue.GetValueOrDefault(issue);

    /// <summary>A document whose last segment is the same or nearly so: for the hint in a message.</summary>
    public string? Nearest(string reference)
    {
        var name = new DocumentId(DocumentId.WithoutEnding(reference).ToString()).Name;
        string? best = null;
        var least = Math.Max(2, name.Length / 3);
        foreach (var (id, resolution) in byId)
        {
            if (resolution.Kind != ResolutionKind.Document)
                continue;
            var distance = EditDistance.Between(name, resolution.Document!.Id.Name, least);
            if (distance < least || (distance == least && best is not null && IsNearer(reference, id, best)))
                (best, least) = (id, distance);
        }

        return best;
    }

    // Of two with names as near as each other, the one whose folders are nearer.
    private static bool IsNearer(string reference, string id, string best)
    {
        const int Far = 64;
        var (one, other) = (EditDistance.Between(reference, id, Far), EditDistance.Between(reference, best, Far));
        return one < other || (one == other && string.CompareOrdinal(id, best) < 0);
    }

    // Under a title that several have there is nothing.
    private static Dictionary<string, Resolution?> ByTitle(Catalogue catalogue)
    {
        var titles = new Dictionary<string, Resolution?>(StringComparer.Ordinal);
        foreach (var document in catalogue.Documents)
        {
            var title = AttachedText.Name(document.Title);
            titles[title] = titles.ContainsKey(title) ? null : new(ResolutionKind.Document, document);
        }

        return titles;
    }

    private void Add(DocumentId id, DocumentNumber? number, Resolution resolution)
    {
        byId.TryAdd(id.Text, resolution);
        if (number is { } known)
            byNumber.TryAdd(known.Text, resolution);
    }
}
