using System.Collections.Immutable;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>An issue of the gazette.</summary>
/// <param name="Document">Its number in the segment.</param>
/// <param name="Year">Its year.</param>
/// <param name="Number">Its number within the year.</param>
/// <param name="Month">The month in which it came out.</param>
internal readonly record struct IssueEntry(int Document, int Year, int Number, int Month)
{
    /// <summary>The issues of a segment, as meta.js has them.</summary>
    public static ImmutableArray<IssueEntry> All(IndexText text)
    {
        var issues = ImmutableArray.CreateBuilder<IssueEntry>();
        var document = -1;
        for (var reader = new NumberReader(text); !reader.IsAtEnd;)
        {
            document += reader.Below(ScriptText.Limit - document - 1) + 1;
            var (number, month) = (reader.Next(), reader.Next());
            var (year, ofYear) = Math.DivRem(month, SearchDocument.MonthsOfYear);
            issues.Add(new(document, SearchDocument.FirstYear + year, number, ofYear));
        }

        return issues.ToImmutable();
    }
}
