using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Consultations;
using Bulletin.Content.Documents.Interpretations;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Documents.News;
using Bulletin.Content.Documents.Pages;
using Bulletin.Content.Documents.Policies;
using Bulletin.Content.Documents.Press;
using Bulletin.Content.Documents.Responses;
using Bulletin.Content.Documents.Specials;

namespace Bulletin.Cli.Scaffolding;

/// <summary>What <c>bulletin new</c> can begin, by its word on the command line.</summary>
internal sealed record DocumentKind(string Word, ContentType Type)
{
    public static readonly ImmutableArray<DocumentKind> All =
    [
        new("issue", IssueType.Instance),
        new("policy", PolicyType.Instance),
        new("interpretation", InterpretationType.Instance),
        new("press", PressConferenceType.Instance),
        new("response", ResponseType.Instance),
        new("consultation", ConsultationType.Instance),
        new("news", NewsType.Instance),
        new("special", SpecialType.Instance),
        new("page", PlainPageType.Instance),
    ];

    public bool IsIssue => Type == IssueType.Instance;

    /// <summary>Special topics and pages have neither number nor year: their names are their titles.</summary>
    public bool HasNumber => Type != SpecialType.Instance && Type != PlainPageType.Instance;
}
