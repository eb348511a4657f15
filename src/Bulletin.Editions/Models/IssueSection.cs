using System.Collections.Immutable;
using System.Text.Json;
using Bulletin.Content;

namespace Bulletin.Editions.Models;

/// <summary>An issue of the gazette: its cover and its contents.</summary>
public sealed record IssueSection(IssueCard Card, ImmutableArray<ContentsGroup> Contents) : Section
{
    public override string Part => "Parts/Issue";

    public override SectionPlace Place => SectionPlace.Opening;

    internal override IEnumerable<Row> Named => Contents.SelectMany(group => group.Named);

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.IssueSection);
}

/// <summary>An issue for covers and lists.</summary>
/// <param name="Year">年.</param>
/// <param name="Number">当年期号.</param>
/// <param name="Total">总期号, or null.</param>
/// <param name="Title">2024年第3期.</param>
/// <param name="Target">Its page.</param>
/// <param name="Date">发布日期 in Chinese form.</param>
/// <param name="Cover">A picture of the cover; null: the theme draws one.</param>
public sealed record IssueCard(int Year, int Number, int? Total, string Title, Route Target, string Date, Picture? Cover);

/// <summary>A column of the contents.</summary>
public sealed record ContentsGroup(string Title, ImmutableArray<ContentsRow> Rows)
{
    internal IEnumerable<Row> Named => Rows.Select(line => line.Named).OfType<Row>();
}

/// <summary>
/// A row of the contents; <paramref name="Page"/> of the printed issue, or null. <paramref name="Row"/> null: the document was withdrawn,
/// and <paramref name="Withdrawn"/> leads to the notice.
/// </summary>
public sealed record ContentsRow(Row? Row, Link? Withdrawn, int? Page)
{
    internal Row? Named => Row ?? (Withdrawn is { Target: { } target } ? new(Withdrawn.Text, target, "") : null);
}
