using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Search;
using Microsoft.AspNetCore.Http;

namespace Bulletin.Cli.Serving;

/// <summary>What <c>/api/search</c> is asked: each parameter at most once, and none that it does not know.</summary>
/// <param name="asked">The parameters; their names have no case.</param>
internal sealed class SearchParameters(IQueryCollection asked)
{
    private const int DefaultCount = 10;
    private const int Most = 100;
    private const int LastYear = 9999;
    private const int LongestTold = 40;

    private static readonly string[] Known =
        ["q", "page", "limit", "sort", "type", "year", "category", "issuer", "status", "in-force"];

    /// <summary>The first parameter that is wrong, and why; null: none was, so far as was read.</summary>
    public (string Name, Wording Fault)? Wrong { get; private set; }

    /// <summary>The request; valid if nothing is <see cref="Wrong"/>.</summary>
    public SearchRequest Read()
    {
        foreach (var (name, values) in asked)
        {
            var known = Array.Find(Known, one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null) Refuse(name, ServeTexts.UnknownParameter(Told(name), Known));
            else if (values.Count > 1) Refuse(known, ServeTexts.DoubledParameter(known));
        }

        var limit = Number("limit", Most) ?? DefaultCount;
        var page = Number("page", Most) ?? 1;
        return new(Text("q") ?? "")
        {
            From = (page - 1) * limit,
            Count = limit,
            ByDate = Choice("sort", "relevance", "date"),
            Type = Text("type"),
            Year = Number("year", LastYear),
            Category = Text("category"),
            Issuer = Text("issuer"),
            Status = Text("status"),
            InForce = Choice("in-force", "0", "1"),
        };
    }

    private string? Text(string name) => asked[name].ToString() is { Length: > 0 } text ? text : null;

    private int? Number(string name, int most)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        Refuse(name, ServeTexts.NoNumber(name, most));
        return null;
    }

    private bool Choice(string name, string usual, string other)
    {
        var text = Text(name) ?? usual;
        if (text != usual && text != other) Refuse(name, ServeTexts.NoChoice(name, usual, other));
        return text == other;
    }

    private void Refuse(string name, Wording fault) => Wrong ??= (Told(name), fault);

    private static string Told(string name) => name.Length <= LongestTold ? name : $"{name.AsSpan(0, LongestTold)}…";
}
