using System.Globalization;

namespace Bulletin.Publishing.Permalinks;

/// <summary>A promise: the page with this id, once published, stays under its address.</summary>
/// <param name="Id">The document's id, such as <c>policies/2024/3</c>.</param>
/// <param name="Since">The day from which it is promised.</param>
/// <param name="Withdrawal">Why it was taken back; null while the promise holds.</param>
public sealed record Permalink(string Id, DateOnly Since, string? Withdrawal = null)
{
    /// <summary>The third column of a withdrawn permalink.</summary>
    public const string WithdrawnMark = "withdrawn";

    /// <summary>The line in permalinks.txt, without its end.</summary>
    public override string ToString()
    {
        var line = $"{Id}\t{Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        return Withdrawal is null ? line : $"{line}\t{WithdrawnMark}\t{Withdrawal}";
    }
}
