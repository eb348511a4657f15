namespace Bulletin.Content.Diagnostics;

/// <summary>One kind of mistake: its stable code (<c>BLT</c> and four digits), how grave it is, and its name in both languages.</summary>
/// <remarks>
/// The first digit says where the mistake lies: 1 source files, 2 front matter, 3 body, 4 links between documents, 5
/// site.yml and issuers.yml, 6 output and publishing, 7 the machine, 8 datasets, 9 what
/// must not be published wherever it stands. Every rule is a static field of a
/// <c>*Problems</c> class and has an entry in docs/diagnostics.md.
/// </remarks>
public sealed record Rule(string Code, Severity Severity, Wording Title)
{
    /// <summary>Whether a breach keeps some readers from a text, so that the accessibility statement counts it.</summary>
    public bool IsBarrier { get; init; }

    /// <summary>Whether it concerns documents that are left out: nothing of them is published, so no build is refused for it.</summary>
    public bool IsOfUnpublished { get; init; }

    /// <summary>Whether it concerns what must not be published, wherever it stands.</summary>
    public bool IsOfDisclosure => Code.StartsWith("BLT9", StringComparison.Ordinal);

    public static Rule Error(string code, string chinese, string english) => new(code, Severity.Error, new(chinese, english));

    public static Rule Warning(string code, string chinese, string english) => new(code, Severity.Warning, new(chinese, english));

    public static Rule Note(string code, string chinese, string english) => new(code, Severity.Note, new(chinese, english));

    /// <summary>A warning of what keeps some readers from a text.</summary>
    public static Rule Barrier(string code, string chinese, string english) => Warning(code, chinese, english) with { IsBarrier = true };

    /// <summary>The mistake at a place: the fact first, then what to do about it.</summary>
    public Diagnostic At(Location location, Wording message, Wording hint) => new(this, location, message, hint);
}
