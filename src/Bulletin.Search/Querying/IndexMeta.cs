using System.Collections.Immutable;
using System.Text.Json;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>The table of contents of an index: what <see cref="MetaWriter"/> writes.</summary>
/// <param name="Types">The folders of the types of content.</param>
/// <param name="Categories">The classes of 主题分类.</param>
/// <param name="Statuses">What lists say beside titles.</param>
/// <param name="Issuers">The names of agencies.</param>
/// <param name="Groups">The agencies that issue together, by their numbers.</param>
/// <param name="Segments">The segments, the newest first.</param>
internal sealed record IndexMeta(
    ImmutableArray<string> Types,
    ImmutableArray<string> Categories,
    ImmutableArray<string> Statuses,
    ImmutableArray<string> Issuers,
    ImmutableArray<ImmutableArray<int>> Groups,
    ImmutableArray<SegmentEntry> Segments)
{
    public const string Name = "meta";

    /// <exception cref="IndexException">It is damaged, or of another format.</exception>
    public static IndexMeta Parse(IndexText file)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Content);
            return Parse(file, json.RootElement);
        }
        catch (Exception fault) when (
            fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw file.Wrong();
        }
    }

    private static IndexMeta Parse(IndexText file, JsonElement root)
    {
        var format = root.GetProperty("format").GetInt32();
        if (format != SearchIndexWriter.Format)
            throw new IndexException(IndexProblems.Version(file.Place, format, SearchIndexWriter.Format));
        var meta = new IndexMeta(
            Strings(root, "types"),
            Strings(root, "categories"),
            Strings(root, "statuses"),
            Strings(root, "issuers"),
            [.. root.GetProperty("groups").EnumerateArray().Select(group => (ImmutableArray<int>)
                [.. group.EnumerateArray().Select(issuer => issuer.GetInt32())])],
            [.. root.GetProperty("segments").EnumerateArray().Select(segment => SegmentEntry.Parse(file, segment))]);
        return meta.Groups.All(group => group.All(issuer => issuer >= 0 && issuer < meta.Issuers.Length)) ? meta : throw file.Wrong();
    }

    private static ImmutableArray<string> Strings(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(value => value.GetString() ?? "")];
}

/// <summary>What the table of contents says of a segment.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="BodyWords">How many words their bodies have.</param>
/// <param name="Shards">How many shards its dictionary has.</param>
/// <param name="FirstTargets">The first of the terms in each file of those that forms lead to.</param>
/// <param name="Retired">Its documents that are no longer in force.</param>
/// <param name="Issues">Its issues of the gazette, the newest first.</param>
internal sealed record SegmentEntry(
    string Name,
    int Documents,
    long BodyWords,
    int Shards,
    ImmutableArray<int> FirstTargets,
    ImmutableArray<int> Retired,
    ImmutableArray<IssueEntry> Issues)
{
    /// <param name="file">The table of contents.</param>
    /// <param name="segment">What it says.</param>
    public static SegmentEntry Parse(IndexText file, JsonElement segment)
    {
        var entry = new SegmentEntry(
            Text("name"),
            segment.GetProperty("documents").GetInt32(),
            segment.GetProperty("bodyWords").GetInt64(),
            segment.GetProperty("shards").GetInt32(),
            Ascending(file with { Content = Text("targets") }),
            Ascending(file with { Content = Text("retired") }),
            IssueEntry.All(file with { Content = Text("issues") }));
        var isSound = entry.Documents is >= 0 and < ScriptText.Limit
            && entry.Shards > 0
            && entry.Retired.All(IsOne)
            && entry.Issues.All(issue => IsOne(issue.Document));
        return isSound ? entry : throw file.Wrong();

        string Text(string name) => segment.GetProperty(name).GetString() ?? "";

        bool IsOne(int document) => document < entry.Documents;
    }

    private static ImmutableArray<int> Ascending(IndexText gaps)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        var number = -1;
        for (var reader = new NumberReader(gaps); !reader.IsAtEnd;) numbers.Add(number += reader.Below(ScriptText.Limit - number - 1) + 1);
        return numbers.ToImmutable();
    }
}
