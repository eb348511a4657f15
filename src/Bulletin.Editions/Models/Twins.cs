using Bulletin.Content;

namespace Bulletin.Editions.Models;

/// <summary>
/// The links of a page that have a text in common though they lead to different places. Who hears the links alone must hear more of these
/// (WCAG 2.2, 2.4.9).
/// </summary>
internal sealed class Twins
{
    // What is said first tells most; what all of them have in common is not said.
    private static readonly Func<Row, string?>[] Facts =
        [row => row.Number ?? row.Date, row => row.Date, row => row.Type, row => row.Issuers, row => row.Status?.Word];

    // Those of the page that is looked at, by their texts: each page looks at its own.
    [ThreadStatic]
    private static Dictionary<string, Row>? scratch;

    private readonly Dictionary<(string Text, Route Target), string>? words;

    /// <param name="around">The links around every page.</param>
    /// <param name="own">Those of the page.</param>
    public Twins(Around around, IEnumerable<Row> own)
    {
        var seen = scratch ??= new(StringComparer.Ordinal);
        seen.Clear();
        Dictionary<string, List<Row>>? repeated = null;
        foreach (var link in around.Doubled) Compare(link);
        foreach (var link in own) Compare(link);
        if (repeated is null) return;
        words = [];
        foreach (var alike in repeated.Values)
        {
            foreach (var one in alike) words.Add((one.Title, one.Target), "");
            Tell(alike, 0);
            foreach (var one in alike)
                if (one.Status is { } status) Add(one, status.Word);
        }

        void Compare(Row link)
        {
            if (!around.ByTitle.TryGetValue(link.Title, out var known))
            {
                if (seen.TryAdd(link.Title, link)) return;
                known = seen[link.Title];
            }

            if (known.Target == link.Target) return;
            repeated ??= new(StringComparer.Ordinal);
            if (!repeated.TryGetValue(link.Title, out var alike)) repeated.Add(link.Title, alike = [known]);
            if (!alike.Exists(other => other.Target == link.Target)) alike.Add(link);
        }
    }

    /// <summary>
    /// What tells a link from others of its text: a number, a date, the kind, who issued it, the last part of the address, and whether it
    /// still holds; null: its text does.
    /// </summary>
    public string? Words(string text, Route target) => words?.GetValueOrDefault((text, target)) is { Length: > 0 } found ? found : null;

    private void Tell(List<Row> alike, int from)
    {
        for (var fact = from; fact < Facts.Length; fact++)
        {
            var groups = alike.GroupBy(Facts[fact]).ToList();
            if (groups.Count == 1) continue;
            foreach (var group in groups)
            {
                // Whether it still holds is said in the end, in any case.
                foreach (var one in group)
                    if (group.Key is { Length: > 0 } word && fact < Facts.Length - 1) Add(one, word);
                if (group.Skip(1).Any()) Tell([.. group], fact + 1);
            }

            return;
        }

        foreach (var one in alike) Add(one, LastOf(one.Target.Path));
    }

    private void Add(Row row, string word) => words![(row.Title, row.Target)] += $"，{word}";

    private static string LastOf(string path)
    {
        var parts = path.Split('/');
        var last = parts.Length > 1 && parts[^1] == "index.html" ? parts[^2] : parts[^1];
        return last.EndsWith(".html", StringComparison.Ordinal) ? last[..^".html".Length] : last;
    }
}
