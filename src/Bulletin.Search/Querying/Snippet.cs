using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Querying;

/// <summary>A piece of text around what was searched for.</summary>
/// <param name="Text">The piece; … stands where more is left out.</param>
/// <param name="Marks">What of it was searched for: begin and end in UTF-16 units, ascending.</param>
internal sealed partial record Snippet(string Text, ImmutableArray<(int Begin, int End)> Marks)
{
    private const int Length = 90;
    private const int Before = 16;

    /// <summary>
    /// The piece with the most of what is looked for, or the line of a property with its label where the text has nothing of it; empty
    /// when there is none.
    /// </summary>
    /// <param name="parts">The text, part by part; the first begins with the lines of the head.</param>
    /// <param name="sought">What was typed, and the terms that stand for it, normalised.</param>
    /// <param name="isExact">Whether what was typed comes first, also in the line of a property or of a name of the document.</param>
    public static Snippet Of(ImmutableArray<TextPart> parts, ImmutableArray<Mark> sought, bool isExact)
    {
        ImmutableArray<Mark> asked = isExact ? [.. sought.Where(mark => mark.IsAsked)] : [];
        var exact = Of(asked, part => part.Names.AddRange(part.Properties));
        return exact.Text.Length > 0 ? exact : Of(sought, part => part.Properties);

        Snippet Of(ImmutableArray<Mark> sought, Func<TextPart, ImmutableArray<TextLine>> lines)
        {
            var said = Best(parts.Select(part => new Piece(part.Text, part.Folded, part.Begin)), sought);
            return said.Text.Length > 0 ? said : Best(parts.SelectMany(part => lines(part)).Select(OfLine), sought);
        }

        static Piece OfLine(TextLine line) => new(line.Text, TextNormalizer.Fold(line.Text), 0, line.Label + "：");
    }

    /// <summary>The same of a clause alone; of a row of a table with its name, and with the column.</summary>
    public static Snippet OfClause(string text, ImmutableArray<Mark> sought, bool isRow) =>
        Best([new(text, TextNormalizer.Fold(text), 0, IsRow: isRow)], sought);

    private static Snippet Best(IEnumerable<Piece> pieces, ImmutableArray<Mark> sought)
    {
        var (best, most) = (new Snippet("", []), 0);
        foreach (var piece in pieces)
        {
            var folded = piece.Folded;
            var normal = folded.Text;
            var marks = Find(normal, sought, folded.At(piece.Begin));
            ImmutableArray<(int Begin, int End)> shown = [.. marks.Select(mark => (folded.Begin(mark.Begin), folded.End(mark.End)))];
            for (var i = 0; i < marks.Length; i++)
            {
                var weight = 0;
                for (var j = i; j < marks.Length && shown[j].End <= shown[i].Begin + Length - Before; j++)
                {
                    // A long find is worth more than two short ones, the same once more next to nothing.
                    var (from, to) = marks[j];
                    var isNew = true;
                    for (var k = i; k < j && isNew; k++)
                        isNew = !normal.AsSpan(marks[k].Begin, marks[k].End - marks[k].Begin).SequenceEqual(normal.AsSpan(from, to - from));
                    weight += isNew ? (to - from) * (to - from) * 4 : 1;
                }

                if (weight <= most)
                    continue;
                most = weight;
                best = Cut(piece, shown[i].Begin, shown);
            }
        }

        return best;
    }

