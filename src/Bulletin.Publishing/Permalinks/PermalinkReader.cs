using System.Globalization;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.Permalinks;

/// <summary>Reads permalinks.txt line by line; a bad line is reported and skipped, the others count.</summary>
internal sealed class PermalinkReader(string file, DiagnosticBag bag)
{
    private readonly List<PermalinkLine> lines = [];
    private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);
    private List<string> comments = [];

    public static PermalinkLedger Read(string text, string file, DiagnosticBag bag)
    {
        var reader = new PermalinkReader(file, bag);
        var number = 0;
        foreach (var line in text.TrimEnd('\n').Split('\n')) reader.Accept(line.TrimEnd('\r'), ++number);
        return new PermalinkLedger(file, reader.lines, reader.comments.FindAll(line => line.Length > 0));
    }

    private void Accept(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            comments.Add(line);
            return;
        }

        if (Parse(line, number) is not { } entry) return;
        if (!lineOf.TryAdd(entry.Id, number))
        {
            bag.Add(PermalinkProblems.Twice(new(file, number, 1), entry.Id, lineOf[entry.Id]));
            return;
        }

        lines.Add(new(entry, comments, number));
        comments = [];
    }

    private Permalink? Parse(string line, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length is not (2 or 4) || columns[0].Length == 0 || columns[0] != columns[0].Trim())
        {
            bag.Add(PermalinkProblems.BadLine(new(file, number, 1)));
            return null;
        }

        var column = columns[0].Length + 2;
        if (!DateOnly.TryParseExact(columns[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since))
        {
            bag.Add(PermalinkProblems.BadDate(new(file, number, column), columns[1]));
            return null;
        }

        if (columns.Length == 2) return new Permalink(columns[0], since);
        column += columns[1].Length + 1;
        var isWithdrawn = columns[2] == Permalink.WithdrawnMark && !string.IsNullOrWhiteSpace(columns[3]);
        if (isWithdrawn) return new Permalink(columns[0], since, columns[3]);
        bag.Add(columns[2] == Permalink.WithdrawnMark
            ? PermalinkProblems.NoReason(new(file, number, column + columns[2].Length + 1))
            : PermalinkProblems.BadMark(new(file, number, column), columns[2]));
        return null;
    }
}
