using Bulletin.Content;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Rendering;

/// <summary>
/// The texts that several links of a list have in common, though they lead to different places. Who hears the links alone must hear more
/// of these (WCAG 2.2, 2.4.9).
/// </summary>
public sealed class Twins
{
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    public Twins(IEnumerable<(string Text, Route? Target)> links)
    {
        var seen = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (var (text, target) in links)
        {
            if (target is not null && !seen.TryAdd(text, target) && seen[text] != target)
                repeated.Add(text);
        }
    }

    public bool Has(string text) => repeated.Contains(text);

    /// <summary>
    /// What tells a document from others of its title: its number, else its date, and whether it still holds; null: its title does.
    /// </summary>
    public string? Words(string title, string? number, string? date, Status? status)
    {
        if (!Has(title))
            return null;
        var words = number ?? date ?? "";
        return status is null ? $"，{words}" : $"，{words}，{status.Word}";
    }
}
