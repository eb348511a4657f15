using System.Collections.Immutable;
using Bulletin.Search.Querying;

namespace Bulletin.Search;

/// <summary>The search of a built site, from the files that its search page reads. Not for use by several threads at once.</summary>
public sealed class SearchIndex
{
    private readonly Searcher searcher;

    private SearchIndex(Searcher searcher) => this.searcher = searcher;

    /// <summary>Opens the index of a site.</summary>
    /// <param name="site">The folder of the built site.</param>
    /// <exception cref="IOException">There is none, or it cannot be read.</exception>
    /// <exception cref="IndexException">It is no index that this version reads, or damaged.</exception>
    public static SearchIndex Open(string site) => new(new(new IndexReader(new IndexFiles(Path.Combine(site, "search")))));

    /// <summary>How many bytes of files were read so far. They stay in memory.</summary>
    public long BytesRead => searcher.Index.Files.Bytes;

    /// <summary>Finds documents.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="IndexException">A file is missing, damaged or not of this index.</exception>
    public SearchAnswer Search(SearchRequest request)
    {
        var index = searcher.Index;
        var query = Query.Parse(request.Query);
        var filter = new SearchFilter(
            Place(index.Types, request.Type),
            request.Year,
            Place(index.Categories, request.Category) + 1,
            Place(index.Issuers, request.Issuer),
            Place(index.Statuses, request.Status) + 1,
            request.InForce ? 1 : null);
        var results = searcher.Search(query, filter, request.ByDate);
        var shown = results.Page(request.From, request.Count);
        var hits = shown.Select(hit => Describe(results, hit)).ToImmutableArray();
        return new(
            request.Query,
            results.Total,
            results.Containing,
            results.IsApproximate,
            results.Query.Heard,
            Suggestions.Correction(index, results, shown),
            hits)
        {
            IsAtLeast = results.IsAtLeast,
            Missing = results.Total > 0 ? LostWords.Told(results.Subject, results.Query) : [],
            IsUnknownNumber = results.Query.Number is not null && results.Total > 0 && shown.All(hit => hit.Tier != Tier.Is),
            LeftOut = results.LeftOut,
        };
    }

    /// <summary>How many documents answer a query, and which of its words no document has, nor anything that they stand for.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="IndexException">A file is missing, damaged or not of this index.</exception>
    public (int Total, ImmutableArray<string> Lost) Reach(string query)
    {
        var parsed = Query.Parse(query);
        var results = searcher.Search(parsed, new SearchFilter(null, null, null, null, null), byDate: false);
        // Whether what is quoted stands there, only the texts tell.
        if (results.Containing > 0) results.Page(0, 1);
        return (results.Total, LostWords.Of(results.Subject));
    }

    private static int? Place(ImmutableArray<string> names, string? name) =>
        name is null ? null : names.IndexOf(name) is >= 0 and var place ? place : int.MinValue;

    private SearchHit Describe(SearchResults results, Hit hit)
    {
        var index = searcher.Index;
        var stored = hit.Stored;
        var snippet = results.Snippet(hit);
        return new(
            stored.Id,
            hit.Clause?.Page is { } rows ? $"{stored.Id}/{rows}" : stored.Id + ".html",
            stored.Title,
            stored.Number,
            stored.Issuers,
            stored.Date,
            index.Types[stored.Type],
            stored.Status <= (int)Content.Documents.Validity.InForce ? null : index.Statuses[stored.Status - 1],
            hit.Score,
            hit.Tier <= Tier.Contains,
            hit.Clause?.Id,
            snippet.Text.Length > 0 ? snippet.Text : stored.Lede,
            snippet.Marks,
            [.. hit.Older.Select(older => older.Stored.Id)],
            stored.Repealers);
    }
}

/// <summary>What is asked.</summary>
/// <param name="Query">As a reader types it.</param>
/// <param name="From">How many of the best to leave out.</param>
/// <param name="Count">How many to give.</param>
/// <param name="ByDate">Newest first instead of best first.</param>
/// <param name="Type">The folder of a type of content, or null.</param>
/// <param name="Year">The year of publication, or null.</param>
/// <param name="Category">A 主题分类, or null.</param>
/// <param name="Issuer">The name of an agency, or null.</param>
/// <param name="Status">有效性 in Chinese, or null.</param>
/// <param name="InForce">
/// Whether to leave out what is no longer in force or not yet, and what explains such documents alone.
/// </param>
public sealed record SearchRequest(
    string Query,
    int From = 0,
    int Count = 10,
    bool ByDate = false,
    string? Type = null,
    int? Year = null,
    string? Category = null,
    string? Issuer = null,
    string? Status = null,
    bool InForce = false);

/// <summary>What was found.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Total">How many documents answer.</param>
/// <param name="Containing">How many contain what was quoted, or bear the 发文字号 that was typed: all; 0: neither was asked for.</param>
/// <param name="IsApproximate">Whether there may be fewer: not every one was verified.</param>
/// <param name="Heard">What was looked for instead: what letters spell, or what wrong characters sound like; null: what was asked.</param>
/// <param name="Correction">What may have been meant, or null.</param>
/// <param name="Hits">The best, in order.</param>
public sealed record SearchAnswer(
    string Query,
    int Total,
    int Containing,
    bool IsApproximate,
    string? Heard,
    string? Correction,
    ImmutableArray<SearchHit> Hits)
{
    /// <summary>Whether there may be more: too many documents may answer to read them all.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>Words of the query that no document has, nor anything that they stand for; of a query without a hit none.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Whether it is a 发文字号 that no document bears: the hits are near ones.</summary>
    public bool IsUnknownNumber { get; init; }

    /// <summary>
    /// How many documents answer, too, and are left out where only what is in force is asked for: not in force yet, and no longer.
    /// </summary>
    public (int Later, int Retired) LeftOut { get; init; }
}

/// <summary>A document that was found.</summary>
/// <param name="Id">Its permanent name.</param>
/// <param name="Url">Its page, relative to the root of the site; of a row of a long table the page of rows that has it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">发文字号, or empty.</param>
/// <param name="Issuers">Joined by 、, or empty.</param>
/// <param name="Date">发布日期, <c>2024-03-05</c>.</param>
/// <param name="Type">The folder of its type of content.</param>
/// <param name="Status">What lists say of it: 有效性, when it is not plainly in force, or that an update is late; null otherwise.</param>
/// <param name="Score">How well it answers.</param>
/// <param name="Contains">Whether it contains all that was quoted, or its 发文字号 is what was typed.</param>
/// <param name="Clause">
/// The anchor of the clause or the row of a table that answers, such as <c>t31</c>; null: the document as a whole.
/// </param>
/// <param name="Snippet">The best piece of its text.</param>
/// <param name="Marks">What of the snippet was searched for, in UTF-16 units.</param>
/// <param name="Older">The permanent names of other versions of the text.</param>
/// <param name="RepealedBy">What repealed it: as texts name it, and its permanent name, or nothing where it is not published.</param>
public sealed record SearchHit(
    string Id,
    string Url,
    string Title,
    string Number,
    string Issuers,
    string Date,
    string Type,
    string? Status,
    double Score,
    bool Contains,
    string? Clause,
    string Snippet,
    ImmutableArray<(int Begin, int End)> Marks,
    ImmutableArray<string> Older,
    ImmutableArray<(string Name, string Id)> RepealedBy);
