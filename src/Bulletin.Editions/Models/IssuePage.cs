using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Bulletin.Editions.Models;

/// <summary>One issue of the gazette with its contents.</summary>
public sealed record IssuePage : DocumentPage
{
    [SetsRequiredMembers]
    public IssuePage(DocumentPage page, IssueCard card, ImmutableArray<ContentsGroup> contents)
        : base(page) => (Card, Contents) = (card, contents);

    public IssueCard Card { get; }

    public ImmutableArray<ContentsGroup> Contents { get; }
}

/// <summary>An issue for covers and lists.</summary>
/// <param name="Year">年.</param>
/// <param name="Number">当年期号.</param>
/// <param name="Total">总期号, or null.</param>
/// <param name="Title">2024年第3期.</param>
/// <param name="Target">Its page.</param>
/// <param name="Date">发布日期 in Chinese form.</param>
/// <param name="Cover">A picture of the cover; null: the theme draws one.</param>
public sealed record IssueCard(int Year, int Number, int? Total, string Title, Bulletin.Content.Route Target, string Date, Picture? Cover);

/// <summary>A column of the contents.</summary>
public sealed record ContentsGroup(string Title, ImmutableArray<ContentsRow> Rows);

/// <summary>
/// A row of the contents; <paramref name="Page"/> of the printed issue, or null. <paramref name="Row"/> null: the document was withdrawn,
/// and <paramref name="Withdrawn"/> leads to the notice.
/// </summary>
public sealed record ContentsRow(Row? Row, Link? Withdrawn, int? Page);
