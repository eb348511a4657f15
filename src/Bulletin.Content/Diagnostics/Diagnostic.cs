namespace Bulletin.Content.Diagnostics;

/// <summary>One mistake in the input: what kind, where, what is wrong, what to do.</summary>
public sealed record Diagnostic(Rule Rule, Location Location, Wording Message, Wording Hint) : IComparable<Diagnostic>
{
    public string Code => Rule.Code;

    public Severity Severity => Rule.Severity;

    /// <summary>Says that there are more of the kind in the file than are listed.</summary>
    public Diagnostic WithCount(int count) => this with { Message = DiagnosticTexts.Counted(Message, count) };

    /// <summary>
    /// Errors before all else, each by place, then code, then text: the order in which diagnostics are shown, the same on
    /// every machine.
    /// </summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var byGravity = (other.Severity == Severity.Error).CompareTo(Severity == Severity.Error);
        if (byGravity != 0)
            return byGravity;
        var byPlace = Location.CompareTo(other.Location);
        if (byPlace != 0)
            return byPlace;
        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message.Chinese, other.Message.Chinese);
    }
}