    private static ImmutableArray<(int Begin, int End)> Find(string normal, ImmutableArray<Mark> sought, int from)
    {
        var found = new List<(int Begin, int Length)>();
        var asked = new List<(int Begin, int End)>();
        foreach (var one in sought)
        {
            if (one.IsSpare && asked.Count > 0) break;
            for (var at = normal.IndexOf(one.Text, from, StringComparison.Ordinal); at >= 0;)
            {
                var end = at + one.Text.Length;
                // Nothing is marked across what was typed.
                if (one.IsAsked) asked.Add((at, end));
                var isWhole = NumberText.IsWhole(normal, at, one.Text.Length) && !BeginsWithin(normal, at);
                if (one.IsAsked || (isWhole && !asked.Exists(its => at < its.End && its.Begin < end)))
                    found.Add((at, one.Text.Length));
                at = normal.IndexOf(one.Text, at + one.Text.Length, StringComparison.Ordinal);
            }
        }

        // Of those that begin together the longest.
        found.Sort(static (a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : b.Length.CompareTo(a.Length));
        var marks = ImmutableArray.CreateBuilder<(int Begin, int End)>();
        foreach (var (begin, length) in found)
        {
            if (begin < from)
                continue;
            from = begin + length;
            if (marks.Count > 0 && marks[^1].End == begin)
                marks[^1] = (marks[^1].Begin, from);
            else
                marks.Add((begin, from));
        }

        return marks.ToImmutable();
    }

    // Whether a place is within a word that a term for another often begins in: 供用水 in 提供用水, 行人 in 执行人, 业主 in 农业主管.
    private static bool BeginsWithin(string text, int at) => at > 0 && Overlapping().IsMatch(text.AsSpan(at - 1, 2));

    private static Snippet Cut(Piece source, int at, ImmutableArray<(int Begin, int End)> marks)
    {
        var (part, first) = (source.Text, source.Begin);
        var begin = Math.Max(first, at - Before);
        // From the beginning of a sentence or a line, where one is near.
        for (var i = at - 1; i >= begin; i--)
        {
            if (!"\n。！？；".Contains(part[i]))
                continue;
            begin = i + 1;
            break;
        }

        if (begin > 0 && char.IsLowSurrogate(part[begin]))
            begin--;
        var end = Math.Min(part.Length, begin + Length);
        if (end < part.Length && char.IsLowSurrogate(part[end]))
            end--;
        while (end > begin && part[end - 1] is '\n' or ' ')
            end--;
        var isCut = begin > first && part[begin - 1] != '\n';
        var lead = source.IsRow ? Lead(part, begin, isCut) : source.Label;
        var piece = part[begin..end].Replace('\n', ' ').Replace('\t', ' ');
        var text = lead + (isCut ? "…" : "") + piece + (end < part.TrimEnd().Length ? "…" : "");
        var shift = lead.Length + (isCut ? 1 : 0) - begin;
        var shown = ImmutableArray.CreateBuilder<(int Begin, int End)>();
        foreach (var mark in marks)
        {
            // Two finds may share a character such as ㎡.
            var from = shown.Count > 0 ? Math.Max(mark.Begin, shown[^1].End - shift) : mark.Begin;
            if (mark.Begin >= begin && mark.End <= end && mark.End > from) shown.Add((from + shift, mark.End + shift));
        }

        return new(text, shown.ToImmutable());
    }

    // What names the row and the column of a piece: the first line, and what begins the line in which it is cut.
    private static string Lead(string row, int begin, bool isCut)
    {
        var name = row.IndexOf('\n');
        if (name < 0 || begin <= name) return "";
        var line = row.LastIndexOf('\n', begin - 1) + 1;
        var column = row.IndexOf('：', line) + 1;
        return row[..name] + " " + (isCut && column > line ? row[line..column] : "");
    }

    private sealed record Piece(string Text, FoldedText Folded, int Begin, string Label = "", bool IsRow = false);

    [GeneratedRegex("^(?:提[供起]|宣传|执行|应急|未成|[林农企行事作就产工商物渔]业)")]
    private static partial Regex Overlapping();
}

/// <summary>What is marked.</summary>
/// <param name="Text">Normalised.</param>
/// <param name="IsAsked">Whether it is what was typed: then also as a part of a number.</param>
/// <param name="IsSpare">Whether it is marked only where nothing stands that was typed, since all of that was quoted.</param>
internal readonly record struct Mark(string Text, bool IsAsked, bool IsSpare = false);
