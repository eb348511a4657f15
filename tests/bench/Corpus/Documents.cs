namespace Bulletin.Bench;

/// <summary>What every document of the corpus has; <c>Id</c> is its path under content/ without .md.</summary>
internal abstract record Document(string Id, string Title, DateOnly Published);

internal sealed record Policy(
    string Id,
    string Title,
    DateOnly Published,
    Agency Issuer,
    Subject Subject,
    PolicyForm Form,
    string Number,
    string Index,
    DateOnly Written)
    : Document(Id, Title, Published);

internal sealed record Interpretation(string Id, string Title, DateOnly Published, Policy Of, bool ByNumber)
    : Document(Id, Title, Published);

internal sealed record News(string Id, string Title, DateOnly Published, Agency Issuer, Subject Subject)
    : Document(Id, Title, Published);

internal sealed record Issue(string Id, DateOnly Published, int Running, IReadOnlyList<Policy> Policies)
    : Document(Id, $"{Published.Year}年第{Published.Month}期", Published);

internal enum PolicyForm
{
    /// <summary>办法: chapters and numbered articles.</summary>
    Measures,

    /// <summary>意见: headings 一、 with （一） below.</summary>
    Opinion,

    /// <summary>通知: plain paragraphs 一、 二、.</summary>
    Notice,
}

/// <summary><c>Code</c> is the 机关代字, the letters of a 发文字号.</summary>
internal sealed record Agency(string Name, string Code, string Slug);

/// <summary><c>Department</c> is the slug of the agency in charge.</summary>
internal sealed record Subject(string Name, string Category, string Department, string[] Topics);
