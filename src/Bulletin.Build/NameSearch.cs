namespace Bulletin.Build;

/// <summary>
/// Which of many file names stand in texts, as they are or as addresses write them. The time that a text takes does not grow with the
/// number of names.
/// </summary>
internal sealed class NameSearch
{
    // Those that stood in no text so far.
    private readonly HashSet<string> left;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    // How many characters there are before and behind the last dot of a name: few of many names differ in both.
    private readonly (int Before, int Behind)[] shapes;

    /// <param name="names">The names; in one without a dot nobody sees a file, and it is not looked for.</param>
    public NameSearch(IEnumerable<string> names)
    {
        left = names.Where(static name => name.Contains('.', StringComparison.Ordinal))
            .SelectMany(static name => new[] { name, Uri.EscapeDataString(name) })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        words = left.GetAlternateLookup<ReadOnlySpan<char>>();
        shapes = [.. left.Select(static name => (name.LastIndexOf('.'), name.Length - name.LastIndexOf('.') - 1)).Distinct()];
    }

    /// <summary>Whether no name is left to be looked for.</summary>
    public bool IsDone => left.Count == 0;

    /// <summary>Whether a text had the name.</summary>
    public bool Found(string name) =>
        name.Contains('.', StringComparison.Ordinal) && !(left.Contains(name) && left.Contains(Uri.EscapeDataString(name)));

    public void Read(ReadOnlySpan<char> text)
    {
        for (var dot = text.IndexOf('.'); !IsDone && dot >= 0;)
        {
            foreach (var (before, behind) in shapes)
            {
                if (before <= dot && behind < text.Length - dot) words.Remove(text[(dot - before)..(dot + behind + 1)]);
            }

            var next = text[(dot + 1)..].IndexOf('.');
            dot = next < 0 ? -1 : dot + 1 + next;
        }
    }
}
